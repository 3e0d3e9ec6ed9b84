import { expect, it } from 'vitest'
import {
  type Acknowledgement,
  acknowledgementHtml,
} from '../../../../../shared/letter/forms/acknowledgementHtml.ts'
import { expectFieldsAsText, filledWith } from '../../../../support/forms.ts'

it('shows every field of 收文回执 as text, once for the file and once for the messenger', () => {
  const markup = acknowledgementHtml(filledWith<Acknowledgement>({ media: [filledWith({})] }))
  expectFieldsAsText(markup, '收文回执', [
    'centre',
    'receiptNumber',
    'receivedAt',
    'sender',
    'documentNumber',
    'title',
    'copies',
    'headCount',
    'arrival',
    'attachments',
    'medium',
    'contents',
    'bringer',
    'receiver',
    'telephone',
    'hint',
  ])
  expect(markup.split('&lt;x&gt;receiptNumber&quot;')).toHaveLength(3)
})
