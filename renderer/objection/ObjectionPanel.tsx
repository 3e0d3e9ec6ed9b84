import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Block, Column, Line } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { ListTable } from '../frame/page/ListTable.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import type { FilePanelProps } from '../request/open/filePanel.ts'
import { panelColumns } from './caseColumns.tsx'
import { objectionWords } from './words.ts'

const words = objectionWords.panel

/** 异议 of one letter: its cases, and a new one about a person whom a letter of ours has answered. */
export function ObjectionPanel({ requestId }: FilePanelProps) {
  const { go } = useNavigation()
  const [chosen, setChosen] = useState<number | null>(null)
  const cases = usePages('objections.list', { filter: { requestId } })
  return (
    <Column tall shrinks>
      <NewObjection requestId={requestId} cases={cases.total} />
      <ListTable
        list={cases}
        label={words.label}
        columns={panelColumns}
        rowKey={(row) => row.objectionId}
        selectedKey={chosen}
        onSelect={(row) => setChosen(row.objectionId)}
        onOpen={(row) => go(place.objection.at({ objectionId: row.objectionId }))}
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
    </Column>
  )
}

function NewObjection({ requestId, cases }: FilePanelProps & { readonly cases: number }) {
  const { go } = useNavigation()
  const may = useMay()
  const answered = useQuery('objections.candidates', { requestId, text: '', offset: 0, limit: 1 })
  const isSent = (answered.data?.total ?? 0) > 0
  return (
    <>
      <ErrorNotice error={answered.error} />
      <Line align="center" gap="0.75rem" pad="0.5rem 0.75rem">
        <Block as="span" grow>
          {answered.data !== undefined && (isSent ? words.hint(cases) : words.unsent)}
        </Block>
        {may('objections.register') && isSent && (
          <KeyButton
            label={words.register}
            keys="alt+g"
            keyLabel={words.key}
            onAct={() => go(place.newObjection.at({ request: requestId }))}
          />
        )}
      </Line>
    </>
  )
}
