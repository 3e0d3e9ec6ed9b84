import type { HTMLAttributes } from 'react'
import { Quiet } from '../../layout/layout.tsx'
import type { PickerOption } from './pickOptions.ts'

export interface PickerEntryProps {
  readonly item: HTMLAttributes<HTMLLIElement>
  readonly option: PickerOption
}

/** One line of a picker's list: the label, and the quieter note at its end. */
export function PickerEntry({ item, option }: PickerEntryProps) {
  return (
    <li {...item} style={{ minHeight: '2rem' }}>
      <span>{option.label}</span>
      {option.note && (
        <Quiet before="auto" indent="1rem" size="0.8125rem">
          {option.note}
        </Quiet>
      )}
    </li>
  )
}
