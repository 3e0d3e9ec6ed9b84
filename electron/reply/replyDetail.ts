import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { replyBalanceLine } from '../../shared/reply/replyBalance.ts'
import type { ReplyDetail } from '../../shared/reply/summary.ts'
import { beijingDate, type CalendarDate } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'
import { letterOfObjection } from '../objection/objectionRepository.ts'
import { requestOfReply } from '../replyRecord/letterGround.ts'
import { countsOf, effectOf, type IncludedPerson, personsOf } from '../replyRecord/replyPersons.ts'
import { type Reply, replyOf, replyPdf } from '../replyRecord/replyRepository.ts'
import { balanceOfRequest, type RequestRecord } from '../requestRecord/requestRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { gateOf } from './compose/composeContent.ts'
import { replyParts } from './compose/replyParts.ts'
import { separateFacts } from './compose/separateAnswer.ts'
import { shownFirst } from './compose/shownFirst.ts'
import { relookOf } from './relook/relookDue.ts'
import { replyRow } from './replyRowQueries.ts'
import { assertReadyToSign } from './sign/assertReadyToSign.ts'
import { nextNumber, numberRuleOf } from './sign/numberSeries.ts'

/** Everything the page of one letter of ours shows; `now` decides whether a re-look is due. */
export function replyDetail(tx: Reading, replyId: number, now: Date): z.input<typeof ReplyDetail> {
  const reply = replyOf(tx, replyId)
  const request = requestOfReply(tx, reply)
  const persons = personsOf(tx, replyId)
  const balance = balanceOfRequest(tx, request, effectOf(persons))
  const { title, addressee, wordingVersion, provisionalWording } = reply.content
  return {
    ...replyRow(tx, reply),
    requestId: request.id,
    ...{ title: title.replaceAll('\n', ''), addressee, wordingVersion, provisionalWording },
    persons: shownFirst(tx, persons),
    gate: gateFor(tx, reply, { request, persons }),
    balance,
    balanceLine: reply.balanceLine ?? replyBalanceLine(reply.kind, countsOf(persons), balance),
    separate: separateFacts(tx, reply),
    relook: relookOf(tx, reply, { persons, now }),
    copies: reply.copies,
    sentBackReason: reply.sentBackReason,
    ...signatureOf(tx, reply),
    ...prospectOf(tx, reply, beijingDate(now)),
    checkCode: reply.pdfId === null ? null : replyPdf(tx, reply).checkCode,
    traceCode: reply.traceCode,
    voidReason: reply.voidReason,
    correctsReplyId: reply.correctsReplyId,
    objectionId: letterOfObjection(tx, reply.id)?.objectionId ?? null,
  }
}

function gateFor(
  tx: Reading,
  reply: Reply,
  { request, persons }: { readonly request: RequestRecord; readonly persons: readonly IncludedPerson[] },
) {
  const sides = isOpen(reply)
    ? gateOf(tx, replyParts(tx, reply, { request, persons }), reply.content)
    : { leaving: [], held: [], leaks: [] }
  return {
    ...sides,
    confirmedBy: reply.gateConfirmedBy === null ? null : userNameOf(tx, reply.gateConfirmedBy),
    confirmedAt: reply.gateConfirmedAt,
  }
}

/** What stands between an open letter and its number, and the number it would get today. */
function prospectOf(tx: Reading, reply: Reply, today: CalendarDate) {
  const { mode: numberMode } = numberRuleOf(tx, reply.kind)
  if (!isOpen(reply)) return { blockers: [], numberMode, nextNumber: null }
  const ready = attempted(() => assertReadyToSign(tx, reply))
  const number =
    numberMode === 'typed'
      ? null
      : attempted(() => nextNumber(tx, { kind: reply.kind, signedOn: today, typedNumber: null }))
  return {
    blockers: [ready, number].flatMap((found) => (found?.refusal ? [found.refusal] : [])),
    numberMode,
    nextNumber: number?.value?.documentNumber ?? null,
  }
}

const isOpen = ({ state }: Reply) => state === 'draft' || state === 'submitted'

function attempted<T>(work: () => T): { readonly value?: T; readonly refusal?: string } {
  try {
    return { value: work() }
  } catch (error) {
    if (error instanceof AppError) return { refusal: error.message }
    throw error
  }
}

function signatureOf(tx: Reading, reply: Reply) {
  const { signatureMode, signerName, signOpinion, signedOn, signatureEnteredBy } = reply
  const hasSignatureScan = reply.signatureScanId !== null
  if (signatureMode === null || signerName === null || signOpinion === null || signedOn === null)
    return { signature: null, signatureWaits: false, hasSignatureScan }
  return {
    signature: {
      mode: signatureMode,
      signerName,
      onBehalfOf: reply.onBehalfOf,
      opinion: signOpinion,
      signedOn,
      enteredBy: signatureEnteredBy === null ? null : userNameOf(tx, signatureEnteredBy),
      enteredNumber: reply.enteredNumber,
    },
    signatureWaits: reply.state === 'submitted' && signatureMode === 'paper',
    hasSignatureScan,
  }
}
