import { createContext, useContext, useEffect, useId } from 'react'

/** What a row tells the field inside it, so that label, hint and error are announced with the field. */
export interface FieldRow {
  readonly inputId: string
  readonly labelId: string
  readonly noteId: string
  readonly error: string | undefined
  readonly required: boolean
}

export const FieldRowContext = createContext<FieldRow | null>(null)

/** Where a field tells the row around it, groups too, that it has a sentence of its own to say; undefined takes it back. */
export type TellRow = (fieldId: string, complaint: string | undefined) => void

export const RowComplaintContext = createContext<TellRow | null>(null)

/** Tells the row what this field complains of: the field says it under its box, and the row then says nothing else. */
export function useComplaint(complaint: string | undefined): void {
  const tell = useContext(RowComplaintContext)
  const id = useId()
  useEffect(() => {
    tell?.(id, complaint)
    return () => tell?.(id, undefined)
  }, [tell, id, complaint])
}

/** What every field takes. `onCommit` is called on blur or Enter, never while typing: that keeps input methods whole. */
export interface FieldProps<Value> {
  readonly name: string
  readonly value?: Value | null | undefined
  onCommit?(value: Value): void
  /** Only without a `FormRow` around it: the accessible name. */
  readonly label?: string
  readonly error?: string | undefined
  readonly disabled?: boolean | undefined
  readonly readOnly?: boolean | undefined
}

export interface FieldAria {
  readonly id: string
  readonly 'aria-labelledby'?: string
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly 'aria-required'?: true
}

/** The accessible attributes of the field in this row. */
export function useFieldAria(label: string | undefined, error: string | undefined): FieldAria {
  const row = useContext(FieldRowContext)
  const ownId = useId()
  const refused = error ?? row?.error
  return {
    id: row?.inputId ?? ownId,
    ...(label !== undefined ? { 'aria-label': label } : row ? { 'aria-labelledby': row.labelId } : {}),
    ...(row ? { 'aria-describedby': row.noteId } : {}),
    ...(refused ? { 'aria-invalid': true as const } : {}),
    ...(row?.required ? { 'aria-required': true as const } : {}),
  }
}
