import { useState } from 'react'
import { PersonActs } from '../../candidate/open/PersonActs.tsx'
import { PersonLedger } from '../../candidate/open/PersonLedger.tsx'
import type { PersonFilter } from '../../candidate/open/personFilter.ts'
import { usePersonSummary } from '../../candidate/open/usePersonSummary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar } from '../../components/act/PrimaryAction.tsx'
import { Line } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useMay } from '../../frame/session/useMay.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { PanelColumn } from '../panelStyles.ts'
import type { RosterPlaceProps } from '../rosterPlace.ts'
import { rosterWords as words } from '../words.ts'
import { LedgerHead } from './LedgerHead.tsx'
import { RosterLines } from './RosterLines.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'

/** The persons of the letter as a ledger with the row numbers of the file, and everything that can be done with them. */
export function LedgerView({ requestId, onPlace }: RosterPlaceProps) {
  const view = useLedgerView({ requestId })
  return (
    <PanelColumn>
      <ErrorNotice error={view.rosters.error} onRetry={() => void view.rosters.refetch()} />
      <Line wrap fixed>
        {view.lists.length > 0 && (
          <LedgerHead requestId={requestId} filter={view.filter} onFilter={view.setFilter} />
        )}
        <RosterLines
          requestId={requestId}
          rosters={view.lists}
          mayProofread={view.mayProofread}
          onProofread={(rosterId) => onPlace({ at: 'proofread', rosterId })}
        />
      </Line>
      <PersonLedger
        requestId={requestId}
        filter={view.filter}
        chosen={view.chosen}
        onChosen={view.setChosen}
        checked={view.checked}
        onChecked={view.setChecked}
        emptyWords={view.lists.length === 0 ? words.empty : words.emptyFilter}
      />
      <ActionBar>
        {view.lists.length > 0 && (
          <PersonActs
            requestId={requestId}
            candidateId={view.chosen}
            checked={view.checked}
            mayAct={view.isRegistrar}
            mayEnterDocument={view.mayProofread}
            onDone={() => view.setChecked(new Set())}
          />
        )}
        {view.isRegistrar && (
          <ListKeys
            hasList={view.lists.length > 0}
            onPlace={onPlace}
            onTemplate={() => view.setTemplate(true)}
          />
        )}
        {view.mayProofread && view.lists.length > 0 && (
          <KeyButton
            label={words.correctionsKey(view.persons?.pendingCorrections ?? 0)}
            keys="alt+b"
            keyLabel="Alt+B"
            variant="text"
            onAct={() => onPlace({ at: 'corrections' })}
          />
        )}
      </ActionBar>
      {view.template && <TemplateDialog onClose={() => view.setTemplate(false)} />}
    </PanelColumn>
  )
}

interface ListKeysProps extends Pick<RosterPlaceProps, 'onPlace'> {
  readonly hasList: boolean
  onTemplate(): void
}

/** The ways to bring a list in, the first one or a supplement. */
function ListKeys({ hasList, onPlace, onTemplate }: ListKeysProps) {
  const supplement = (way: string) => `${words.supplementKey}（${way.slice(0, 2)}）`
  return (
    <>
      <KeyButton
        label={words.importKey}
        keys="alt+i"
        keyLabel="Alt+I"
        onAct={() => onPlace({ at: 'import', kind: 'initial' })}
      />
      <KeyButton
        label={words.typeKey}
        keys="alt+t"
        keyLabel="Alt+T"
        onAct={() => onPlace({ at: 'entry', kind: 'initial' })}
      />
      {hasList && (
        <>
          <KeyButton
            label={supplement(words.importKey)}
            variant="text"
            onAct={() => onPlace({ at: 'import', kind: 'supplement' })}
          />
          <KeyButton
            label={supplement(words.typeKey)}
            variant="text"
            onAct={() => onPlace({ at: 'entry', kind: 'supplement' })}
          />
        </>
      )}
      <KeyButton label={words.templateKey} variant="text" onAct={onTemplate} />
    </>
  )
}

function useLedgerView({ requestId }: Pick<RosterPlaceProps, 'requestId'>) {
  const [filter, setFilter] = useState<PersonFilter>({ states: null, finding: null })
  const [chosen, setChosen] = useState<number | null>(null)
  const [checked, setChecked] = useState<ReadonlySet<number>>(new Set())
  const [template, setTemplate] = useState(false)
  const may = useMay()
  const rosters = useQuery('rosters.list', { requestId })
  const persons = usePersonSummary(requestId)
  const isRegistrar = may('rosters.preview')
  const mayProofread = may('rosters.proofreadPage')
  const lists = rosters.data ?? []
  return {
    filter,
    setFilter,
    chosen,
    setChosen,
    checked,
    setChecked,
    template,
    setTemplate,
    rosters,
    persons,
    isRegistrar,
    mayProofread,
    lists,
  }
}
