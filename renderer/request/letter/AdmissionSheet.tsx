import { styled } from '@mui/material/styles'
import { admissibilityQuestions, askedQuestions, templateUseNames } from '../../../shared/request/model.ts'
import type { RequestDetail } from '../../../shared/request/summary.ts'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Line, Quiet } from '../../components/layout/layout.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { requestWords } from '../words.ts'
import type { Admission } from './useAdmission.ts'

const words = requestWords.letter
const templateUses = choicesOf(templateUseNames)
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
  readonly letter: RequestDetail
  readonly admission: Admission
}

/** The checklist of 初审, to be answered with the paper in hand: 1 yes, 2 no; a no asks for words. The program answers for the channel. */
export function AdmissionSheet({ letter, admission }: AdmissionSheetProps) {
  return (
    <EntryForm keep={admission.draft} label={words.admission} autoFocus>
      <Sheet>
        {askedQuestions.map((question) => {
          const sentence = admissibilityQuestions[question]
          const { ok, note } = admission.answers[question]
          return (
            <Row key={question}>
              <span className="question">{sentence}</span>
              <ChoiceField
                name={question}
                label={sentence}
                value={ok === null ? null : ok ? 'yes' : 'no'}
                choices={yesNo}
                stepsOn
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
        <Row>
          <span className="question">{admissibilityQuestions.channel}</span>
          <ChannelAnswer letter={letter} />
        </Row>
        <Row>
          <span className="question" title={words.templateHint}>
            {words.template}
          </span>
          <ChoiceField
            name="template"
            label={words.template}
            value={admission.answers.template}
            choices={templateUses}
            stepsOn
            onCommit={admission.answerTemplate}
          />
        </Row>
      </Sheet>
    </EntryForm>
  )
}

/** What the program answers about the channel, with the rule it stands on. */
function ChannelAnswer({ letter }: { readonly letter: RequestDetail }) {
  const { ok, note } = letter.channelAnswer
  return (
    <Line as="span" wrap gap="0 0.5rem" pad="0.4375rem 0.5rem">
      <Lamp tone={ok ? 'done' : 'doubtful'}>{ok ? words.yes : words.no}</Lamp>
      <Quiet>{note === '' ? words.byProgram : note}</Quiet>
    </Line>
  )
}
