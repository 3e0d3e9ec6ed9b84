import { useState } from 'react'
import type { z } from 'zod'
import { roleNames } from '../../shared/rights/role.ts'
import { beijingMinute } from '../../shared/time.ts'
import type { UserSummary } from '../../shared/user/contract.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useStatus } from '../frame/status.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { ChangePersonDialog, type PersonChange } from './ChangePersonDialog.tsx'
import { NewPersonDialog } from './NewPersonDialog.tsx'
import { OneTimeCodeDialog } from './open/OneTimeCodeDialog.tsx'
import { userWords as words } from './words.ts'

type Person = z.infer<typeof UserSummary>

function stateOf(person: Person) {
  if (!person.isActive) return <Lamp tone="paused">{words.left}</Lamp>
  if (person.proposals.length > 0) return <Lamp tone="waiting">{words.proposed}</Lamp>
  if (person.mustChangePassword) return <Lamp tone="soon">{words.codePending}</Lamp>
  return <Lamp tone="normal">{words.working}</Lamp>
}

const columns: readonly LedgerColumn<Person>[] = [
  { key: 'name', title: words.name, width: 9, cell: ({ name }) => name },
  {
    key: 'department',
    title: words.department,
    width: 10,
    cell: ({ department, staffNumber }) => [department, staffNumber].filter((part) => part !== '').join(' '),
  },
  { key: 'loginName', title: words.loginName, width: 9, cell: ({ loginName }) => loginName },
  { key: 'roles', title: words.roles, cell: ({ roles }) => roles.map((role) => roleNames[role]).join('、') },
  { key: 'state', title: words.state, width: 10, cell: stateOf },
  {
    key: 'lastLogin',
    title: words.lastLogin,
    width: 10,
    cell: ({ lastLoginAt }) => (lastLoginAt === null ? words.never : beijingMinute(lastLoginAt)),
  },
]

/** Who works here and with which roles; changes are proposed here and confirmed by somebody else. */
export function UserScreen() {
  const screen = useUserScreen()
  return (
    <ScreenPage
      title={words.title}
      head={<Quiet>{words.twoPersons}</Quiet>}
      padded={false}
      foot={
        <ActionBar primary={<PrimaryAction label={words.add} onAct={() => screen.setDialog('new')} />}>
          {screen.keys.map(({ change, ...key }) => (
            <KeyButton
              key={change}
              {...key}
              disabled={change === 'back' ? !screen.hasLeft : !screen.hasTarget}
              onAct={() => screen.setDialog(change)}
            />
          ))}
          {screen.selected === null && <Quiet>{words.chooseFirst}</Quiet>}
        </ActionBar>
      }
    >
      <ErrorNotice error={screen.users.error} onRetry={() => void screen.users.refetch()} />
      <UserTable screen={screen} />
      {screen.dialog === 'new' && (
        <NewPersonDialog onProposed={screen.onProposed} onCancel={() => screen.setDialog(null)} />
      )}
      {screen.dialog !== null && screen.dialog !== 'new' && screen.selected !== null && (
        <ChangePersonDialog
          person={screen.selected}
          change={screen.dialog}
          onProposed={screen.onProposed}
          onCancel={() => screen.setDialog(null)}
        />
      )}
      {screen.code !== null && (
        <OneTimeCodeDialog code={screen.code} half="first" onDone={() => screen.setCode(null)} />
      )}
    </ScreenPage>
  )
}

function UserTable({ screen }: { readonly screen: UserScreenState }) {
  return (
    <LedgerTable
      label={words.list}
      columns={columns}
      rows={screen.rows}
      rowKey={({ id }) => id}
      empty={<EmptyState>{words.empty}</EmptyState>}
      selectedKey={screen.selectedId}
      onSelect={({ id }) => screen.setSelectedId(id)}
      autoFocus
    />
  )
}

type UserScreenState = ReturnType<typeof useUserScreen>

function useUserScreen() {
  const users = useQuery('users.list', {})
  const status = useStatus()
  const [selectedId, setSelectedId] = useState<number | null>(null)
  const [dialog, setDialog] = useState<'new' | PersonChange | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const rows = users.data ?? []
  const selected = rows.find(({ id }) => id === selectedId) ?? null
  const hasTarget = selected?.isActive ?? false
  const hasLeft = selected?.isActive === false
  const onProposed = (name: string, half: string | null) => {
    setDialog(null)
    setCode(half)
    status.say(words.proposedDone(name))
  }
  const keys = [
    { change: 'change', label: words.change, keys: 'f2', keyLabel: 'F2' },
    { change: 'reset', label: words.reset, keys: 'alt+r', keyLabel: 'Alt+R' },
    { change: 'leave', label: words.leave, keys: 'alt+l', keyLabel: 'Alt+L' },
    { change: 'back', label: words.back, keys: 'alt+g', keyLabel: 'Alt+G' },
  ] as const
  return {
    users,
    selectedId,
    setSelectedId,
    dialog,
    setDialog,
    code,
    setCode,
    rows,
    selected,
    hasTarget,
    hasLeft,
    onProposed,
    keys,
  }
}
