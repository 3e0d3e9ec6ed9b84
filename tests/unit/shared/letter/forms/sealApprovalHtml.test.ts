import { it } from 'vitest'
import { type SealApproval, sealApprovalHtml } from '../../../../../shared/letter/forms/sealApprovalHtml.ts'
import { expectFieldsAsText, filledWith } from '../../../../support/forms.ts'

it('shows every field of 用印审批单 as text', () => {
  const markup = sealApprovalHtml(filledWith<SealApproval>({ copies: 3 }))
  expectFieldsAsText(markup, '用印审批单', ['sealName', 'applicant', 'purpose', 'signer', 'traceCode'])
})
