import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import type { KeyHint } from '../../components/mark/hintRegistry.ts'
import { KeyHints } from '../../components/mark/KeyHints.tsx'
import type { Draft } from '../../form/useDraft.ts'
import { useNavigation } from '../place/navigation.ts'
import { ScreenPage } from './ScreenPage.tsx'

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 8fr) minmax(0, 5fr)',
  height: '100%',
  '& > section': { minHeight: 0, overflow: 'auto', padding: '0 0.75rem 0.5rem' },
  '& > section + section': {
    display: 'flex',
    flexDirection: 'column',
    gap: '0.5rem',
    borderLeft: '1px solid var(--line)',
    background: 'var(--paper-2)',
    paddingTop: '0.5rem',
  },
})

export interface FormBesidePageProps {
  readonly title: string
  /** Beside the title. */
  readonly head?: ReactNode
  readonly form: ReactNode
  readonly formLabel: string
  /** What the form is filled in from, at its right. */
  readonly side: ReactNode
  readonly sideLabel: string
  readonly error: unknown
  readonly hints: readonly KeyHint[]
  readonly actLabel: string
  readonly pending: boolean
  readonly blocked: string | undefined
  onAct(): void
  readonly leaveLabel: string
  onLeave(): void
  /** Beside the key that leaves. */
  readonly otherKeys?: ReactNode
}

/** A form left and what it is filled in from right, one primary act; Esc leaves with the draft kept. */
export function FormBesidePage(props: FormBesidePageProps) {
  const { title, head, form, formLabel, side, sideLabel } = props
  return (
    <ScreenPage title={title} padded={false} head={head} foot={<Foot {...props} />}>
      <Columns>
        <section aria-label={formLabel}>{form}</section>
        <section aria-label={sideLabel}>{side}</section>
      </Columns>
    </ScreenPage>
  )
}

function Foot(props: FormBesidePageProps) {
  const { error, hints, actLabel, pending, blocked, onAct, leaveLabel, onLeave, otherKeys } = props
  return (
    <>
      <ErrorNotice error={error} />
      <KeyHints hints={hints} />
      <ActionBar
        primary={<PrimaryAction label={actLabel} pending={pending} blocked={blocked} onAct={onAct} />}
      >
        <KeyButton label={leaveLabel} keyLabel="Esc" variant="text" onAct={onLeave} />
        {otherKeys}
      </ActionBar>
    </>
  )
}

/** Leaves a form with its draft kept, if there is anything to keep and it may stay. */
export function useLeave(form: { readonly isDirty: boolean }, draft: Pick<Draft, 'keep'>, mayStay = true) {
  const { back } = useNavigation()
  return () => {
    if (mayStay && form.isDirty) void draft.keep()
    back()
  }
}
