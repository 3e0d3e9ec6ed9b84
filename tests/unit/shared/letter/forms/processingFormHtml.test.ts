import { it } from 'vitest'
import {
  type ProcessingForm,
  processingFormHtml,
} from '../../../../../shared/letter/forms/processingFormHtml.ts'
import { expectFieldsAsText, filledWith } from '../../../../support/forms.ts'

it('shows every field of 文件处理单 as text', () => {
  const markup = processingFormHtml(
    filledWith<ProcessingForm>({ replyNumbers: ['<x>reply"'], steps: [filledWith({})] }),
  )
  expectFieldsAsText(markup, '文件处理单', [
    'receiptNumber',
    'sender',
    'dueOn',
    'balance',
    'reply',
    'act',
    'by',
    'remark',
  ])
})
