import { it } from 'vitest'
import { type DossierCover, dossierCoverHtml } from '../../../../../shared/letter/forms/dossierCoverHtml.ts'
import { expectFieldsAsText, filledWith } from '../../../../support/forms.ts'

it('shows every field of 卷内封面 as text', () => {
  const markup = dossierCoverHtml(filledWith<DossierCover>({ documents: [filledWith({})] }))
  expectFieldsAsText(markup, '卷内封面', ['fileNumber', 'title', 'retention', 'responsible', 'sheets'])
})
