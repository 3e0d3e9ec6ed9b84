import type { PrintDocument } from '../../shared/printing/model.ts'
import { printDocumentNames } from '../../shared/printing/model.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import { exportedTo, paperTarget } from '../letter/sendPaper.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { acknowledgement } from './acknowledgement.ts'
import { dossierCover } from './dossierCover.ts'
import { enteredThenSent, insertPrint } from './printMoves.ts'
import { processingForm } from './processingForm.ts'
import { sealApproval } from './sealApproval.ts'

type FormInput = Parameters<Handler<'prints.printForm'>>[0]

/** Prints one of the office's own forms: 用印审批单 of a letter of ours, 收文回执, 文件处理单 or 卷内封面 of an incoming letter's file. */
export const printForm: Handler<'prints.printForm'> = async (input, context) => {
  const { requestId, copies, destination } = input
  const title = context.read((tx) =>
    titleOf(input.document, intakeNumber(tx.get(requestTable, requestId, '这件来文'))),
  )
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
    tx.record({ act: 'document.printed', object: `request:${requestId}`, detail: { print: row } })
    return [row]
  })
  return { printId: print?.id ?? 0, target: target.words, exportedTo: exportedTo(target) }
}

/** Names the job by the document and our own number of the file, never by a person. */
function titleOf(document: PrintDocument, number: string): string {
  return `${number} ${printDocumentNames[document]}`
}

async function formHtml(context: CallContext, { document, requestId, letterId }: FormInput): Promise<string> {
  switch (document) {
    case 'sealApproval':
      return context.read((tx) => sealApproval(tx, { letterId, actorName: context.actor.name }))
    case 'acknowledgement':
      return context.read((tx) => acknowledgement(tx, requestId))
    case 'processingForm':
      return context.read((tx) => processingForm(tx, requestId))
    case 'fileCover':
      return dossierCover(context, requestId)
  }
}
