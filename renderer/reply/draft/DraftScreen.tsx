import { PersonLetterKind, resultKindOf } from '../../../shared/reply/kinds.ts'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { ScreenPage } from '../../frame/page/ScreenPage.tsx'
import { useIdParam, useNavigation, useTold } from '../../frame/place/navigation.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { replyWords } from '../words.ts'
import { DraftForm } from './DraftForm.tsx'
import { possibleKinds } from './possibleKinds.ts'

const words = replyWords.draft

/** 拟稿: a new letter of ours for one incoming letter; the place is `/replies/draft/17?kind=first`. */
export function DraftScreen() {
  const requestId = useIdParam(place.draft, 'requestId') ?? 0
  const wanted = PersonLetterKind.safeParse(useTold(place.draft).kind).data ?? resultKindOf('first')
  const ground = useDraftGround(requestId)
  const { go } = useNavigation()
  const status = useStatus()
  const draft = useCommand('replies.draft', {
    onDone: ({ replyId }) => {
      status.say(words.done)
      go(place.reply.at({ replyId }))
    },
  })
  if (ground.kinds === null) return <Unready title={words.title} error={ground.error} />
  return (
    <DraftForm
      title={words.title}
      kinds={ground.kinds}
      actLabel={words.act}
      requestId={requestId}
      start={{
        kind: ground.kinds.includes(wanted) ? wanted : (ground.kinds[0] ?? wanted),
        copies: 2,
        correctsReplyId: null,
      }}
      pending={draft.isPending}
      error={draft.error}
      onDraft={(choice) => draft.mutate({ requestId, ...choice })}
    />
  )
}

/** What the letter and our letters for it leave to be drafted; null until it is known. */
function useDraftGround(requestId: number) {
  const letter = useQuery('requests.get', { requestId })
  const replies = useQuery('replies.list', { requestId, offset: 0, limit: 100 })
  const isKnown = letter.data !== undefined && replies.data !== undefined
  const kinds = isKnown ? possibleKinds({ replies: replies.data.rows, counts: letter.data.counts }) : null
  return { kinds, error: letter.error ?? replies.error }
}

function Unready({ title, error }: { readonly title: string; readonly error: unknown }) {
  return (
    <ScreenPage title={title}>
      <ErrorNotice error={error} />
    </ScreenPage>
  )
}

/** 重新拟稿: the same letter anew, from the results as they are now. */
export function RedraftScreen() {
  const { replyId, reply, redraft } = useRedraftScreen()
  if (reply.data === undefined) return <Unready title={words.redraftTitle} error={reply.error} />
  const { requestId, copies, correctsReplyId } = reply.data
  const kind = PersonLetterKind.safeParse(reply.data.kind)
  // The letters of an objection are drafted from its case.
  if (!kind.success) return <EmptyState>{words.draftedFromCase}</EmptyState>
  return (
    <DraftForm
      title={words.redraftTitle}
      kinds={[kind.data]}
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
