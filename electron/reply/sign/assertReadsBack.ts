import { AppError } from '../../../shared/errors.ts'
import { readBackFault } from '../../../shared/letter/check/readBack.ts'
import type { LetterContent } from '../../../shared/letter/model.ts'
import type { CallContext } from '../../call/callContext.ts'

/**
 * Reads the finished PDF of a letter back, in the disposable child, and compares it with the letter before a number is used up for it:
 * a font that came too late leaves cells empty, and nobody looks at every row again. Throws `unexpected` with the place.
 */
export async function assertReadsBack(
  { parser }: Pick<CallContext, 'parser'>,
  pdf: Uint8Array,
  letter: { readonly content: LetterContent; readonly traceLines: readonly string[] },
): Promise<void> {
  const place = readBackFault(letter.content, letter.traceLines, await pagesOf(parser, pdf))
  if (place === null) return
  throw new AppError(
    'unexpected',
    `排出的函件与内容不一致（${place}），没有取号，也没有保存；请重新签发，仍不行请联系系统管理员检查程序和字体是否完整。`,
  )
}

async function pagesOf(parser: CallContext['parser'], pdf: Uint8Array): Promise<readonly string[]> {
  try {
    return await parser.readPdf(pdf)
  } catch (error) {
    throw new AppError(
      'unexpected',
      '排出的函件未能读回核对，没有取号，也没有保存；请重新签发，仍不行请联系系统管理员。',
      { cause: error },
    )
  }
}
