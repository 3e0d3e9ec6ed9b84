import { useState } from 'react'
import { auditActs } from '../../shared/audit/acts.ts'
import type { AuditFilter } from '../../shared/audit/contract.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { PickerField } from '../components/field/PickerField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Line } from '../components/layout/layout.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import { auditWords as words } from './words.ts'

const actOptions = Object.entries(auditActs).map(([id, label]) => ({ id, label }))

export interface AuditFilterBarProps {
  onSearch(filter: AuditFilter): void
}

const box = { border: '1px solid var(--line-2)', background: 'var(--paper)', width: '9rem' } as const

/** By colleague, act, letter or person, and days; nothing is asked before the button, because every look is an entry. */
export function AuditFilterBar({ onSearch }: AuditFilterBarProps) {
  const { filter, set } = useAuditFilterBar()
  return (
    <EntryForm keep={{ unkept: 'filter' }} label={words.filter}>
      <Line align="center" gap="0.5rem" pad="0 0.75rem 0.5rem">
        <span style={box}>
          <TextField
            name="actor"
            label={words.actor}
            placeholder={words.actorHint}
            value={filter.actor ?? ''}
            onCommit={(actor) => set({ actor })}
          />
        </span>
        <span style={{ ...box, width: '12rem' }}>
          <PickerField
            name="act"
            label={words.act}
            placeholder={words.act}
            options={actOptions}
            value={filter.act ?? null}
            onCommit={(act) => set({ act })}
          />
        </span>
        <span style={{ ...box, width: '15rem' }}>
          <TextField
            name="about"
            label={words.about}
            placeholder={words.aboutHint}
            value={filter.about ?? ''}
            onCommit={(about) => set({ about })}
            maxLength={60}
            secret
          />
        </span>
        {words.from}
        <span style={box}>
          <DayField
            name="from"
            label={words.from}
            value={filter.from ?? null}
            onCommit={(from) => set({ from })}
          />
        </span>
        {words.to}
        <span style={box}>
          <DayField name="to" label={words.to} value={filter.to ?? null} onCommit={(to) => set({ to })} />
        </span>
        <KeyButton label={words.search} keys="f5" keyLabel="F5" onAct={() => onSearch(filter)} />
      </Line>
    </EntryForm>
  )
}

function useAuditFilterBar() {
  const [filter, setFilter] = useState<AuditFilter>({})
  const set = (change: { [K in keyof AuditFilter]?: AuditFilter[K] | null }) => {
    const merged = Object.entries({ ...filter, ...change }).filter(
      ([, value]) => value !== null && value !== '',
    )
    setFilter(Object.fromEntries(merged))
  }
  return { filter, set }
}
