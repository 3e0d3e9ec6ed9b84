import { recheckOutcomeNames } from '../../../shared/objection/model.ts'
import type { NationalAnswerView } from '../../../shared/objection/summary.ts'

/** The national answer in two lines: what it says with number and dates, and its opinion. */
export function answerWords(answer: Omit<NationalAnswerView, 'attachmentId'>): string {
  const { outcome, documentNumber, documentDate, receivedOn, summary } = answer
  return `${recheckOutcomeNames[outcome]}　${documentNumber}　${documentDate}（${receivedOn} 收到）\n${summary}`
}
