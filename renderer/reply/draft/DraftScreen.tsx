import { PersonLetterKind, resultKindOf } from '../../../shared/reply/kinds.ts'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useIdParam, useNavigation, useTold } from '../../frame/place/navigation.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { replyWords } from '../words.ts'
import { DraftForm } from './DraftForm.tsx'

const words = replyWords.draft

/** 拟稿: a new letter of ours for one incoming letter; the place is `/replies/draft/17?kind=first`. */
export function DraftScreen() {
  const requestId = useIdParam(place.draft, 'requestId') ?? 0
  const kind = PersonLetterKind.safeParse(useTold(place.draft).kind).data ?? resultKindOf('first')
  const { go } = useNavigation()
  const status = useStatus()
  const draft = useCommand('replies.draft', {
    onDone: ({ replyId }) => {
      status.say(words.done)
      go(place.reply.at({ replyId }))
    },
  })
  return (
    <DraftForm
      title={words.title}
      actLabel={words.act}
      requestId={requestId}
      start={{ kind, copies: 2, correctsReplyId: null }}
      pending={draft.isPending}
      error={draft.error}
      onDraft={(choice) => draft.mutate({ requestId, ...choice })}
    />
  )
}

/** 重新拟稿: the same letter anew, from the results as they are now. */
export function RedraftScreen() {
  const { replyId, reply, redraft } = useRedraftScreen()
  if (reply.data === undefined)
    return <ErrorNotice error={reply.error} onRetry={() => void reply.refetch()} />
  const { requestId, copies, correctsReplyId } = reply.data
  const kind = PersonLetterKind.safeParse(reply.data.kind)
  // The letters of an objection are drafted from its case.
  if (!kind.success) return <EmptyState>{words.draftedFromCase}</EmptyState>
  return (
    <DraftForm
      title={words.redraftTitle}
      actLabel={words.redraftAct}
      requestId={requestId}
      redraftsId={replyId}
      start={{ kind: kind.data, copies, correctsReplyId }}
      pending={redraft.isPending}
      error={redraft.error}
      onDraft={({ kind: _kind, ...choice }) => redraft.mutate({ replyId, ...choice })}
    />
  )
}

function useRedraftScreen() {
  const replyId = useIdParam(place.redraft, 'replyId') ?? 0
  const { go } = useNavigation()
  const status = useStatus()
  const reply = useQuery('replies.get', { replyId }, { fresh: true })
  const redraft = useCommand('replies.redraft', {
    onDone: () => {
      status.say(words.done)
      go(place.reply.at({ replyId }))
    },
  })
  return { replyId, reply, redraft }
}
