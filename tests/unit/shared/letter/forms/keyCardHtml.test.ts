import { it } from 'vitest'
import { keyCardHtml } from '../../../../../shared/letter/forms/keyCardHtml.ts'
import { expectFieldsAsText } from '../../../../support/forms.ts'

it('shows every field of 键盘速查卡 as text', () => {
  const markup = keyCardHtml([{ title: '<x>title"', keys: [{ key: 'F1', act: '<x>act"' }] }])
  expectFieldsAsText(markup, '键盘速查卡', ['title', 'act'])
})
