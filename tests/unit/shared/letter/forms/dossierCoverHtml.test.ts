import { it } from 'vitest'
import { dossierCoverHtml } from '../../../../../shared/letter/forms/dossierCoverHtml.ts'
import { expectFieldsAsText, filledWith } from '../../../../support/forms.ts'

it('shows every field of 卷内封面 as text', () => {
  const markup = dossierCoverHtml(filledWith({ documents: [filledWith({})] }) as never)
  expectFieldsAsText(markup, '卷内封面', ['fileNumber', 'title', 'retention', 'responsible', 'sheets'])
})
