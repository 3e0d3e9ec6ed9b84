import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReplyVariant } from '../../../shared/reply/model.ts'
import { call } from '../../ipc/call.ts'
import { readWhole } from '../../ipc/readWhole.ts'

/** The pages of a letter of ours, fetched piece by piece; every look is in the trail, nothing stays when the page is left. */
export function useReplyPdf(replyId: number, variant: ReplyVariant, enabled: boolean) {
  return useQuery({
    queryKey: ['replies', 'pdf', replyId, variant],
    queryFn: () => readWhole((offset) => call('replies.readPdf', { replyId, variant, offset })),
    enabled,
    staleTime: 0,
    gcTime: 0,
    // The same bytes must stay the same object, or the page is drawn anew at every rendering.
    structuralSharing: false,
    placeholderData: keepPreviousData,
  })
}
