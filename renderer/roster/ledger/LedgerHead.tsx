import { findingRules } from '../../../shared/candidate/findings.ts'
import type { CandidateState } from '../../../shared/candidate/model.ts'
import type { PersonFilter } from '../../candidate/open/personFilter.ts'
import { usePersonSummary } from '../../candidate/open/usePersonSummary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { Block } from '../../components/layout/layout.tsx'
import { BalanceStrip } from '../../components/mark/BalanceStrip.tsx'
import { useQuery } from '../../ipc/useQuery.ts'
import { PanelLine } from '../panelStyles.ts'
import { rosterWords as words } from '../words.ts'

const apart = ['doubtful', 'returned', 'withdrawn'] as const satisfies readonly CandidateState[]
const usable = [
  'accepted',
  'ready',
  'inquiring',
  'inquired',
  'pending',
  'disputed',
  'underReview',
  'concluded',
  'answered',
] as const satisfies readonly CandidateState[]

export interface LedgerHeadProps {
  readonly requestId: number
  readonly filter: PersonFilter
  onFilter(filter: PersonFilter): void
}

/** The strip that always balances, and the filters that go with it. */
export function LedgerHead({ requestId, filter, onFilter }: LedgerHeadProps) {
  const { persons, counts, sum, show } = useLedgerHead({ requestId, onFilter })
  return (
    <PanelLine>
      <BalanceStrip
        totalWords={words.total}
        total={persons?.total ?? 0}
        parts={[
          { words: words.usable, count: sum(usable), tone: 'normal', onOpen: show(usable) },
          { words: words.doubtful, count: counts.doubtful ?? 0, tone: 'doubtful', onOpen: show([apart[0]]) },
          { words: words.rejected, count: counts.returned ?? 0, tone: 'listed', onOpen: show([apart[1]]) },
          ...(counts.withdrawn
            ? [
                {
                  words: words.withdrawn,
                  count: counts.withdrawn,
                  tone: 'waiting' as const,
                  onOpen: show([apart[2]]),
                },
              ]
            : []),
        ]}
      />
      {(filter.states !== null || filter.finding !== null) && (
        <KeyButton label={words.all} variant="text" onAct={show(null)} />
      )}
      <Block as="span" width="11rem">
        <PickerField
          name="finding"
          label={words.preview.finding}
          placeholder={words.preview.allFindings}
          value={filter.finding}
          options={(persons?.findings ?? []).map(({ code, rows }) => ({
            id: code,
            label: `${findingRules[code].label}（${rows}）`,
          }))}
          onCommit={(finding) => onFilter({ states: null, finding })}
        />
      </Block>
    </PanelLine>
  )
}

function useLedgerHead({ requestId, onFilter }: Pick<LedgerHeadProps, 'requestId' | 'onFilter'>) {
  const letter = useQuery('requests.get', { requestId }, { keepOld: true })
  const persons = usePersonSummary(requestId)
  const counts = letter.data?.counts ?? {}
  const sum = (states: readonly CandidateState[]) =>
    states.reduce((total, state) => total + (counts[state] ?? 0), 0)
  const show = (states: readonly CandidateState[] | null) => () => onFilter({ states, finding: null })
  return { persons, counts, sum, show }
}
