import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Block, Column, Line } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useSession } from '../frame/session/session.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import type { FilePanelProps } from '../request/open/filePanel.ts'
import { panelColumns } from './caseColumns.tsx'
import { objectionWords } from './words.ts'

const words = objectionWords.panel
const pageSize = 50

/** 异议 of one letter: its cases, and a new one about a person whom a letter of ours has answered. */
export function ObjectionPanel({ requestId }: FilePanelProps) {
  const { go, user, page, setPage, chosen, setChosen, cases, answered, isSent, total } = useObjectionPanel({
    requestId,
  })
  return (
    <Column tall shrinks>
      <ErrorNotice error={cases.error ?? answered.error} />
      <Line align="center" gap="0.75rem" pad="0.5rem 0.75rem">
        <Block as="span" grow>
          {answered.data !== undefined && (isSent ? words.hint(total) : words.unsent)}
        </Block>
        {user.roles.includes('registrar') && isSent && (
          <KeyButton
            label={words.register}
            keys="alt+g"
            keyLabel={words.key}
            onAct={() => go(place.newObjection.at({ request: requestId }))}
          />
        )}
      </Line>
      <ObjectionTable
        go={go}
        page={page}
        setPage={setPage}
        chosen={chosen}
        setChosen={setChosen}
        cases={cases}
        total={total}
      />
    </Column>
  )
}

function ObjectionTable({
  go,
  page,
  setPage,
  chosen,
  setChosen,
  cases,
  total,
}: Pick<ObjectionPanelState, 'go' | 'page' | 'setPage' | 'chosen' | 'setChosen' | 'cases' | 'total'>) {
  return (
    <LedgerTable
      label={words.label}
      columns={panelColumns}
      rows={cases.data?.rows ?? []}
      rowKey={(row) => row.objectionId}
      selectedKey={chosen}
      onSelect={(row) => setChosen(row.objectionId)}
      onOpen={(row) => go(place.objection.at({ objectionId: row.objectionId }))}
      empty={<EmptyState>{words.empty}</EmptyState>}
      paging={{ page, pageSize, total, onPage: setPage }}
    />
  )
}

type ObjectionPanelState = ReturnType<typeof useObjectionPanel>

function useObjectionPanel({ requestId }: FilePanelProps) {
  const { go } = useNavigation()
  const { user } = useSession()
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<number | null>(null)
  const cases = useQuery(
    'objections.list',
    { filter: { requestId }, offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  const answered = useQuery('objections.candidates', { requestId, text: '', offset: 0, limit: 1 })
  const isSent = (answered.data?.total ?? 0) > 0
  const total = cases.data?.total ?? 0
  return { go, user, page, setPage, chosen, setChosen, cases, answered, isSent, total }
}
