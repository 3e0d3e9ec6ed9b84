import type { FieldProps } from './fieldRow.ts'
import type { PickerOption } from './pickOptions.ts'

export interface PickerFieldProps<Id extends string | number> extends Omit<FieldProps<Id>, 'onCommit'> {
  onCommit?(value: Id | null): void
  readonly options: readonly PickerOption<Id>[]
  /** What is chosen, where the options need not hold it. */
  readonly chosen?: PickerOption<Id> | undefined
  readonly placeholder?: string
  /** Set when the options come from the core: called with what is typed, the options then are shown as given. */
  onSearch?(typed: string): void
  /** The options do not answer yet to what is typed. */
  readonly loading?: boolean
  /** How to add what the list does not have, such as 要新增单位请按 Alt+U。 */
  readonly addHint?: string
  readonly autoFocus?: boolean
}
