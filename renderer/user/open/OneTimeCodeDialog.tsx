import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { Paragraph } from '../../components/layout/layout.tsx'
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
      <Paragraph>{words[half]}</Paragraph>
      <Paragraph className="mono" margin="1rem 0 0" size="2.5rem" centred>
        {code}
      </Paragraph>
    </ActDialog>
  )
}
