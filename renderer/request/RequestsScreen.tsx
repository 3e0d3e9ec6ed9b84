import { EmptyState } from '../components/mark/EmptyState.tsx'
import { useIdParam } from '../frame/navigation.ts'
import { TwoPane } from '../frame/TwoPane.tsx'
import { RequestFile } from './RequestFile.tsx'
import { RequestList } from './RequestList.tsx'
import { requestWords } from './words.ts'

const words = requestWords.list

/** 收文: the letters left, the open file right. */
export function RequestsScreen() {
  const requestId = useIdParam('requestId')
  return (
    <TwoPane
      name="requests"
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
