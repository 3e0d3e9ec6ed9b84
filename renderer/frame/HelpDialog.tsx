import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { hintRegistry } from '../components/mark/hintRegistry.ts'
import { zhCN } from '../text/zhCN.ts'

export interface HelpDialogProps {
  readonly open: boolean
  onClose(): void
}

/** F1: the keys of this screen, then those that work everywhere. */
export function HelpDialog({ open, onClose }: HelpDialogProps) {
  if (!open) return null
  return (
    <ActDialog
      open
      title={zhCN.frame.help}
      onCancel={onClose}
      actions={<ActionBar primary={<KeyButton label={zhCN.act.close} keyLabel="Esc" onAct={onClose} />} />}
    >
      <dl
        style={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '0.25rem 1.5rem', margin: 0 }}
      >
        {[...hintRegistry.all(), ...zhCN.keys].map((hint) => (
          <div key={hint.keys + hint.words} style={{ display: 'contents' }}>
            <dt>
              <kbd style={{ fontFamily: 'inherit', fontWeight: 600 }}>{hint.keys}</kbd>
            </dt>
            <dd style={{ margin: 0 }}>{hint.words}</dd>
          </div>
        ))}
      </dl>
    </ActDialog>
  )
}
