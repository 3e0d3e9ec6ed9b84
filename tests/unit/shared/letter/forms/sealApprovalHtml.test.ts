import { it } from 'vitest'
import { sealApprovalHtml } from '../../../../../shared/letter/forms/sealApprovalHtml.ts'
import { expectFieldsAsText, filledWith } from '../../../../support/forms.ts'

it('shows every field of 用印审批单 as text', () => {
  const markup = sealApprovalHtml(filledWith({ copies: 3 }) as never)
  expectFieldsAsText(markup, '用印审批单', ['sealName', 'applicant', 'purpose', 'signer', 'traceCode'])
})
