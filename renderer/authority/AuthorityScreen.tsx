import { useState } from 'react'
import type { AuthorityView } from '../../shared/authority/contract.ts'
import { authorityScopeNames } from '../../shared/authority/model.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { EndAuthorityDialog } from './EndAuthorityDialog.tsx'
import { NewAuthorityDialog } from './NewAuthorityDialog.tsx'
import { authorityWords as words } from './words.ts'

const columns: readonly LedgerColumn<AuthorityView>[] = [
  { key: 'name', title: words.name, width: 9, cell: ({ name }) => name },
  { key: 'post', title: words.post, width: 9, cell: ({ post }) => post },
  {
    key: 'matters',
    title: words.matters,
    width: 12,
    cell: ({ matters }) => matters.map((one) => authorityScopeNames[one]).join('、'),
  },
  { key: 'basis', title: words.basis, cell: ({ basis }) => basis },
  { key: 'validFrom', title: words.validFrom, width: 7, cell: ({ validFrom }) => validFrom },
  { key: 'validTo', title: words.validTo, width: 7, cell: ({ validTo }) => validTo ?? words.openEnded },
  {
    key: 'state',
    title: words.state,
    width: 8,
    cell: ({ isInForce }) =>
      isInForce ? <Lamp tone="normal">{words.inForce}</Lamp> : <Lamp tone="paused">{words.ended}</Lamp>,
  },
]

/** Who reviews or signs on paper, by what and from when to when; entered by the desk, confirmed by an administrator. */
export function AuthorityScreen() {
  const screen = useAuthorityScreen()
  const { selected, dialog, setDialog, onProposed } = screen
  return (
    <ScreenPage
      title={words.title}
      head={<Quiet>{words.what}</Quiet>}
      padded={false}
      foot={
        screen.mayPropose && (
          <ActionBar primary={<PrimaryAction label={words.add} onAct={() => setDialog('new')} />}>
            <KeyButton
              label={words.end}
              keys="alt+l"
              keyLabel="Alt+L"
              disabled={selected === null}
              onAct={() => setDialog('end')}
            />
            {selected === null && <Quiet>{words.chooseFirst}</Quiet>}
          </ActionBar>
        )
      }
    >
      <ErrorNotice error={screen.authorities.error} onRetry={() => void screen.authorities.refetch()} />
      <LedgerTable
        label={words.list}
        columns={columns}
        rows={screen.rows}
        rowKey={({ authorityId }) => authorityId}
        empty={<EmptyState>{screen.mayPropose ? words.empty : words.emptyToReaders}</EmptyState>}
        selectedKey={selected?.authorityId ?? null}
        onSelect={({ authorityId }) => screen.setSelectedId(authorityId)}
        autoFocus
      />
      {dialog === 'new' && <NewAuthorityDialog onProposed={onProposed} onCancel={() => setDialog(null)} />}
      {dialog === 'end' && selected !== null && (
        <EndAuthorityDialog authority={selected} onProposed={onProposed} onCancel={() => setDialog(null)} />
      )}
    </ScreenPage>
  )
}

function useAuthorityScreen() {
  const authorities = useQuery('authorities.list', {})
  const mayPropose = useMay()('authorities.propose')
  const status = useStatus()
  const [selectedId, setSelectedId] = useState<number | null>(null)
  const [dialog, setDialog] = useState<'new' | 'end' | null>(null)
  const rows = authorities.data ?? []
  const selected = rows.find(({ authorityId }) => authorityId === selectedId) ?? null
  const onProposed = (name: string) => {
    setDialog(null)
    status.say(words.proposed(name))
  }
  return { authorities, mayPropose, setSelectedId, dialog, setDialog, rows, selected, onProposed }
}
