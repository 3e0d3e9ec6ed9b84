import { useState } from 'react'
import type { SettingRow } from '../../shared/setting/contract.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { Column, Line, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { LookFields } from '../frame/look/LookFields.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useSession } from '../frame/session/session.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { ChangePasswordForm } from '../session/open/ChangePasswordForm.tsx'
import { sessionWords } from '../session/words.ts'
import { ChangeSettingDialog } from './ChangeSettingDialog.tsx'
import { settingText } from './settingText.ts'
import { settingWords as words } from './words.ts'

const columns: readonly LedgerColumn<SettingRow>[] = [
  { key: 'group', title: words.group, width: 7, least: 5.5, cell: ({ group }) => group },
  { key: 'label', title: words.label, least: 18, cell: ({ label }) => <span title={label}>{label}</span> },
  {
    key: 'value',
    brief: 'foot',
    title: words.value,
    width: 16,
    least: 9,
    cell: ({ value }) => <span title={settingText(value)}>{settingText(value)}</span>,
  },
  {
    key: 'source',
    brief: 'foot',
    title: words.source,
    width: 16,
    least: 7,
    cell: ({ source }) => <span title={source}>{source}</span>,
  },
  {
    key: 'changedAt',
    title: words.changedAt,
    width: 10,
    least: 9,
    cell: (row) => {
      if (row.isProposed) return <Lamp tone="waiting">{words.proposed}</Lamp>
      return row.changedAt === null ? words.isDefault : beijingMinute(row.changedAt)
    },
  },
]

/** Every setting with its source, and one's own password. */
export function SettingScreen() {
  const screen = useSettingScreen()
  return (
    <ScreenPage
      title={words.title}
      head={<Quiet>{screen.mayPropose ? words.explain : words.readOnly}</Quiet>}
      padded={false}
      foot={<SettingFoot screen={screen} />}
    >
      <Column tall>
        <Line as="section" aria-label={words.mine} wrap align="center" gap="0 1rem" pad="0 0.75rem" fixed>
          <LookFields />
        </Line>
        <ErrorNotice error={screen.rows.error} onRetry={() => void screen.rows.refetch()} />
        <SettingTable screen={screen} />
      </Column>
      {screen.dialog === 'setting' && screen.selected !== null && (
        <ChangeSettingDialog
          row={screen.selected}
          onCancel={screen.close}
          onProposed={() => {
            screen.close()
            screen.status.say(words.proposedDone)
          }}
        />
      )}
      {screen.dialog === 'password' && (
        <ActDialog open title={sessionWords.password.title} onCancel={screen.close} actions={null}>
          <ChangePasswordForm
            owner={screen.user}
            onChanged={() => {
              screen.close()
              screen.status.say(sessionWords.password.done)
            }}
          />
        </ActDialog>
      )}
    </ScreenPage>
  )
}

function SettingTable({ screen }: { readonly screen: SettingScreenState }) {
  return (
    <LedgerTable
      label={words.list}
      columns={columns}
      rows={screen.rows.data ?? []}
      rowKey={({ key }) => key}
      empty={null}
      selectedKey={screen.selectedKey}
      onSelect={({ key }) => screen.setSelectedKey(key)}
      onOpen={() => screen.mayPropose && screen.setDialog('setting')}
      autoFocus
    />
  )
}

type SettingScreenState = ReturnType<typeof useSettingScreen>

function useSettingScreen() {
  const rows = useQuery('settings.list', {})
  const { user, passwordDaysLeft } = useSession()
  const status = useStatus()
  const [selectedKey, setSelectedKey] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'setting' | 'password' | null>(null)
  const mayPropose = useMay()('settings.propose')
  const selected = rows.data?.find(({ key }) => key === selectedKey) ?? null
  const close = () => setDialog(null)
  return {
    rows,
    user,
    passwordDaysLeft,
    status,
    selectedKey,
    setSelectedKey,
    dialog,
    setDialog,
    mayPropose,
    selected,
    close,
  }
}

function SettingFoot({ screen }: { readonly screen: SettingScreenState }) {
  return (
    <ActionBar
      primary={
        screen.mayPropose && (
          <PrimaryAction
            label={words.change}
            blocked={screen.selected === null ? words.chooseFirst : undefined}
            onAct={() => screen.setDialog('setting')}
          />
        )
      }
    >
      <KeyButton
        label={sessionWords.password.title}
        keys="alt+k"
        keyLabel="Alt+K"
        onAct={() => screen.setDialog('password')}
      />
      {screen.passwordDaysLeft !== null && screen.passwordDaysLeft <= 14 && (
        <Lamp tone="soon">{words.daysLeft(screen.passwordDaysLeft)}</Lamp>
      )}
    </ActionBar>
  )
}
