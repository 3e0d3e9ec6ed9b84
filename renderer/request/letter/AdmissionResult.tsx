import {
  type AdmissibilityQuestion,
  admissibilityQuestions,
  templateUseNames,
} from '../../../shared/request/model.ts'
import type { RequestDetail } from '../../../shared/request/summary.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { requestWords } from '../words.ts'

const words = requestWords.letter
const questions = Object.entries(admissibilityQuestions) as [AdmissibilityQuestion, string][]

export interface AdmissionResultProps {
  readonly letter: RequestDetail
}

/** The answers of a 初审 that was given, and by whom. */
export function AdmissionResult({ letter }: AdmissionResultProps) {
  const { admissibility, admittedAt, admittedBy, templateUse } = letter
  if (admissibility === null) return null
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: '0.25rem 0.5rem' }}>
      {questions.map(([question, sentence]) => {
        const answer = admissibility[question]
        // Letters of earlier editions were not asked about their channel.
        if (answer === undefined) return null
        const { ok, note } = answer
        return (
          <li
            key={question}
            style={{ display: 'flex', gap: '0.5rem', minHeight: '1.75rem', alignItems: 'center' }}
          >
            <Lamp tone={ok ? 'normal' : 'doubtful'}>{ok ? words.yes : words.no}</Lamp>
            <span>{sentence}</span>
            {note !== '' && <span style={{ color: 'var(--ink-2)' }}>{note}</span>}
          </li>
        )
      })}
      {templateUse !== null && <li>{words.templateUse(templateUseNames[templateUse])}</li>}
      {admittedBy !== null && admittedAt !== null && (
        <li style={{ color: 'var(--ink-2)' }}>{words.admittedBy(admittedBy, beijingMinute(admittedAt))}</li>
      )}
    </ul>
  )
}
