import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { givesResults, replyKindNames } from '../../shared/reply/kinds.ts'
import type { ReplyDetail } from '../../shared/reply/summary.ts'
import { beijingMinute, letterDate } from '../../shared/time.ts'
import { Block, Column, Quiet } from '../components/layout/layout.tsx'
import { BalanceStrip } from '../components/mark/BalanceStrip.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { replyWords } from './words.ts'

const words = replyWords.page

const Facts = styled('dl')({
  display: 'grid',
  gridTemplateColumns: '6.5rem minmax(0, 1fr)',
  margin: 0,
  background: 'var(--paper)',
  border: '1px solid var(--line-2)',
  '& dt, & dd': { margin: 0, padding: '0.3125rem 0.5rem', borderBottom: '1px solid var(--line)' },
  '& dt': { background: 'var(--paper-2)', color: 'var(--ink-2)', fontSize: '0.875rem' },
  '& dd': { overflowWrap: 'anywhere' },
})

/** What one letter of ours is, how it balances, and what stands in its way. */
export function ReplyFacts({ reply }: { readonly reply: ReplyDetail }) {
  return (
    <Column gap="0.5rem">
      <Notices reply={reply} />
      <Balance reply={reply} />
      <Facts>
        {factsOf(reply).map(([label, value]) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
      </Facts>
    </Column>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function factsOf(reply: ReplyDetail): readonly (readonly [string, string])[] {
  const { fields } = words
  const { listedCount, notListedCount, returnedCount, duplicateCount, unqueryableCount } = reply
  const { separateCount, separate } = reply
  const others = [
    duplicateCount > 0 ? words.duplicates(duplicateCount) : '',
    unqueryableCount > 0 ? words.unqueryable(unqueryableCount) : '',
    separateCount > 0 ? words.apart(separateCount) : '',
  ]
  const facts: readonly (readonly [string, string | null])[] = [
    [fields.number, reply.documentNumber],
    [fields.nextNumber, isOpen(reply) ? (reply.nextNumber ?? fields.typedNumber) : null],
    [fields.request, `${signedNumber('incoming', reply.intakeNumber)}　${reply.unitName}`],
    [fields.incoming, reply.incomingNumber],
    [fields.kind, replyKindNames[reply.kind]],
    [fields.heading, reply.title],
    [fields.addressee, reply.addressee],
    [fields.persons, `${words.personCounts(listedCount, notListedCount, returnedCount)}${others.join('')}`],
    [
      fields.separate,
      separate === null ? null : replyWords.separate.fact(separate.count, separate.answerOn, separate.told),
    ],
    [fields.copies, words.copies(reply.copies)],
    [fields.drafter, `${reply.draftedBy}　${beijingMinute(reply.draftedAt)}`],
    [fields.signature, signatureWords(reply)],
    [fields.checkCode, reply.checkCode],
    [fields.trace, reply.traceCode],
    [
      fields.wording,
      reply.provisionalWording ? words.provisional(reply.wordingVersion) : reply.wordingVersion,
    ],
    [fields.voided, reply.voidReason],
  ]
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]))
}

const isOpen = ({ state }: ReplyDetail) => state === 'draft' || state === 'submitted'

function signatureWords({ signature, hasSignatureScan }: ReplyDetail): string | null {
  if (signature === null) return null
  const { signerName, onBehalfOf, opinion, signedOn, enteredNumber } = signature
  const told = replyWords.signature
  return [
    `${told.signedBy(signerName, onBehalfOf)}　${opinion}　${letterDate(signedOn)}`,
    enteredNumber === null ? '' : told.withNumber(enteredNumber),
    hasSignatureScan ? told.hasScan : '',
  ].join('')
}

function Notices({ reply }: { readonly reply: ReplyDetail }) {
  const { gate, relook, signature } = reply
  const lines: readonly (readonly ['doubtful' | 'done' | 'waiting', string | null])[] = [
    ['doubtful', reply.sentBackReason === null ? null : words.sentBack(reply.sentBackReason)],
    ...reply.persons.flatMap(({ listOrder, name, objectedOn }) =>
      objectedOn === null ? [] : [['doubtful', words.objected(listOrder, name, objectedOn)] as const],
    ),
    ...reply.blockers.map((blocker) => ['doubtful', blocker] as const),
    ['doubtful', relook.needed ? words.relookDue(relook.persons.length, relook.hours) : null],
    ['waiting', reply.signatureWaits ? replyWords.signature.waits(signature?.enteredBy ?? '') : null],
    [
      gate.confirmedAt === null ? 'waiting' : 'done',
      !isOpen(reply)
        ? null
        : gate.confirmedAt === null
          ? words.gateOpen
          : words.gateConfirmed(gate.confirmedBy ?? '', beijingMinute(gate.confirmedAt)),
    ],
  ]
  return (
    <Column gap="0.25rem">
      {lines.map(
        ([tone, line]) =>
          line !== null && (
            <Block key={line} white="normal">
              <Lamp tone={tone}>
                <Block as="span" white="normal">
                  {line}
                </Block>
              </Lamp>
            </Block>
          ),
      )}
    </Column>
  )
}

function Balance({ reply: { balance, balanceLine, kind } }: { readonly reply: ReplyDetail }) {
  const { declared, supplemented, answered, withdrawn, returned, duplicate, separate, open } = balance
  return (
    <section aria-label={words.balance}>
      {givesResults(kind) && (
        <BalanceStrip
          total={declared + supplemented}
          totalWords={words.total}
          parts={[
            { words: words.parts.answered, count: answered, tone: 'normal' },
            { words: words.parts.withdrawn, count: withdrawn, tone: 'waiting' },
            { words: words.parts.returned, count: returned, tone: 'doubtful' },
            ...(duplicate > 0
              ? [{ words: words.parts.duplicate, count: duplicate, tone: 'waiting' as const }]
              : []),
            ...(separate > 0
              ? [{ words: words.parts.separate, count: separate, tone: 'doubtful' as const }]
              : []),
            ...(open > 0 ? [{ words: words.parts.open, count: open, tone: 'waiting' as const }] : []),
          ]}
        />
      )}
      <Quiet as="p" margin={0} size="0.875rem">
        {balanceLine}
      </Quiet>
    </section>
  )
}
