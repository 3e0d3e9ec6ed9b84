import Dialog from '@mui/material/Dialog'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { FootRoomProvider } from '../act/footRoom.tsx'
import { isComposing } from '../keyboard/isComposing.ts'
import { Block } from '../layout/layout.tsx'
import { HintsInFootContext } from '../mark/hintRegistry.ts'

export interface ActDialogProps {
  readonly open: boolean
  readonly title: string
  onCancel(): void
  readonly children: ReactNode
  /** An `ActionBar`. */
  readonly actions: ReactNode
  readonly width?: 'narrow' | 'wide'
}

/** The one dialog of the desk, for acts that cannot be taken back; Esc leaves it unless an input method is open. */
export function ActDialog({ open, title, onCancel, children, actions, width = 'narrow' }: ActDialogProps) {
  const titleId = useId()
  const keepEscFromComposition = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isComposing(event)) event.stopPropagation()
  }
  return (
    <Dialog
      open={open}
      onClose={(_event, reason) => reason === 'escapeKeyDown' && onCancel()}
      aria-labelledby={titleId}
      maxWidth={false}
      slotProps={{ paper: { sx: { width: width === 'narrow' ? '32rem' : '56rem', maxWidth: '94vw' } } }}
    >
      <div
        onKeyDownCapture={keepEscFromComposition}
        style={{ display: 'flex', flexDirection: 'column', minHeight: 0, maxHeight: '88vh' }}
      >
        <Block id={titleId} as="h2" fixed margin={0} pad="0.75rem 1rem 0.5rem" size="1.125rem">
          {title}
        </Block>
        <Block pad="0 1rem 1rem" scrolls>
          <HintsInFootContext value={false}>{children}</HintsInFootContext>
        </Block>
        <FootRoomProvider>
          <HintsInFootContext value={false}>{actions}</HintsInFootContext>
        </FootRoomProvider>
      </div>
    </Dialog>
  )
}
