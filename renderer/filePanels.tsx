import { DispatchSection } from './delivery/DispatchSection.tsx'
import { DeadlinePanel } from './extension/DeadlinePanel.tsx'
import { InquiryPanel } from './inquiry/InquiryPanel.tsx'
import { ObjectionPanel } from './objection/ObjectionPanel.tsx'
import { ReplyPanel } from './reply/ReplyPanel.tsx'
import { HistoryPanel } from './request/HistoryPanel.tsx'
import { LetterPanel } from './request/letter/LetterPanel.tsx'
import type { FilePanel } from './request/open/filePanel.ts'
import { ReviewPanel } from './review/ReviewPanel.tsx'
import { RosterPanel } from './roster/RosterPanel.tsx'
import { VerificationPanel } from './verification/VerificationPanel.tsx'

/**
 * The tabs of a letter's file, one line per subject, in the order of the work:
 * 来文 letter │ 名单 roster │ 查询 inquiry │ 核对 verification │ 复审 review │ 复函 reply │ 印发 dispatch │ 期限 deadline │ 异议 objection │ 留痕 history.
 */
export const filePanels: readonly FilePanel[] = [
  { key: 'letter', label: '来文', component: LetterPanel },
  { key: 'roster', label: '名单', component: RosterPanel },
  { key: 'inquiry', label: '查询', component: InquiryPanel },
  { key: 'verification', label: '核对', component: VerificationPanel },
  { key: 'review', label: '复审', component: ReviewPanel },
  { key: 'reply', label: '复函', component: ReplyPanel },
  { key: 'dispatch', label: '印发', component: DispatchSection },
  { key: 'deadline', label: '期限', component: DeadlinePanel },
  { key: 'objection', label: '异议', component: ObjectionPanel },
  { key: 'history', label: '留痕', component: HistoryPanel },
]
