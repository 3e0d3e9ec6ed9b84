import { styled } from '@mui/material/styles'
import { type AdmissibilityQuestion, admissibilityQuestions } from '../../../shared/request/model.ts'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { requestWords } from '../words.ts'
import type { Admission } from './useAdmission.ts'

const words = requestWords.letter
const questions = Object.entries(admissibilityQuestions) as [AdmissibilityQuestion, string][]
const yesNo = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
] as const

const Sheet = styled('div')({
  background: 'var(--paper)',
  border: '1px solid var(--line-2)',
  borderBottom: 0,
})
const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 0.5rem',
  paddingLeft: '0.5rem',
  borderBottom: '1px solid var(--line-2)',
  '& > .question': { flex: '1 1 12rem' },
  '& > .note': { flex: '1 1 100%', borderTop: '1px solid var(--line)' },
})

export interface AdmissionSheetProps {
  readonly admission: Admission
}

/** The checklist of 初审, to be answered with the paper in hand: 1 yes, 2 no; a no asks for words. */
export function AdmissionSheet({ admission }: AdmissionSheetProps) {
  return (
    <EntryForm label={words.admission} keepAs={null} autoFocus>
      <Sheet>
        {questions.map(([question, sentence]) => {
          const { ok, note } = admission.answers[question]
          return (
            <Row key={question}>
              <span className="question">{sentence}</span>
              <ChoiceField
                name={question}
                label={sentence}
                value={ok === null ? null : ok ? 'yes' : 'no'}
                choices={yesNo}
                onCommit={(value) => admission.answer(question, { ok: value === 'yes' })}
              />
              {ok === false && (
                <span className="note">
                  <TextField
                    name={`${question}-note`}
                    label={`${sentence}：${words.note}`}
                    placeholder={words.noteHint}
                    value={note}
                    maxLength={200}
                    onCommit={(text) => admission.answer(question, { note: text })}
                  />
                </span>
              )}
            </Row>
          )
        })}
      </Sheet>
    </EntryForm>
  )
}
