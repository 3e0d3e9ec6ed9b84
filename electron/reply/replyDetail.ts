import type { z } from 'zod'
import { maskNumber } from '../../shared/letter/maskNumber.ts'
import type { Relook, ReplyDetail, ReplyPerson } from '../../shared/reply/summary.ts'
import { balanceLine } from '../../shared/request/balance.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { Reading } from '../database/transaction.ts'
import { balanceOfRequest } from '../request/requestRepository.ts'
import { requestTable } from '../request/requestTable.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { userNameOf } from '../user/userRepository.ts'
import { gateOf } from './composeContent.ts'
import { numberRuleOf } from './numberSeries.ts'
import { type IncludedPerson, personsOf } from './replyPersons.ts'
import { type Reply, replyOf, replyRow } from './replyRepository.ts'
import { replyTable } from './replyTable.ts'

/** Everything the page of one letter of ours shows; `now` decides whether a re-look is due. */
export function replyDetail(tx: Reading, replyId: number, now: Date): z.input<typeof ReplyDetail> {
  const reply = replyOf(tx, replyId)
  const request = tx.get(requestTable, reply.requestId, '这件来文')
  const persons = personsOf(tx, replyId)
  const earlier =
    reply.correctsReplyId === null ? null : tx.get(replyTable, reply.correctsReplyId, '先前复函')
  const isOpen = reply.state === 'draft' || reply.state === 'submitted'
  const gate = isOpen
    ? gateOf(tx, { request, kind: reply.kind, persons, earlier }, reply.content)
    : { leaving: [], held: [], leaks: [] }
  const balance = balanceOfRequest(tx, request, answeringOf(persons))
  return {
    ...replyRow(tx, reply),
    content: reply.content,
    persons: persons.map(replyPerson),
    gate: {
      ...gate,
      confirmedBy: reply.gateConfirmedBy === null ? null : userNameOf(tx, reply.gateConfirmedBy),
      confirmedAt: reply.gateConfirmedAt,
    },
    balance,
    balanceLine: reply.balanceLine ?? balanceLine(balance),
    relook: relookOf(tx, reply, { persons, now }),
    copies: reply.copies,
    sentBackReason: reply.sentBackReason,
    ...signatureOf(tx, reply),
    numberMode: numberRuleOf(tx).mode,
    checkCode: reply.pdfId === null ? null : tx.get(attachmentTable, reply.pdfId, '复函文件').checkCode,
    traceCode: reply.traceCode,
    voidReason: reply.voidReason,
    correctsReplyId: reply.correctsReplyId,
  }
}

/** A person of a letter with the number masked. */
export function replyPerson({ candidate, inclusion }: IncludedPerson): ReplyPerson {
  return {
    candidateId: candidate.id,
    listOrder: candidate.listOrder,
    name: candidate.name,
    idNumber: maskNumber(candidate.idNumber ?? candidate.idInFile ?? ''),
    inclusion,
    queriedAt: candidate.queriedAt,
  }
}

/** The persons whom the letter would settle as answered. */
export function answeringOf(persons: readonly IncludedPerson[]): ReadonlySet<number> {
  return new Set(
    persons.flatMap(({ candidate, inclusion }) => (inclusion === 'returned' ? [] : [candidate.id])),
  )
}

/** Listed persons whose last look in the national system is older than the setting allows before signing (B13). */
export function relookOf(
  tx: Reading,
  reply: Reply,
  { persons, now }: { readonly persons: readonly IncludedPerson[]; readonly now: Date },
): z.input<typeof Relook> {
  const hours = settingOf(tx, 'letter.relookHours')
  const isOpen = reply.state === 'draft' || reply.state === 'submitted'
  const limit = new Date(now.getTime() - hours * 3_600_000).toISOString()
  const stale = persons.flatMap(({ candidate: { id, listOrder, queriedAt }, inclusion }) => {
    if (hours === 0 || !isOpen || inclusion !== 'listed' || queriedAt === null) return []
    const lastLook = reply.relookedAt !== null && reply.relookedAt > queriedAt ? reply.relookedAt : queriedAt
    return lastLook < limit ? [{ candidateId: id, listOrder, queriedAt: lastLook }] : []
  })
  return { needed: stale.length > 0, hours, persons: stale }
}

function signatureOf(tx: Reading, reply: Reply) {
  const { signatureMode, signerName, signOpinion, signedOn, signatureEnteredBy } = reply
  const signatureWaits = reply.state === 'submitted' && signatureMode === 'paper'
  if (signatureMode === null || signerName === null || signOpinion === null || signedOn === null)
    return { signature: null, signatureWaits: false }
  return {
    signature: {
      mode: signatureMode,
      signerName,
      onBehalfOf: reply.onBehalfOf,
      opinion: signOpinion,
      signedOn,
      enteredBy: signatureEnteredBy === null ? null : userNameOf(tx, signatureEnteredBy),
    },
    signatureWaits,
  }
}
