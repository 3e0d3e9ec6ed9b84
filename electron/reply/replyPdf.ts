import { letterHtml, plainPrint } from '../../shared/letter/letterHtml.ts'
import type { LetterContent } from '../../shared/letter/model.ts'
import type { CallContext } from '../core/callContext.ts'
import { settingOf } from '../setting/settingRepository.ts'

/**
 * The PDF of a letter, always whole with its red parts, whatever paper it will be printed on. The outgoing variant bears trace marks
 * only by setting. Bears 草稿 until it has its date.
 */
export function makeReplyPdf(
  context: Pick<CallContext, 'read' | 'shell'>,
  content: LetterContent,
  marks: { readonly variant: 'outgoing' | 'fileCopy'; readonly traceLines: readonly string[] },
): Promise<Uint8Array> {
  const isMarked =
    marks.variant === 'fileCopy' || context.read((tx) => settingOf(tx, 'letter.traceMarkOnOutgoing'))
  return context.shell.pdf(
    letterHtml(content, {
      ...plainPrint,
      traceLines: isMarked ? [...marks.traceLines] : [],
    }),
  )
}
