import { answerStateNames, answerTopics } from '../../shared/consultation/model.ts'
import { beijingMinute } from '../../shared/time.ts'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { consultationWords } from './words.ts'

const words = consultationWords.answers

/** One answer as it is told now, and below it what was told before, by whom and why it was changed. */
export function AnswerEditions({ answerId }: { readonly answerId: number }) {
  const editions = useQuery('standardAnswers.editions', { answerId }, { keepOld: true })
  const [newest, ...older] = editions.data ?? []
  return (
    <>
      <ErrorNotice error={editions.error} onRetry={() => void editions.refetch()} />
      {newest !== undefined && (
        <>
          <h2 style={{ margin: 0, fontSize: '1.0625rem' }}>{newest.question}</h2>
          <p style={{ margin: '0.25rem 0', color: 'var(--ink-2)' }}>
            {[
              answerTopics[newest.topic],
              words.edition(newest.edition),
              answerStateNames[newest.state],
              words.by(newest.writtenBy, beijingMinute(newest.writtenAt)),
            ].join('　')}
          </p>
          <p style={{ margin: '0.5rem 0', fontSize: '1.0625rem', lineHeight: 1.7 }}>{newest.answer}</p>
          <p style={{ margin: 0, color: 'var(--ink-2)' }}>
            {words.source}：{newest.source}
          </p>
        </>
      )}
      {older.length > 0 && (
        <section aria-label={words.editions}>
          <h3 style={{ margin: '1rem 0 0.25rem', fontSize: '0.9375rem' }}>{words.editions}</h3>
          {older.map(({ answerId: id, edition, answer, writtenBy, writtenAt, reason }) => (
            <div key={id} style={{ borderTop: '1px solid var(--line)', padding: '0.375rem 0' }}>
              <span style={{ color: 'var(--ink-2)' }}>
                {words.edition(edition)}　{words.by(writtenBy, beijingMinute(writtenAt))}
                {reason !== null && `　${reason}`}
              </span>
              <p style={{ margin: 0 }}>{answer}</p>
            </div>
          ))}
        </section>
      )}
    </>
  )
}
