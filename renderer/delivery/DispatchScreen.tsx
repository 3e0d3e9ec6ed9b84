import { EmptyState } from '../components/mark/EmptyState.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useIdParam } from '../frame/place/navigation.ts'
import { place } from '../place/place.ts'
import { DispatchList } from './DispatchList.tsx'
import { DispatchPage } from './DispatchPage.tsx'
import { dispatchWords } from './words.ts'

const words = dispatchWords.list

/** 印发: signed letters left, the next step of the open one right. */
export function DispatchScreen() {
  const replyId = useIdParam(place.dispatch, 'replyId')
  return (
    <TwoPane
      name="dispatches"
      folds={replyId !== null}
      left={<DispatchList openId={replyId} />}
      leftLabel={words.label}
      right={
        replyId === null ? (
          <EmptyState>{words.choose}</EmptyState>
        ) : (
          <DispatchPage key={replyId} replyId={replyId} />
        )
      }
      rightLabel={words.page}
    />
  )
}
