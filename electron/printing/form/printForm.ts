import { AppError } from '../../../shared/errors.ts'
import type { PrintDocument } from '../../../shared/printing/model.ts'
import { printDocumentNames } from '../../../shared/printing/model.ts'
import type { CallContext } from '../../call/callContext.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { exportedTo, paperTarget } from '../../letter/sendPaper.ts'
import { groundNumber } from '../../replyRecord/letterGround.ts'
import { replyOf } from '../../replyRecord/replyRepository.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { enteredThenSent, insertPrint } from '../printMoves.ts'
import { acknowledgement } from './acknowledgement.ts'
import { dossierCover } from './dossierCover.ts'
import { processingForm } from './processingForm.ts'
import { sealApproval } from './sealApproval.ts'

type FormInput = Parameters<Handler<'prints.printForm'>>[0]

/** Prints one of the office's own forms: 用印审批单 of a letter of ours, 收文回执, 文件处理单 or 卷内封面 of an incoming letter's file. Throws `invalid-input`. */
export const printForm: Handler<'prints.printForm'> = async (input, context) => {
  const { requestId, copies, destination } = input
  const title = context.read((tx) => titleOf(input.document, numberOf(tx, input)))
  const target = await paperTarget(context, destination, title)
  const pdf = await context.shell.pdf(await formHtml(context, input))
  const replyId = input.document === 'sealApproval' ? input.letterId : null
  const [print] = await enteredThenSent(context, [{ pdf, title, copies, target }], (tx) => {
    const row = insertPrint(tx, {
      requestId,
      replyId,
      document: input.document,
      copies,
      target: target.words,
    })
    tx.record({
      act: 'document.printed',
      object: requestId === null ? `reply:${replyId ?? 0}` : `request:${requestId}`,
      detail: { print: row },
    })
    return [row]
  })
  return { printId: print?.id ?? 0, target: target.words, exportedTo: exportedTo(target) }
}

/** Our own number of the file the form belongs to; only 用印审批单 can belong to a letter without one. */
function numberOf(tx: Reading, { requestId, letterId }: FormInput): string {
  if (requestId !== null) return intakeNumber(tx.get(requestTable, requestId, '这件来文'))
  if (letterId === null) throw new AppError('invalid-input', '请选择要打印的来文或函件。')
  return groundNumber(tx, replyOf(tx, letterId))
}

/** The incoming letter of a form that only an incoming letter has. */
function fileOf({ requestId }: FormInput): number {
  if (requestId === null) throw new AppError('invalid-input', '请选择要打印的来文。')
  return requestId
}

/** Names the job by the document and our own number of the file, never by a person. */
function titleOf(document: PrintDocument, number: string): string {
  return `${number} ${printDocumentNames[document]}`
}

async function formHtml(context: CallContext, input: FormInput): Promise<string> {
  const { document, letterId } = input
  switch (document) {
    case 'sealApproval':
      return context.read((tx) => sealApproval(tx, { letterId, actorName: context.actor.name }))
    case 'acknowledgement':
      return context.read((tx) => acknowledgement(tx, fileOf(input)))
    case 'processingForm':
      return context.read((tx) => processingForm(tx, fileOf(input)))
    case 'fileCover':
      return dossierCover(context, fileOf(input))
  }
}
