import type { LetterContent } from '../../../shared/letter/model.ts'
import { letterHtml, plainPrint } from '../../../shared/letter/page/letterHtml.ts'
import type { CallContext } from '../../call/callContext.ts'
import { settingOf } from '../../setting/settingRepository.ts'

/** The marks that stand on the pages of one variant: on the outgoing letter only where the centre wants them. */
export function marksOf(
  { read }: Pick<CallContext, 'read'>,
  { variant, traceLines }: ReplyMarks,
): readonly string[] {
  return variant === 'fileCopy' || read((tx) => settingOf(tx, 'letter.traceMarkOnOutgoing')) ? traceLines : []
}

/** Which pages are made, and the lines that may stand on them. */
export interface ReplyMarks {
  readonly variant: 'outgoing' | 'fileCopy'
  readonly traceLines: readonly string[]
}

/**
 * The PDF of a letter, always whole with its red parts, whatever paper it will be printed on. The outgoing variant bears trace marks
 * only by setting. Bears 草稿 until it has its date.
 */
export function makeReplyPdf(
  context: Pick<CallContext, 'read' | 'shell'>,
  content: LetterContent,
  marks: ReplyMarks,
): Promise<Uint8Array> {
  return context.shell.pdf(letterHtml(content, { ...plainPrint, traceLines: marksOf(context, marks) }))
}
