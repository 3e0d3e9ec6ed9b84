import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { LimitView } from '../../../shared/objection/summary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Quiet } from '../../components/layout/layout.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { DayStrip } from '../../deadline/open/DayStrip.tsx'
import { deadlineWords } from '../../deadline/words.ts'
import { LimitLamp } from '../open/LimitLamp.tsx'
import type { EntryPreview } from './useEntry.ts'
import { entryWords } from './words.ts'

const words = entryWords.judgement
const tones = { inTime: 'normal', late: 'overdue', toBeExplained: 'waiting' } as const

const Box = styled('section')({
  background: 'var(--paper)',
  border: '1px solid var(--line-2)',
  padding: '0.375rem 0.5rem',
  fontSize: '0.875rem',
})
const Lines = styled('ul')({
  listStyle: 'none',
  margin: '0.25rem 0 0',
  padding: 0,
  '& li': { borderTop: '1px solid var(--line)', padding: '0.25rem 0' },
  '& .line': { display: 'flex', flexWrap: 'wrap', gap: '0 0.5rem', alignItems: 'center' },
})

export interface JudgementPaneProps {
  readonly preview: EntryPreview | undefined
}

/** Whether the objection came in time by the dates in the form, for each limit, and by when we must pass it on. */
export function JudgementPane({ preview }: JudgementPaneProps) {
  const [open, setOpen] = useState(false)
  const limits = preview?.problem === null ? preview.limits : []
  return (
    <Box aria-label={words.label} aria-live="polite">
      {preview === undefined || preview.problem !== null ? (
        <Quiet>{preview?.problem ?? words.wait}</Quiet>
      ) : (
        <Lamp tone={tones[preview.timeliness]}>{words.verdicts[preview.timeliness]}</Lamp>
      )}
      <Lines>
        {limits.map((limit) => (
          <li key={limit.code}>
            <LimitLine limit={limit} />
            {open && limit.explanation !== null && (
              <DayStrip explanation={limit.explanation} label={`${deadlineWords.why}：${limit.title}`} />
            )}
          </li>
        ))}
      </Lines>
      {limits.some(({ explanation }) => explanation !== null) && (
        <KeyButton
          label={deadlineWords.why}
          keys="alt+w"
          keyLabel={deadlineWords.whyKey}
          variant="text"
          onAct={() => setOpen((was) => !was)}
        />
      )}
    </Box>
  )
}

function LimitLine({ limit }: { readonly limit: LimitView }) {
  const { title, startsOn, dueOn, party } = limit
  return (
    <span className="line">
      <strong>{title}</strong>
      <span>{startsOn === null ? words.unknownStart : words.from(startsOn)}</span>
      {dueOn !== null && <span>{words.until(dueOn)}</span>}
      {party === 'centre' && <Quiet>{words.ours}</Quiet>}
      <LimitLamp limit={limit} />
    </span>
  )
}
