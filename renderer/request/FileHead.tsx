import { styled } from '@mui/material/styles'
import { urgencyNames } from '../../shared/request/model.ts'
import type { RequestDetail } from '../../shared/request/summary.ts'
import { beijingDate } from '../../shared/time.ts'
import { Block, Line } from '../components/layout/layout.tsx'
import { type BalancePart, BalanceStrip } from '../components/mark/BalanceStrip.tsx'
import { type Step, Stepper } from '../components/mark/Stepper.tsx'
import { DueLine } from '../deadline/open/DueLine.tsx'
import { WantedMark } from '../deadline/open/WantedMark.tsx'
import { useLook } from '../theme/DeskTheme.tsx'
import { requestWords } from './words.ts'

const words = requestWords.file

const Head = styled('div')({
  containerType: 'inline-size',
  flex: 'none',
  padding: '0 0.75rem 0.25rem',
  '&[hidden]': { display: 'none' },
  '& > .life': { marginBottom: '0.25rem' },
  // In large type the room belongs to the panel below; lamp and history, and the list of persons, tell the same.
  '@container (max-width: 30rem)': { '& .life, & .balance': { display: 'none' } },
})

export interface FileHeadProps {
  readonly letter: RequestDetail
}

/** The life of a letter: how far it is, its legal date, and the balance of its persons; folded, its keys still work. */
export function FileHead({ letter, isFolded }: FileHeadProps & { readonly isFolded: boolean }) {
  return (
    <Head hidden={isFolded}>
      <div className="life">
        <Stepper label={words.life} steps={stepsOf(letter)} dense />
      </div>
      <Line wrap gap="0 1.5rem" align="flex-start">
        <DueLine
          extendedDueOn={letter.extendedDueOn}
          explanation={letter.due}
          subject={{ of: 'request', id: letter.requestId }}
        />
        {letter.answeredOn === null && <WantedMark wantedOn={letter.answerWantedOn} />}
        <div className="balance">
          <Balance letter={letter} />
        </div>
      </Line>
    </Head>
  )
}

/** Whose letter it is, in the line of its own number. */
export function FileTitle({ letter }: FileHeadProps) {
  const { unitName, documentNumber, declaredCount, urgency } = letter
  // In large type the line holds no more; the letter's own tab says it.
  const isLarge = useLook().scale >= 130
  return (
    <Line as="span" wrap gap="0 0.75rem" grow thins>
      <strong>{unitName}</strong>
      {!isLarge && <span>{documentNumber}</span>}
      <span>{words.persons(declaredCount)}</span>
      {urgency !== 'none' && (
        <Block as="strong" tone="amber">
          {urgencyNames[urgency]}
        </Block>
      )}
    </Line>
  )
}

function Balance({ letter }: FileHeadProps) {
  const { declared, supplemented, answered, withdrawn, returned, duplicate, separate, open } = letter.balance
  const total = declared + supplemented
  const listed = answered + withdrawn + returned + duplicate + separate + open
  const parts: readonly BalancePart[] = [
    { words: words.balance.answered, count: answered, tone: 'normal' },
    { words: words.balance.open, count: open },
    { words: words.balance.separate, count: separate, tone: 'doubtful' },
    { words: words.balance.withdrawn, count: withdrawn, tone: 'waiting' },
    { words: words.balance.returned, count: returned, tone: 'doubtful' },
    { words: words.balance.duplicate, count: duplicate, tone: 'waiting' },
    { words: words.balance.missing, count: listed === 0 ? total : 0, tone: 'waiting' },
  ]
  return (
    <BalanceStrip
      total={total}
      totalWords={words.balance.declared}
      parts={parts.filter(({ count }) => count > 0)}
    />
  )
}

const dayOf = (at: string | null) => (at === null ? {} : { note: beijingDate(at).slice(5) })

/** Registered, admitted, in work, closed, archived; a returned or withdrawn letter ends where it was. */
function stepsOf(letter: RequestDetail): readonly Step[] {
  const { state, registeredAt, admittedAt, closedAt, archivedAt } = letter
  const { steps } = words
  const registered: Step = {
    key: 'registered',
    title: steps.registered,
    state: 'done',
    ...dayOf(registeredAt),
  }
  const archived: Step = {
    key: 'archived',
    title: steps.archived,
    state: state === 'archived' ? 'done' : 'waiting',
    ...dayOf(archivedAt),
  }
  const isAdmitted = admittedAt !== null
  const admitted: Step = {
    key: 'admitted',
    title: steps.admitted,
    state: isAdmitted ? 'done' : 'current',
    ...dayOf(admittedAt),
  }
  const isEndedEarly = state === 'archived' && closedAt === null
  if (state === 'returned' || state === 'withdrawn' || isEndedEarly)
    return [
      registered,
      ...(isAdmitted ? [admitted] : []),
      { key: 'ended', title: state === 'archived' ? words.endedEarly : words[state], state: 'returned' },
      archived,
    ]
  const isClosed = closedAt !== null
  return [
    registered,
    admitted,
    { key: 'working', title: steps.working, state: isClosed ? 'done' : isAdmitted ? 'current' : 'waiting' },
    { key: 'closed', title: steps.closed, state: isClosed ? 'done' : 'waiting', ...dayOf(closedAt) },
    archived,
  ]
}
