import { useState } from 'react'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { replyKindNames } from '../../shared/reply/kinds.ts'
import { replyStateNames } from '../../shared/reply/model.ts'
import type { ReplyDetail } from '../../shared/reply/summary.ts'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useIdParam } from '../frame/place/navigation.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { ReplyStateLamp } from './open/ReplyStateLamp.tsx'
import { ReplyActs } from './ReplyActs.tsx'
import { ReplyFacts } from './ReplyFacts.tsx'
import { type PageView, ReplyPages } from './ReplyPages.tsx'
import { SignForm, useSignForm } from './SignForm.tsx'
import { replyWords } from './words.ts'

const words = replyWords.page

/** One letter of ours: what it is on the left, its real pages on the right. */
export function ReplyScreen() {
  const replyId = useIdParam(place.reply, 'replyId') ?? 0
  const reply = useQuery('replies.get', { replyId }, { fresh: true, keepOld: true })
  if (reply.data === undefined || reply.data.replyId !== replyId)
    return <ErrorNotice error={reply.error} onRetry={() => void reply.refetch()} />
  return <OpenReply key={replyId} reply={reply.data} error={reply.error} />
}

function OpenReply({ reply, error }: { readonly reply: ReplyDetail; readonly error: unknown }) {
  const [view, setView] = useState<PageView>('outgoing')
  const [isDrawn, setDrawn] = useState(false)
  const sign = useSignForm(reply)
  return (
    <TwoPane
      name="reply"
      leftLabel={words.left}
      rightLabel={words.right}
      left={
        <ScreenPage
          title={
            reply.documentNumber ??
            `${replyKindNames[reply.kind]} ${signedNumber('incoming', reply.intakeNumber)}`
          }
          head={
            <ReplyStateLamp state={reply.state} boxed>
              {replyStateNames[reply.state]}
            </ReplyStateLamp>
          }
          foot={<ReplyActs reply={reply} view={view} onView={setView} sign={sign} isDrawn={isDrawn} />}
        >
          <ErrorNotice error={error} />
          <ReplyFacts reply={reply} />
          {sign.isOpen && <SignForm sign={sign} />}
        </ScreenPage>
      }
      right={<ReplyPages reply={reply} view={view} onView={setView} onDrawn={setDrawn} />}
    />
  )
}
