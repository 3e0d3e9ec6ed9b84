import { TwoPane } from '../frame/page/TwoPane.tsx'
import { BatchList } from './batch/BatchList.tsx'
import { WaitingPane } from './waiting/WaitingPane.tsx'
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
