import { useRef } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { Block, Line, Quiet } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useQuery } from '../../ipc/useQuery.ts'
import { zhCN } from '../../text/zhCN.ts'
import { rosterWords } from '../words.ts'

const words = rosterWords.script

export interface ScriptDialogProps {
  readonly previewId: string
  onClose(): void
}

/** What to say on the telephone and to write in the 退回补正函 about the refused rows, to be copied. */
export function ScriptDialog({ previewId, onClose }: ScriptDialogProps) {
  const script = useQuery('rosters.previewScript', { previewId })
  return (
    <ActDialog
      open
      width="wide"
      title={words.title}
      onCancel={onClose}
      actions={
        <ActionBar>
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
        </ActionBar>
      }
    >
      <ErrorNotice error={script.error} />
      <Quiet as="p" margin="0 0 0.5rem">
        {words.explain}
      </Quiet>
      <CopyText label={words.telephone} text={script.data?.telephone ?? ''} />
      <CopyText label={words.letter} text={script.data?.letter ?? ''} />
    </ActDialog>
  )
}

function CopyText({ label, text }: { readonly label: string; readonly text: string }) {
  const box = useRef<HTMLTextAreaElement>(null)
  const select = () => {
    box.current?.focus()
    box.current?.select()
  }
  return (
    <Block below="0.75rem">
      <Line align="center" gap="0.5rem">
        <strong>{label}</strong>
        <KeyButton label={words.select} variant="text" onAct={select} />
      </Line>
      <textarea
        ref={box}
        aria-label={label}
        readOnly
        value={text}
        rows={8}
        style={{ width: '100%', boxSizing: 'border-box', font: 'inherit', resize: 'vertical' }}
      />
    </Block>
  )
}
