import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReplyVariant } from '../../shared/reply/model.ts'
import { bytesOf } from '../ipc/base64.ts'
import { call } from '../ipc/call.ts'

/** The pages of a letter of ours, fetched piece by piece; every look is in the trail, nothing stays when the page is left. */
export function useReplyPdf(replyId: number, variant: ReplyVariant, enabled: boolean) {
  return useQuery({
    queryKey: ['replies', 'pdf', replyId, variant],
    queryFn: () => wholePdf(replyId, variant),
    enabled,
    staleTime: 0,
    gcTime: 0,
    // The same bytes must stay the same object, or the page is drawn anew at every rendering.
    structuralSharing: false,
    placeholderData: keepPreviousData,
  })
}

async function wholePdf(replyId: number, variant: ReplyVariant): Promise<Uint8Array<ArrayBuffer>> {
  const first = await call('replies.readPdf', { replyId, variant, offset: 0 })
  const bytes = new Uint8Array(first.total)
  let at = 0
  let piece = bytesOf(first.base64)
  while (piece.length > 0) {
    bytes.set(piece, at)
    at += piece.length
    if (at >= bytes.length) break
    piece = bytesOf((await call('replies.readPdf', { replyId, variant, offset: at })).base64)
  }
  return bytes
}
