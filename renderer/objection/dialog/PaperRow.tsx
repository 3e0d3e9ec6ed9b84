import { FileDrop } from '../../components/act/FileDrop.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { caseWords } from '../case/words.ts'

const words = caseWords.dialog

export interface PaperRowProps {
  readonly label: string
  readonly file: File | null
  readonly required?: boolean
  onFile(file: File | null): void
}

/** One paper that goes with an act. */
export function PaperRow({ label, file, required = false, onFile }: PaperRowProps) {
  return (
    <FormRow label={words.file} required={required} group>
      <FileDrop
        label={label}
        {...(file !== null && { hint: words.chosen(file.name) })}
        onFiles={([chosen]) => onFile(chosen ?? null)}
      />
    </FormRow>
  )
}
