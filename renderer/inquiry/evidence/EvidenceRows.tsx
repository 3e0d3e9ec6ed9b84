import { useState } from 'react'
import type { BatchEvidence } from '../../../shared/inquiry/summary.ts'
import { FileDrop } from '../../components/act/FileDrop.tsx'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { inquiryWords } from '../words.ts'
import { EvidencePreview } from './EvidencePreview.tsx'
import type { ChosenEvidence } from './useEvidence.ts'

const words = inquiryWords.evidence

export interface EvidenceRowsProps {
  readonly batchId: number
  readonly evidence: readonly BatchEvidence[]
  readonly chosen: ChosenEvidence
  readonly required?: boolean
}

/** Which screen print proves the result: one that is there, or a new one; and its page. */
export function EvidenceRows({ batchId, evidence, chosen, required = false }: EvidenceRowsProps) {
  const [seen, setSeen] = useState(false)
  const open = evidence.find(({ evidenceId }) => evidenceId === chosen.evidenceId)
  return (
    <>
      <FormRow label={words.label} required={required}>
        <PickerField
          name="evidence"
          options={evidence.map(({ evidenceId, name, checkCode }) => ({
            id: evidenceId,
            label: words.option(name, checkCode),
          }))}
          value={chosen.evidenceId}
          placeholder={words.none}
          onCommit={chosen.choose}
        />
      </FormRow>
      <FormRow label={words.page}>
        <NumberField name="evidencePage" value={chosen.page} min={1} max={2000} onCommit={chosen.turnTo} />
      </FormRow>
      <FormRow label="" span={2} group>
        <FileDrop
          pastes
          label={words.drop}
          hint={chosen.pending ? words.uploading : words.dropHint}
          disabled={chosen.pending}
          onFiles={chosen.add}
        />
        {open !== undefined && (
          <div>
            <KeyButton
              label={seen ? words.hide : words.view}
              variant="text"
              onAct={() => setSeen((was) => !was)}
            />
          </div>
        )}
        {seen && open !== undefined && <EvidencePreview batchId={batchId} evidence={open} />}
        <ErrorNotice error={chosen.error} />
      </FormRow>
    </>
  )
}
