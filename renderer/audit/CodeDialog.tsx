import { useState } from 'react'
import { readSealCode } from '../../shared/audit/sealCode.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { auditWords } from './words.ts'

const words = auditWords.code

export interface CodeDialogProps {
  /** Takes the code once; the dialog has forgotten it when this returns. */
  onWalk(code: string): void
  onClose(): void
}

/** Takes the 留痕验证码 as it is read from paper; what is no code is said here, before it goes anywhere. */
export function CodeDialog({ onWalk, onClose }: CodeDialogProps) {
  const { typed, setTyped, fault, setFault, walk } = useCodeDialog({ onWalk })
  return (
    <FormDialog
      title={words.title}
      explain={words.explain}
      actLabel={words.act}
      pending={false}
      error={null}
      onAct={walk}
      onClose={onClose}
    >
      <FormRow label={words.label} required hint={words.hint} error={fault}>
        <TextField
          name="sealCode"
          value={typed}
          onCommit={(text) => {
            setFault(undefined)
            setTyped(text)
          }}
          mono
          rows={2}
          secret
          maxLength={400}
        />
      </FormRow>
    </FormDialog>
  )
}

function useCodeDialog({ onWalk }: Pick<CodeDialogProps, 'onWalk'>) {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | undefined>(undefined)
  const walk = () => {
    const read = readSealCode(typed)
    if (!read.ok) return setFault(read.sentence)
    setTyped('')
    onWalk(read.hex)
  }
  return { typed, setTyped, fault, setFault, walk }
}
