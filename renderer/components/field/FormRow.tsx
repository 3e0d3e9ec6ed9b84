import { styled } from '@mui/material/styles'
import { type ReactNode, useCallback, useId, useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { FieldRowContext, RowComplaintContext, type TellRow } from './box/fieldRow.ts'

/** The paper form: a boxed sheet of rows with visible rules, `columns` label-and-field pairs side by side. */
export const FormSheet = styled('div', { shouldForwardProp: (name) => name !== 'columns' })<{
  columns?: 1 | 2
}>(({ columns = 2 }) => ({
  display: 'grid',
  gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
  background: 'var(--paper)',
  borderTop: '1px solid var(--line-2)',
  borderLeft: '1px solid var(--line-2)',
}))

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '7rem minmax(0, 1fr)',
  borderRight: '1px solid var(--line-2)',
  borderBottom: '1px solid var(--line-2)',
  minHeight: '2.375rem',
})

const LabelCell = styled('div')({
  background: 'var(--paper-2)',
  borderRight: '1px solid var(--line)',
  padding: '0.4375rem 0.5rem',
  fontSize: '0.875rem',
  color: 'var(--ink-2)',
  lineHeight: 1.5,
})

const FieldCell = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  position: 'relative',
})

const Note = styled('div')({
  padding: '0 0.5rem 0.25rem',
  fontSize: '0.8125rem',
  lineHeight: 1.4,
  color: 'var(--ink-3)',
  '&:empty': { display: 'none' },
  '&[data-tone="refused"]': { color: 'var(--vermilion)' },
  '&[data-tone="warning"]': { color: 'var(--amber)' },
})

export interface FormRowProps {
  readonly label: string
  readonly children: ReactNode
  readonly required?: boolean
  /** Refusal: one sentence that says what to do. Replaces the hint. */
  readonly error?: string | undefined
  /** Something to look at again that does not refuse. */
  readonly warning?: string | undefined
  readonly hint?: ReactNode
  /** Number of columns of the sheet this row takes. */
  readonly span?: 1 | 2
  /** For a row that holds several controls: names the group instead of one field. */
  readonly group?: boolean
}

/** One boxed row of a form: label column, field, and one line under it. */
export function FormRow(props: FormRowProps) {
  const { label, children, required, warning, hint, span, group, tell, error, row, tone } = useFormRow(props)
  return (
    <Row
      style={span === 2 ? { gridColumn: '1 / -1' } : undefined}
      {...(group ? { role: 'group', 'aria-labelledby': row.labelId } : {})}
    >
      <LabelCell>
        <label id={row.labelId} htmlFor={row.inputId}>
          {label}
        </label>
        {required && (
          <span aria-hidden title={zhCN.field.required} style={{ color: 'var(--vermilion)', marginLeft: 2 }}>
            *
          </span>
        )}
      </LabelCell>
      <FieldCell>
        <RowComplaintContext value={tell}>
          <FieldRowContext value={group ? null : row}>{children}</FieldRowContext>
        </RowComplaintContext>
        <Note id={row.noteId} data-tone={tone} role={error ? 'alert' : undefined}>
          {error ?? warning ?? hint}
        </Note>
      </FieldCell>
    </Row>
  )
}

function useFormRow(props: FormRowProps) {
  const { label, children, required = false, warning, hint, span = 1, group = false } = props
  const id = useId()
  const { tell, complains } = useComplaints()
  // A field that says why it was not understood has said it: 请填写 would not be so.
  const error = complains ? undefined : props.error
  const row = { inputId: `${id}i`, labelId: `${id}l`, noteId: `${id}n`, error, required }
  const tone = error ? 'refused' : warning ? 'warning' : undefined
  return { label, children, required, warning, hint, span, group, tell, error, row, tone }
}

/** Whether a field of the row has a sentence of its own. */
function useComplaints(): { readonly tell: TellRow; readonly complains: boolean } {
  const [complaining, setComplaining] = useState<ReadonlySet<string>>(new Set())
  const tell = useCallback<TellRow>((fieldId, complaint) => {
    setComplaining((was) => {
      if (was.has(fieldId) === (complaint !== undefined)) return was
      const next = new Set(was)
      if (!next.delete(fieldId)) next.add(fieldId)
      return next
    })
  }, [])
  return { tell, complains: complaining.size > 0 }
}
