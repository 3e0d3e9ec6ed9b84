import { it } from 'vitest'
import { type DispatchForm, dispatchFormHtml } from '../../../../../shared/letter/forms/dispatchFormHtml.ts'
import { expectFieldsAsText, filledWith } from '../../../../support/forms.ts'

it('shows every field of 发文稿纸 as text', () => {
  const markup = dispatchFormHtml(filledWith<DispatchForm>({ copies: 3, attachments: ['<x>attachment"'] }))
  expectFieldsAsText(markup, '发文稿纸', [
    'centre',
    'documentNumber',
    'title',
    'addressee',
    'drafter',
    'signOpinion',
    'balance',
    'traceCode',
    'attachment',
  ])
})
