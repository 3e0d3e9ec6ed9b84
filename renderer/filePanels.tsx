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
import { fileTabWords as words } from './words.ts'

/**
 * The tabs of a letter's file, one line per subject, in the order of the work:
 * 来文 letter │ 名单 roster │ 查询 inquiry │ 核对 verification │ 复审 review │ 复函 reply │ 印发 dispatch │ 期限 deadline │ 异议 objection │ 留痕 history.
 */
export const filePanels: readonly FilePanel[] = [
  { key: 'letter', label: words.letter, component: LetterPanel },
  { key: 'roster', label: words.roster, component: RosterPanel },
  { key: 'inquiry', label: words.inquiry, component: InquiryPanel },
  { key: 'verification', label: words.verification, component: VerificationPanel },
  { key: 'review', label: words.review, component: ReviewPanel },
  { key: 'reply', label: words.reply, component: ReplyPanel },
  { key: 'dispatch', label: words.dispatch, component: DispatchSection },
  { key: 'deadline', label: words.deadline, component: DeadlinePanel },
  { key: 'objection', label: words.objection, component: ObjectionPanel },
  { key: 'history', label: words.history, component: HistoryPanel },
]
