import { findingRules } from '../../../shared/candidate/findings.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import type { PreviewFilter } from '../../../shared/roster/contract.ts'
import { PickerField } from '../../components/field/PickerField.tsx'
import { Block } from '../../components/layout/layout.tsx'
import { BalanceStrip } from '../../components/mark/BalanceStrip.tsx'
import { PanelLine } from '../panelStyles.ts'
import { rosterWords } from '../words.ts'

const words = rosterWords.preview

export interface PreviewHeadProps {
  readonly summary: Output<'rosters.preview'>
  readonly filter: PreviewFilter
  onFilter(filter: PreviewFilter): void
}

/** What the list came to: the strip that always balances, and the filter. */
export function PreviewHead({ summary, filter, onFilter }: PreviewHeadProps) {
  const { counts, total, findings } = summary
  const show = (outcome: PreviewFilter['outcome']) => () => onFilter({ outcome, finding: null })
  return (
    <PanelLine>
      <BalanceStrip
        totalWords={rosterWords.total}
        total={total}
        parts={[
          { words: rosterWords.usable, count: counts.accepted, tone: 'normal', onOpen: show('accepted') },
          {
            words: rosterWords.doubtful,
            count: counts.doubtful,
            tone: 'doubtful',
            onOpen: show('doubtful'),
          },
          { words: rosterWords.rejected, count: counts.rejected, tone: 'listed', onOpen: show('rejected') },
        ]}
      />
      <FilterLine summary={summary} filter={filter} onFilter={onFilter} />
      <Block as="span" width="11rem">
        <PickerField
          name="finding"
          label={words.finding}
          placeholder={words.allFindings}
          value={filter.finding}
          options={findings.map(({ code, rows }) => ({
            id: code,
            label: `${findingRules[code].label}（${rows}）`,
          }))}
          onCommit={(finding) => onFilter({ outcome: 'all', finding })}
        />
      </Block>
    </PanelLine>
  )
}

function FilterLine({ summary, filter, onFilter }: PreviewHeadProps) {
  const isAll = filter.outcome === 'all' && filter.finding === null
  const key = (outcome: 'all' | 'skipped', label: string) => (
    <button
      type="button"
      aria-pressed={outcome === 'all' ? isAll : filter.outcome === outcome}
      onClick={() => onFilter({ outcome, finding: null })}
      style={{
        minHeight: '2rem',
        border: 0,
        background: 'none',
        font: 'inherit',
        color: 'var(--blue)',
        textDecoration: 'underline',
        cursor: 'pointer',
      }}
    >
      {label}
    </button>
  )
  return (
    <Block as="nav" aria-label={words.title}>
      {key('all', rosterWords.all)}
      {summary.skipped > 0 && key('skipped', rosterWords.skipped(summary.skipped))}
    </Block>
  )
}
