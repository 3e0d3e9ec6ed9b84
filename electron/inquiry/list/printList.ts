import { AppError } from '../../../shared/errors.ts'
import { workingListHtml } from '../../../shared/letter/forms/workingListHtml.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { checkCode } from '../../attachment/checkCode.ts'
import type { Handler } from '../../call/handler.ts'
import { inquiryBatchTable } from '../../inquiryRecord/inquiryTable.ts'
import { batchNumberOf, ownOpenBatch } from '../inquiryRepository.ts'
import { listPersons } from './listPersons.ts'

/**
 * Makes the working list of a batch as a PDF, numbers in full, with a trace code on every page; stored encrypted until the next one.
 * Throws `conflict`.
 */
export const makeList: Handler<'inquiries.makeList'> = async ({ batchId }, context) => {
  const { persons, batchNumber } = context.read((tx) => ({
    batchNumber: batchNumberOf(ownOpenBatch(tx, batchId, context.actor.userId)),
    persons: listPersons(tx, batchId),
  }))
  if (persons.length === 0) throw new AppError('conflict', '本批次没有待查询的人员，无需打印名单。')
  const printedAt = beijingMinute(context.now())
  const traced = JSON.stringify([
    batchNumber,
    printedAt,
    context.actor.userId,
    persons.map((p) => p.fields.idNumber),
  ])
  const traceCode = checkCode(Buffer.from(context.store.traceMac(Buffer.from(traced))).toString('hex'))
  const letters = [...new Set(persons.map(({ intakeNumber }) => intakeNumber))]
  const senders = [...new Set(persons.map(({ sender }) => sender))]
  const isMixed = letters.length > 1
  const html = workingListHtml({
    receiptNumber: severalWords(letters, '件'),
    batch: batchNumber,
    sender: severalWords(senders, '家'),
    printedBy: context.actor.name,
    printedAt,
    traceCode,
    fullNumbers: true,
    persons: persons.map((person) => ({
      sequence: isMixed ? `${person.intakeNumber}/${person.listOrder}` : person.listOrder,
      name: person.fields.name,
      document: person.fields.idType,
      idNumber: person.fields.idNumber,
      purpose: person.fields.purpose,
    })),
  })
  const bytes = await context.shell.pdf(html)
  const stored = await context.attachments.put({
    bytes,
    mediaType: 'application/pdf',
    kind: 'working-list',
    originalName: `inquiry-${batchNumber}.pdf`,
  })
  return context.transact((tx) => {
    const batch = ownOpenBatch(tx, batchId, context.actor.userId)
    const attachment = context.attachments.adopt(tx, stored)
    if (batch.listPdfId !== null) context.attachments.erase(tx, batch.listPdfId)
    tx.update(inquiryBatchTable, batch, { listPdfId: attachment.id })
    tx.record({
      act: 'inquiry.batchPrinted',
      object: `batch:${batchId}`,
      detail: { made: true, persons: persons.length, traceCode },
    })
    return { listPdfId: attachment.id, checkCode: attachment.checkCode, traceCode }
  })
}

/** Prints the working list as it was last made; the job's title is the batch number alone. Throws `not-found`. */
export const printList: Handler<'inquiries.printList'> = async ({ batchId, printer }, context) => {
  const { content, batchNumber } = context.read((tx) => {
    const batch = ownOpenBatch(tx, batchId, context.actor.userId)
    if (batch.listPdfId === null) throw new AppError('not-found', '还没有生成工作名单，请先生成。')
    return {
      content: context.attachments.read(tx, batch.listPdfId),
      batchNumber: batchNumberOf(batch),
    }
  })
  const pdf = await content
  // The entry stands before the paper does.
  context.transact((tx) =>
    tx.record({ act: 'inquiry.batchPrinted', object: `batch:${batchId}`, detail: { sent: true, printer } }),
  )
  return context.shell.print({
    pdf: new Uint8Array(pdf),
    title: batchNumber,
    copies: 1,
    ...(printer === null ? {} : { printer }),
  })
}

const severalWords = (names: readonly string[], unit: string) =>
  names.length === 1 ? (names[0] ?? '') : `${names[0]} 等 ${names.length} ${unit}`
