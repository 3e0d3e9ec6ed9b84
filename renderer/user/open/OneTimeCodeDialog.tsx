import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { userWords } from '../words.ts'

const words = userWords.code

export interface OneTimeCodeDialogProps {
  /** Eight characters in two groups. */
  readonly code: string
  readonly half: 'first' | 'second'
  onDone(): void
}

/** Half of a first-login code, to be copied by hand and given to the person; it is not shown again. */
export function OneTimeCodeDialog({ code, half, onDone }: OneTimeCodeDialogProps) {
  return (
    <ActDialog
      open
      title={words.title}
      onCancel={() => undefined}
      actions={<ActionBar primary={<PrimaryAction label={words.done} onAct={onDone} />} />}
    >
      <p style={{ margin: 0 }}>{words[half]}</p>
      <p className="mono" style={{ margin: '1rem 0 0', fontSize: '2.5rem', textAlign: 'center' }}>
        {code}
      </p>
    </ActDialog>
  )
}
