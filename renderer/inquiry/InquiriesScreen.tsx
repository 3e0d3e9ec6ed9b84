import { TwoPane } from '../frame/TwoPane.tsx'
import { BatchList } from './BatchList.tsx'
import { WaitingPane } from './WaitingPane.tsx'
import { inquiryWords } from './words.ts'

/** 查询: the batches left, who still waits for one right. */
export function InquiriesScreen() {
  return (
    <TwoPane
      name="inquiries"
      left={<BatchList />}
      leftLabel={inquiryWords.batches.label}
      right={<WaitingPane />}
      rightLabel={inquiryWords.waiting.title}
    />
  )
}
