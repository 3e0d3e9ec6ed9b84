import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { Block, Grid, Paragraph } from '../components/layout/layout.tsx'
import { hintRegistry } from '../components/mark/hintRegistry.ts'
import { zhCN } from '../text/zhCN.ts'
import { LookFields } from './look/LookFields.tsx'

export interface HelpDialogProps {
  readonly open: boolean
  /** What the screen below is for; null where nothing is written about it. */
  readonly help: string | null
  onClose(): void
}

/** F1: what this screen is for, its keys and those that work everywhere, and the look of the desk. */
export function HelpDialog({ open, help, onClose }: HelpDialogProps) {
  if (!open) return null
  return (
    <ActDialog
      open
      width="wide"
      title={zhCN.frame.help}
      onCancel={onClose}
      actions={<ActionBar primary={<KeyButton label={zhCN.act.close} keyLabel="Esc" onAct={onClose} />} />}
    >
      <Paragraph margin="0 0 0.5rem">{help}</Paragraph>
      <Block as="h2" margin="0.5rem 0 0.25rem" size="1rem">
        {zhCN.frame.keysHere}
      </Block>
      <Grid as="dl" columns="repeat(2, max-content minmax(9rem, 1fr))" gap="0.25rem 1.5rem" margin={0}>
        {[...hintRegistry.all(), ...zhCN.keys].map((hint) => (
          <Block key={hint.keys + hint.words} boxless>
            <dt>
              <Block as="kbd" face="inherit" weight={600}>
                {hint.keys}
              </Block>
            </dt>
            <Block as="dd" margin={0}>
              {hint.words}
            </Block>
          </Block>
        ))}
      </Grid>
      <Block as="h2" margin="0.75rem 0 0.25rem" size="1rem">
        {zhCN.look.title}
      </Block>
      <LookFields />
    </ActDialog>
  )
}
