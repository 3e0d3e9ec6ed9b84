import { auditActs } from '../../../shared/audit/acts.ts'
import { type ProcessingStep, processingFormHtml } from '../../../shared/letter/forms/processingFormHtml.ts'
import { letterKinds } from '../../../shared/reply/kinds.ts'
import { balanceLine } from '../../../shared/request/balance.ts'
import { secrecyNames, urgencyNames } from '../../../shared/request/model.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { type HistoryLine, historyOf } from '../../audit/requestTrailRepository.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { dueWords } from '../../requestRecord/knownLetterQueries.ts'
import { balanceOfRequest, intakeNumber } from '../../requestRecord/requestRepository.ts'
import { mediumTable, requestAttachmentTable, requestTable } from '../../requestRecord/requestTable.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import { unitNameOf } from '../../unit/unitRepository.ts'

/** 文件处理单 of an incoming letter: its head and everything that was done to it, without who merely looked. */
export function processingForm(tx: Reading, requestId: number): string {
  const request = tx.get(requestTable, requestId, '这件来文')
  const replies = tx.where(replyTable, { requestId }).filter(({ state }) => state !== 'voided')
  return processingFormHtml({
    centre: settingOf(tx, 'centre.identity').issuingOrgan,
    receiptNumber: intakeNumber(request),
    receivedAt: beijingMinute(request.receivedAt),
    sender: unitNameOf(tx, request.unitId),
    documentNumber: request.documentNumber,
    title: request.title,
    secrecy: secrecyNames[request.secrecy],
    urgency: urgencyNames[request.urgency],
    headCount: `${request.declaredCount}人`,
    attachments: attachmentWords(
      tx.count(requestAttachmentTable, { requestId }),
      tx.count(mediumTable, { requestId }),
    ),
    dueOn: dueWords(request),
    replyNumbers: replies.flatMap(({ kind, documentNumber }) =>
      letterKinds[kind].answers ? (documentNumber ?? []) : [],
    ),
    balance: balanceLine(balanceOfRequest(tx, request)),
    steps: stepsOf(historyOf(tx, requestId)),
  })
}

/** 扫描件 and sticks as the form counts them. */
function attachmentWords(files: number, media: number): string {
  const parts = [files > 0 ? `文件 ${files} 件` : '', media > 0 ? `移动介质 ${media} 件` : '']
  return parts.filter((part) => part !== '').join('，') || '无'
}

const looks: ReadonlySet<string> = new Set([
  auditActs['request.viewed'],
  auditActs['request.attachmentViewed'],
  auditActs['candidate.viewed'],
  auditActs['inquiry.evidenceViewed'],
  auditActs['inquiry.numberCopied'],
  auditActs['reply.previewed'],
  auditActs['reply.receiptViewed'],
])

/** The acts in their order; the same act of the same person on many persons in a row is one line with its count. */
function stepsOf(lines: readonly HistoryLine[]): readonly ProcessingStep[] {
  const groups: { first: HistoryLine; count: number }[] = []
  for (const line of lines.filter(({ words }) => !looks.has(words))) {
    const last = groups.at(-1)
    const isSame = last !== undefined && last.first.words === line.words && last.first.actor === line.actor
    if (isSame) last.count += 1
    else groups.push({ first: line, count: 1 })
  }
  return groups.map(({ first, count }) => ({
    at: beijingMinute(first.at),
    act: first.words,
    by: first.actor,
    remark: count > 1 ? `共 ${count} 项` : [first.object, first.reason ?? ''].filter(Boolean).join('；'),
  }))
}
