import { styled } from '@mui/material/styles'
import { outcomeNames } from '../../shared/candidate/model.ts'
import type { QuestionFact } from '../../shared/review/facts.ts'
import { askedQuestions } from '../../shared/review/stages.ts'
import type { ReviewSubject } from '../../shared/review/summary.ts'
import { FileDrop } from '../components/act/FileDrop.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { TimeField } from '../components/field/TimeField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Block, Quiet } from '../components/layout/layout.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import type { ReviewEntry } from './useReviewEntry.ts'
import { reviewWords as words } from './words.ts'

// A question is a sentence: it stands above its answer, not in a narrow label.
const Questions = styled('ol')({
  margin: '0.5rem 0',
  padding: 0,
  listStyle: 'none',
  border: '1px solid var(--line)',
  background: 'var(--paper)',
  '& > li': { padding: '0.375rem 0.5rem', borderBottom: '1px solid var(--line)' },
  '& > li:last-of-type': { borderBottom: 0 },
})

const yesNo = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
] as const
const outcomes = (['listed', 'notListed'] as const).map((value) => ({ value, label: outcomeNames[value] }))

export interface QuestionSheetProps {
  readonly person: ReviewSubject
  readonly entry: ReviewEntry
}

/** The check-sheet of the stage, the second query where the stage is one, and the opinion. */
export function QuestionSheet({ person, entry }: QuestionSheetProps) {
  const questions = askedQuestions(person.stage, person)
  return (
    <EntryForm keep={entry.draft} label={words.form} autoFocus onLeave={entry.draft.keep}>
      {person.stage === 'first' && (
        <FormSheet columns={1}>
          <SecondQuery entry={entry} />
        </FormSheet>
      )}
      <Questions>
        {Object.entries(questions).map(([code, question]) => (
          <Question
            key={code}
            code={code}
            words={question}
            fact={person.facts.find((fact) => fact.code === code)}
            entry={entry}
          />
        ))}
      </Questions>
      <QuestionSheetSheet entry={entry} />
    </EntryForm>
  )
}

function QuestionSheetSheet({ entry }: Pick<QuestionSheetProps, 'entry'>) {
  return (
    <FormSheet columns={1}>
      <FormRow label={words.opinion} required>
        <TextField
          name="opinion"
          value={entry.opinion}
          onCommit={(text) => entry.change({ opinion: text ?? '' })}
          rows={2}
          maxLength={500}
        />
      </FormRow>
    </FormSheet>
  )
}

interface QuestionProps {
  readonly code: string
  readonly words: string
  readonly fact: QuestionFact | undefined
  readonly entry: ReviewEntry
}

/** One question below what the program states about it from the record. */
function Question({ code, words: question, fact, entry }: QuestionProps) {
  const answer = entry.answers[code]
  const note = answer?.note ?? ''
  return (
    <li>
      {fact !== undefined && <Stated question={question} fact={fact} />}
      <span aria-hidden>{question}</span>
      <ChoiceField
        name={code}
        label={question}
        choices={yesNo}
        value={answer === undefined ? undefined : answer.yes ? 'yes' : 'no'}
        onCommit={(value) => entry.answer(code, { yes: value === 'yes', note })}
        numbered
      />
      {answer !== undefined && !answer.yes && (
        <FormSheet columns={1}>
          <FormRow label={words.note} required hint={words.noteHint}>
            <TextField
              name={`${code}-note`}
              value={note}
              onCommit={(text) => entry.answer(code, { yes: false, note: text ?? '' })}
              maxLength={300}
            />
          </FormRow>
        </FormSheet>
      )}
    </li>
  )
}

function Stated({ question, fact }: { readonly question: string; readonly fact: QuestionFact }) {
  const { lines, contradiction } = fact
  return (
    <Block aria-label={words.statedOf(question)} as="section" below="0.25rem" size="0.8125rem">
      {lines.map((line) => (
        <Quiet key={line} as="div">
          {line}
        </Quiet>
      ))}
      {contradiction !== null && <Block tone="vermilion">{words.contradiction(contradiction)}</Block>}
    </Block>
  )
}

function SecondQuery({ entry }: { readonly entry: ReviewEntry }) {
  return (
    <>
      <FormRow label={words.queriedDay} required>
        <DayField
          name="queriedDay"
          value={entry.day}
          onCommit={(day) => day !== null && entry.change({ day })}
        />
      </FormRow>
      <FormRow label={words.queriedTime} required>
        <TimeField
          name="queriedTime"
          value={entry.time}
          onCommit={(time) => time !== null && entry.change({ time })}
        />
      </FormRow>
      <FormRow label={words.outcome} required group>
        <ChoiceField
          name="outcome"
          choices={outcomes}
          value={entry.outcome === 'listed' || entry.outcome === 'notListed' ? entry.outcome : null}
          onCommit={(outcome) => entry.change({ outcome })}
          numbered
        />
      </FormRow>
      <FormRow label={words.evidenceFile} required group>
        <FileDrop
          pastes
          label={words.evidenceFile}
          hint={entry.file === null ? words.evidenceHint : words.evidenceChosen(entry.file.name)}
          onFiles={(files) => files[0] !== undefined && entry.setFile(files[0])}
        />
      </FormRow>
    </>
  )
}
