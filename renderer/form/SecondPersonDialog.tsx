import type { ReactNode } from 'react'
import { z } from 'zod'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { Block, Quiet } from '../components/layout/layout.tsx'
import { zhCN } from '../text/zhCN.ts'
import { SecondPersonRows, secondPersonBoxes } from './SecondPersonRows.tsx'
import { useSchemaForm } from './useSchemaForm.ts'

const words = zhCN.secondPerson
const Boxes = z.object(secondPersonBoxes(words.missing))

/** What the second person typed; sent to the core at once and kept nowhere. */
export type SecondPersonCredentials = z.infer<typeof Boxes>

export interface SecondPersonDialogProps {
  readonly open: boolean
  readonly title: string
  /** What both of them confirm, in plain words. */
  readonly what: ReactNode
  readonly confirmLabel?: string
  onConfirm(credentials: SecondPersonCredentials): void
  onCancel(): void
  readonly pending?: boolean
  readonly error?: unknown
}

/** An act that two people confirm at one screen: the second one types login name and password. */
export function SecondPersonDialog(props: SecondPersonDialogProps) {
  return props.open ? <OpenSecondPersonDialog {...props} /> : null
}

function OpenSecondPersonDialog(props: SecondPersonDialogProps) {
  const form = useSchemaForm(Boxes, {
    saidOnce: words.missing,
    onSave: (credentials) => {
      props.onConfirm(credentials)
      form.clear('password')
    },
  })
  return (
    <FormDialog
      title={props.title}
      width="narrow"
      explain={<WhatBothConfirm what={props.what} />}
      actLabel={props.confirmLabel ?? words.confirm}
      pending={props.pending ?? false}
      error={props.error}
      keep={{ unkept: 'password' }}
      formRef={form.ref}
      onAct={form.save}
      onClose={props.onCancel}
    >
      <SecondPersonRows form={form} />
    </FormDialog>
  )
}

function WhatBothConfirm({ what }: Pick<SecondPersonDialogProps, 'what'>) {
  return (
    <>
      <Block below="0.5rem">{what}</Block>
      <Quiet as="p" margin="0 0 0.75rem">
        {words.explain}
      </Quiet>
    </>
  )
}
