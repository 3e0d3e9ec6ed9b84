import { it } from 'vitest'
import { mediaSlipHtml } from '../../../../../shared/letter/forms/mediaSlipHtml.ts'
import { expectFieldsAsText, filledWith } from '../../../../support/forms.ts'

it('shows every field of 移动介质登记单 as text', () => {
  const markup = mediaSlipHtml(filledWith({}) as never)
  expectFieldsAsText(markup, '移动介质登记单', [
    'registerNumber',
    'bringer',
    'contents',
    'scanResult',
    'receiver',
  ])
})
