import type { ReplyKind } from '../../shared/reply/model.ts'

/** The address at which a letter of this kind is drafted. */
export const draftPath = (requestId: number, kind: ReplyKind): string =>
  `/replies/draft/${requestId}?kind=${kind}`
