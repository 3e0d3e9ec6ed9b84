import type { ReactNode, Ref } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { KeyButton } from '../act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../act/PrimaryAction.tsx'
import { FormSheet } from '../field/FormRow.tsx'
import { EntryForm } from '../keyboard/EntryForm.tsx'
import type { FormKeep } from '../keyboard/keep/typedForms.ts'
import { Block } from '../layout/layout.tsx'
import { ErrorNotice } from '../mark/ErrorNotice.tsx'
import { ActDialog } from './ActDialog.tsx'

export interface FormDialogProps {
  readonly title: string
  /** What the act does or stands on, above the sheet. */
  readonly explain?: ReactNode
  readonly actLabel: string
  readonly pending: boolean
  readonly error: unknown
  /** Why the act cannot be done yet. */
  readonly blocked?: string | undefined
  readonly voids?: boolean
  readonly width?: 'narrow' | 'wide'
  readonly columns?: 1 | 2
  /** As the title and what it says it is about, unless told. */
  readonly keep?: FormKeep
  readonly formRef?: Ref<HTMLFormElement>
  /** The rows of the sheet. */
  readonly children: ReactNode
  /** What belongs to the sheet but is no row of it: ready-made phrases, the days that are counted. */
  readonly below?: ReactNode
  /** Keys between the primary act and leaving. */
  readonly otherActs?: ReactNode
  onAct(): void
  onClose(): void
}

/** An act that asks for a few things: one sheet, one primary act, Esc leaves. */
export function FormDialog(props: FormDialogProps) {
  const { title, explain, actLabel, pending, error, blocked, formRef, onAct, onClose } = props
  return (
    <ActDialog
      open
      width={props.width ?? 'wide'}
      title={title}
      onCancel={onClose}
      actions={
        <ActionBar
          primary={
            <PrimaryAction
              label={actLabel}
              pending={pending}
              blocked={blocked}
              voids={props.voids ?? false}
              onAct={onAct}
            />
          }
        >
          {props.otherActs}
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
        </ActionBar>
      }
    >
      <EntryForm
        label={title}
        keep={props.keep ?? { about: typeof explain === 'string' ? explain : '' }}
        autoFocus
        {...(formRef && { ref: formRef })}
      >
        {explain !== undefined && <Block below="0.5rem">{explain}</Block>}
        <FormSheet columns={props.columns ?? 1}>{props.children}</FormSheet>
        {props.below}
      </EntryForm>
      {Boolean(error) && (
        <Block above="0.5rem">
          <ErrorNotice error={error} />
        </Block>
      )}
    </ActDialog>
  )
}
