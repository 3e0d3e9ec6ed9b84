import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { Block, Grid, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { hintRegistry } from '../components/mark/hintRegistry.ts'
import { place } from '../place/place.ts'
import type { Address } from '../place/screenPath.ts'
import { zhCN } from '../text/zhCN.ts'
import { LookFields } from './look/LookFields.tsx'
import type { Screen } from './place/screen.ts'
import { useKeyCard } from './useKeyCard.ts'

const words = zhCN.help

export interface HelpDialogProps {
  readonly open: boolean
  /** What the screen below is for; null where nothing is written about it. */
  readonly help: string | null
  /** The screens the person may open: their keys stand on the card. */
  readonly screens: readonly Screen[]
  onGo(address: Address): void
  onClose(): void
}

/** F1: what this screen is for, its keys and those that work everywhere, and the look of the desk. */
export function HelpDialog(props: HelpDialogProps) {
  return props.open ? <OpenHelp {...props} /> : null
}

function OpenHelp({ help, screens, onGo, onClose }: HelpDialogProps) {
  const card = useKeyCard(screens)
  const read = () => {
    onClose()
    onGo(place.manual.at())
  }
  return (
    <ActDialog
      open
      width="wide"
      title={zhCN.frame.help}
      onCancel={onClose}
      actions={
        <ActionBar primary={<KeyButton label={zhCN.act.close} keyLabel="Esc" onAct={onClose} />}>
          <KeyButton label={words.manual} keys="alt+u" keyLabel={words.manualKey} onAct={read} />
          <KeyButton
            label={words.card}
            keys="ctrl+p"
            keyLabel={words.cardKey}
            disabled={card.isPending}
            onAct={card.print}
          />
          {card.done !== null && <Quiet role="status">{card.done}</Quiet>}
        </ActionBar>
      }
    >
      <ErrorNotice error={card.error} />
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
