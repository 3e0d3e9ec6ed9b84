import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { SearchField } from '../components/field/SearchField.tsx'
import { Block, Line, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import type { TakenAnswer } from './TalkForm.tsx'
import { consultationWords } from './words.ts'

const words = consultationWords.answers
const shown = 4

/** The standard answers at hand; taking one writes it into the entry. */
export function AnswerFinder({ onTake }: { onTake(answer: TakenAnswer): void }) {
  const [text, setText] = useState('')
  const answers = useQuery('standardAnswers.list', { text }, { keepOld: true })
  const rows = text === '' ? [] : (answers.data ?? []).slice(0, shown)
  return (
    <Block aria-label={words.label} as="section" margin="0.5rem 0">
      <SearchField label={words.search} placeholder={words.search} onSearch={setText} />
      <ErrorNotice error={answers.error} onRetry={() => void answers.refetch()} />
      {text !== '' && answers.data !== undefined && rows.length === 0 && <p>{words.empty}</p>}
      {rows.map(({ answerId, question, answer, source }) => (
        <Block key={answerId} rule="bottom" pad="0.375rem 0">
          <Line align="center" gap="0.5rem">
            <Block as="strong" grow>
              {question}
            </Block>
            <KeyButton label={words.take} onAct={() => onTake({ answerId, question, answer })} />
          </Line>
          <Paragraph lead={1.5}>{answer}</Paragraph>
          <Quiet as="p" margin={0} size="0.8125rem">
            {words.source}：{source}
          </Quiet>
        </Block>
      ))}
    </Block>
  )
}
