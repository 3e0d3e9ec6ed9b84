import { useRouterState } from '@tanstack/react-router'
import { ReplyKind } from '../../shared/reply/model.ts'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useIdParam, useNavigation } from '../frame/navigation.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { DraftForm } from './DraftForm.tsx'
import { replyWords } from './words.ts'

const words = replyWords.draft

function kindIn(search: unknown): ReplyKind {
  const named = typeof search === 'object' && search !== null && 'kind' in search ? search.kind : undefined
  const parsed = ReplyKind.safeParse(named)
  return parsed.success ? parsed.data : 'first'
}

/** 拟稿: a new letter of ours for one incoming letter; the place is `/replies/draft/17?kind=first`. */
export function DraftScreen() {
  const requestId = useIdParam('requestId') ?? 0
  const kind = useRouterState({ select: (state) => kindIn(state.location.search) })
  const { go } = useNavigation()
  const status = useStatus()
  const draft = useCommand('replies.draft', {
    alsoStale: ['requests'],
    onDone: ({ replyId }) => {
      status.say(words.done)
      go(`/replies/${replyId}`)
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
  const replyId = useIdParam('replyId') ?? 0
  const { go } = useNavigation()
  const status = useStatus()
  const reply = useQuery('replies.get', { replyId }, { fresh: true })
  const redraft = useCommand('replies.redraft', {
    alsoStale: ['requests'],
    onDone: () => {
      status.say(words.done)
      go(`/replies/${replyId}`)
    },
  })
  if (reply.data === undefined)
    return <ErrorNotice error={reply.error} onRetry={() => void reply.refetch()} />
  const { requestId, kind, copies, correctsReplyId } = reply.data
  return (
    <DraftForm
      title={words.redraftTitle}
      actLabel={words.redraftAct}
      requestId={requestId}
      redraftsId={replyId}
      start={{ kind, copies, correctsReplyId }}
      pending={redraft.isPending}
      error={redraft.error}
      onDraft={({ kind: _kind, ...choice }) => redraft.mutate({ replyId, ...choice })}
    />
  )
}
