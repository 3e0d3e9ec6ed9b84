import { AppError } from '../../shared/errors.ts'
import {
  type LetterOfJob,
  type LetterPrint,
  letterHtml,
  lettersHtml,
} from '../../shared/letter/page/letterHtml.ts'
import type { Paper } from '../../shared/printing/model.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Reading } from '../database/row/transaction.ts'
import { pdfPageCount } from '../letter/pdfPageCount.ts'
import { relookedOrQueried, traceLinesOf } from '../replyRecord/lastLookRepository.ts'
import type { Reply } from '../replyRecord/replyRepository.ts'
import { settingOf } from '../setting/settingRepository.ts'

type Services = Pick<CallContext, 'read' | 'attachments' | 'shell'>

/** The pages of a signed letter: the stored file byte for byte, or for pre-printed paper the same content without its red parts. */
export async function letterPaper(context: Services, reply: Reply, paper: Paper): Promise<Uint8Array> {
  if (paper === 'blank') return storedPdf(context, reply)
  const print = context.read(
    (tx): LetterPrint => ({ ...sheetOf(tx, paper), traceLines: traceLines(tx, reply) }),
  )
  return context.shell.pdf(letterHtml(reply.content, print))
}

/** Several signed letters as one job, each as often as it has copies. */
export async function lettersPaper(
  context: Services,
  replies: readonly Reply[],
  paper: Paper,
): Promise<Uint8Array> {
  const letters: LetterOfJob[] = []
  for (const reply of replies) {
    const pages = pdfPageCount(await storedPdf(context, reply))
    const letter = { content: reply.content, traceLines: context.read((tx) => traceLines(tx, reply)), pages }
    letters.push(...Array<LetterOfJob>(reply.copies).fill(letter))
  }
  return context.shell.pdf(
    lettersHtml(
      letters,
      context.read((tx) => sheetOf(tx, paper)),
    ),
  )
}

/** The paper that the settings stand for. */
export function usualPaper(tx: Reading): Paper {
  return settingOf(tx, 'letter.redPartsSuppressed') ? 'preprinted' : 'blank'
}

async function storedPdf({ read, attachments }: Services, { pdfId }: Reply): Promise<Uint8Array> {
  if (pdfId === null) throw new AppError('conflict', '本函还没有签发成文，不能打印，请刷新后核对进度。')
  // A transaction hands out no promise by itself; the row is read inside it, the file after it.
  const { content } = read((tx) => ({ content: attachments.read(tx, pdfId) }))
  return content
}

function sheetOf(tx: Reading, paper: Paper): Pick<LetterPrint, 'colour' | 'offset'> {
  if (paper === 'blank') return { colour: 'red', offset: { x: 0, y: 0 } }
  const offset = {
    x: settingOf(tx, 'letter.printOffsetRight'),
    y: settingOf(tx, 'letter.printOffsetDown'),
  }
  return { colour: 'none', offset }
}

/** Outgoing pages bear trace marks only by setting. */
function traceLines(tx: Reading, reply: Reply): string[] {
  if (!settingOf(tx, 'letter.traceMarkOnOutgoing')) return []
  return [...traceLinesOf(reply, relookedOrQueried(tx, reply))]
}
