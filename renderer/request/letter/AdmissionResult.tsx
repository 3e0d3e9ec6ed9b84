import {
  type AdmissibilityQuestion,
  admissibilityQuestions,
  templateUseNames,
} from '../../../shared/request/model.ts'
import type { RequestDetail } from '../../../shared/request/summary.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { Block, Line, Quiet } from '../../components/layout/layout.tsx'
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
    <Block as="ul" plain margin={0} pad="0.25rem 0.5rem">
      {questions.map(([question, sentence]) => {
        const answer = admissibility[question]
        // Letters of earlier editions were not asked about their channel.
        if (answer === undefined) return null
        const { ok, note } = answer
        return (
          <Line key={question} as="li" gap="0.5rem" least="1.75rem" align="center">
            <Lamp tone={ok ? 'done' : 'doubtful'}>{ok ? words.yes : words.no}</Lamp>
            <span>{sentence}</span>
            {note !== '' && <Quiet>{note}</Quiet>}
          </Line>
        )
      })}
      {templateUse !== null && <li>{words.templateUse(templateUseNames[templateUse])}</li>}
      {admittedBy !== null && admittedAt !== null && (
        <Quiet as="li">{words.admittedBy(admittedBy, beijingMinute(admittedAt))}</Quiet>
      )}
    </Block>
  )
}
