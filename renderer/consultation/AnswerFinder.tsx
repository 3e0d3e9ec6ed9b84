import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { SearchField } from '../components/field/SearchField.tsx'
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
    <section aria-label={words.label} style={{ margin: '0.5rem 0' }}>
      <SearchField label={words.search} placeholder={words.search} onSearch={setText} />
      <ErrorNotice error={answers.error} onRetry={() => void answers.refetch()} />
      {text !== '' && answers.data !== undefined && rows.length === 0 && <p>{words.empty}</p>}
      {rows.map(({ answerId, question, answer, source }) => (
        <div key={answerId} style={{ borderBottom: '1px solid var(--line)', padding: '0.375rem 0' }}>
          <div style={{ display: 'flex', alignItems: 'center', gap: '0.5rem' }}>
            <strong style={{ flex: 1 }}>{question}</strong>
            <KeyButton label={words.take} onAct={() => onTake({ answerId, question, answer })} />
          </div>
          <p style={{ margin: 0, lineHeight: 1.5 }}>{answer}</p>
          <p style={{ margin: 0, fontSize: '0.8125rem', color: 'var(--ink-2)' }}>
            {words.source}：{source}
          </p>
        </div>
      ))}
    </section>
  )
}
