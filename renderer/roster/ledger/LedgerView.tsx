import { useState } from 'react'
import { PersonActs } from '../../candidate/open/PersonActs.tsx'
import { PersonLedger } from '../../candidate/open/PersonLedger.tsx'
import type { PersonFilter } from '../../candidate/open/personFilter.ts'
import { usePersonSummary } from '../../candidate/open/usePersonSummary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar } from '../../components/act/PrimaryAction.tsx'
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
  const {
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
  } = useLedgerView({ requestId })
  return (
    <PanelColumn>
      <ErrorNotice error={rosters.error} onRetry={() => void rosters.refetch()} />
      {lists.length > 0 && <LedgerHead requestId={requestId} filter={filter} onFilter={setFilter} />}
      <RosterLines
        requestId={requestId}
        rosters={lists}
        mayProofread={mayProofread}
        onProofread={(rosterId) => onPlace({ at: 'proofread', rosterId })}
      />
      <PersonLedger
        requestId={requestId}
        filter={filter}
        chosen={chosen}
        onChosen={setChosen}
        checked={checked}
        onChecked={setChecked}
        emptyWords={lists.length === 0 ? words.empty : words.emptyFilter}
      />
      {lists.length > 0 && (
        <PersonActs
          requestId={requestId}
          candidateId={chosen}
          checked={checked}
          mayAct={isRegistrar}
          mayEnterDocument={mayProofread}
          onDone={() => setChecked(new Set())}
        />
      )}
      <ActionBar>
        {isRegistrar && (
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
            {lists.length > 0 && (
              <>
                <KeyButton
                  label={`${words.supplementKey}（${words.importKey.slice(0, 2)}）`}
                  variant="text"
                  onAct={() => onPlace({ at: 'import', kind: 'supplement' })}
                />
                <KeyButton
                  label={`${words.supplementKey}（${words.typeKey.slice(0, 2)}）`}
                  variant="text"
                  onAct={() => onPlace({ at: 'entry', kind: 'supplement' })}
                />
              </>
            )}
            <KeyButton label={words.templateKey} variant="text" onAct={() => setTemplate(true)} />
          </>
        )}
        {mayProofread && lists.length > 0 && (
          <KeyButton
            label={words.correctionsKey(persons?.pendingCorrections ?? 0)}
            keys="alt+b"
            keyLabel="Alt+B"
            variant="text"
            onAct={() => onPlace({ at: 'corrections' })}
          />
        )}
      </ActionBar>
      {template && <TemplateDialog onClose={() => setTemplate(false)} />}
    </PanelColumn>
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
