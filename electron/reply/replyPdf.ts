import { letterHtml, plainPrint } from '../../shared/letter/letterHtml.ts'
import type { LetterContent } from '../../shared/letter/model.ts'
import { beijingMinute } from '../../shared/time.ts'
import type { CallContext } from '../core/callContext.ts'
import { settingOf } from '../setting/settingRepository.ts'
import type { Reply } from './replyRepository.ts'

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

/** The small lines of the file copy: trace code, balance, last look (B6, B13). */
export function traceLinesOf(reply: Reply, lastLook: string | null): readonly string[] {
  return [
    ...(reply.traceCode === null ? [] : [`留痕校验码 ${reply.traceCode}`]),
    ...(reply.balanceLine === null ? [] : [reply.balanceLine]),
    ...(lastLook === null ? [] : [`最近查看 ${beijingMinute(lastLook)}`]),
  ]
}
