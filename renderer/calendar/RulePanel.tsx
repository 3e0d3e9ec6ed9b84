import { useState } from 'react'
import { type DeadlineRule, deadlineRules } from '../../shared/deadline/rules.ts'
import { Column, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { calendarWords } from './words.ts'

const words = calendarWords.rules

const columns: readonly LedgerColumn<DeadlineRule>[] = [
  { key: 'code', title: words.columns.code, width: 3, cell: ({ code }) => code },
  { key: 'title', title: words.columns.title, width: 9, least: 6.5, cell: ({ title }) => title },
  { key: 'trigger', title: words.columns.trigger, width: 13, least: 8, cell: whole('trigger') },
  { key: 'ending', title: words.columns.ending, width: 13, least: 8, cell: whole('endingAct') },
  {
    key: 'party',
    title: words.columns.party,
    width: 5.5,
    least: 5,
    cell: ({ party }) => words.parties[party],
  },
  {
    key: 'days',
    title: words.columns.days,
    width: 4,
    align: 'end',
    cell: ({ workingDays }) => workingDays ?? words.noLimit,
  },
  { key: 'source', title: words.columns.source, cell: whole('source') },
  { key: 'version', title: words.columns.version, width: 3, align: 'end', cell: ({ version }) => version },
  { key: 'from', title: words.columns.from, width: 6.5, cell: ({ effectiveFrom }) => effectiveFrom },
]

function whole(field: 'trigger' | 'endingAct' | 'source') {
  return (rule: DeadlineRule) => <span title={rule[field]}>{rule[field]}</span>
}

const keyOf = ({ code, version }: DeadlineRule) => `${code}-${version}`

/** 规则出处: every limit with its clause, who owes it and what ends it. Read only. */
export function RulePanel() {
  const [selected, setSelected] = useState<string | number | null>('R1-1')
  const chosen = deadlineRules.find((rule) => keyOf(rule) === selected)
  return (
    <Column tall>
      <Quiet as="p" margin={0} pad="0.5rem 0.75rem">
        {words.explain}
      </Quiet>
      <LedgerTable
        label={words.label}
        columns={columns}
        rows={deadlineRules}
        rowKey={keyOf}
        selectedKey={selected}
        onSelect={(rule) => setSelected(keyOf(rule))}
        recordKeys
        autoFocus
        empty={<EmptyState>{words.label}</EmptyState>}
      />
      {chosen && (
        <Paragraph pad="0.5rem 0.75rem" ground="paper" aria-live="polite">
          {words.whole(chosen)}
        </Paragraph>
      )}
    </Column>
  )
}
