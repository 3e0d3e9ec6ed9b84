import { answerStateNames, answerTopics } from '../../shared/consultation/model.ts'
import { beijingMinute } from '../../shared/time.ts'
import { Block, Paragraph, Quiet } from '../components/layout/layout.tsx'
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
          <Block as="h2" margin={0} size="1.0625rem">
            {newest.question}
          </Block>
          <Quiet as="p" margin="0.25rem 0">
            {[
              answerTopics[newest.topic],
              words.edition(newest.edition),
              answerStateNames[newest.state],
              words.by(newest.writtenBy, beijingMinute(newest.writtenAt)),
            ].join('　')}
          </Quiet>
          <Paragraph margin="0.5rem 0" size="1.0625rem" lead={1.7}>
            {newest.answer}
          </Paragraph>
          <Quiet as="p" margin={0}>
            {words.source}：{newest.source}
          </Quiet>
        </>
      )}
      {older.length > 0 && (
        <section aria-label={words.editions}>
          <Block as="h3" margin="1rem 0 0.25rem" size="0.9375rem">
            {words.editions}
          </Block>
          {older.map(({ answerId: id, edition, answer, writtenBy, writtenAt, reason }) => (
            <Block key={id} rule="top" pad="0.375rem 0">
              <Quiet>
                {words.edition(edition)}　{words.by(writtenBy, beijingMinute(writtenAt))}
                {reason !== null && `　${reason}`}
              </Quiet>
              <Paragraph>{answer}</Paragraph>
            </Block>
          ))}
        </section>
      )}
    </>
  )
}
