import { outcomeNames } from '../../../shared/candidate/model.ts'
import type { ResultMapping } from '../../../shared/inquiry/resultFile.ts'
import type { FilePreview } from '../../../shared/inquiry/resultFilePreview.ts'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { FormRow } from '../../components/field/FormRow.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.file
const outcomes = choicesOf(outcomeNames)

export interface FileMappingProps {
  readonly preview: FilePreview
  onMapping(mapping: ResultMapping): void
}

/** Which column holds what, and what the words of the file mean. */
export function FileMapping({ preview, onMapping }: FileMappingProps) {
  const mapping = preview.mapping ?? {
    sheet: 0,
    headerRow: 1,
    idColumn: 0,
    outcomeColumn: 1,
    nameColumn: null,
    words: {},
  }
  const change = (changes: Partial<ResultMapping>) => onMapping({ ...mapping, ...changes })
  const columns = preview.columns.map(({ index, heading }) => ({ id: index, label: heading }))
  return (
    <>
      {preview.sheets.length > 1 && (
        <FormRow label={words.sheet}>
          <PickerField
            name="sheet"
            value={mapping.sheet}
            options={preview.sheets.map(({ index, title }) => ({ id: index, label: title }))}
            onCommit={(sheet) => change({ sheet: sheet ?? 0 })}
          />
        </FormRow>
      )}
      <FormRow label={words.idColumn} required>
        <PickerField
          name="idColumn"
          value={preview.mapping === null ? null : mapping.idColumn}
          options={columns}
          onCommit={(idColumn) => idColumn !== null && change({ idColumn })}
        />
      </FormRow>
      <FormRow label={words.outcomeColumn} required>
        <PickerField
          name="outcomeColumn"
          value={preview.mapping === null ? null : mapping.outcomeColumn}
          options={columns}
          onCommit={(outcomeColumn) => outcomeColumn !== null && change({ outcomeColumn })}
        />
      </FormRow>
      <FormRow label={words.nameColumn}>
        <PickerField
          name="nameColumn"
          value={mapping.nameColumn}
          options={columns}
          placeholder={words.noName}
          onCommit={(nameColumn) => change({ nameColumn })}
        />
      </FormRow>
      {preview.words.slice(0, 12).map(({ text, count, outcome }) => (
        <FormRow key={text} label={words.wordRow(text, count)} group>
          <ChoiceField
            name={`word${text}`}
            value={outcome}
            choices={outcomes}
            onCommit={(meaning) => change({ words: { ...mapping.words, [text]: meaning } })}
          />
        </FormRow>
      ))}
    </>
  )
}
