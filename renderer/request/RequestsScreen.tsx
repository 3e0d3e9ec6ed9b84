import { EmptyState } from '../components/mark/EmptyState.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useIdParam } from '../frame/place/navigation.ts'
import { place } from '../place/place.ts'
import { RequestFile } from './RequestFile.tsx'
import { RequestList } from './RequestList.tsx'
import { requestWords } from './words.ts'

const words = requestWords.list

/** 收文: the letters left, the open file right. */
export function RequestsScreen() {
  const requestId = useIdParam(place.request, 'requestId')
  return (
    <TwoPane
      name="requests"
      folds={requestId !== null}
      left={<RequestList openId={requestId} />}
      leftLabel={words.label}
      right={
        requestId === null ? (
          <EmptyState keyLabel={words.newKey}>{words.choose}</EmptyState>
        ) : (
          <RequestFile key={requestId} requestId={requestId} />
        )
      }
      rightLabel={words.file}
    />
  )
}
