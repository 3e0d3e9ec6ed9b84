import { groupedNumber } from '../../../shared/identity/groupedNumber.ts'
import { Block } from '../layout/layout.tsx'

export interface IdNumberTextProps {
  readonly value: string
  readonly size?: 'normal' | 'large' | 'huge'
}

const sizes = { normal: '1em', large: '1.5rem', huge: '2.25rem' } as const

/** An identity number in a monospace face, 6-8-4; the gaps are drawn, so a copy gives the bare number. */
export function IdNumberText({ value, size = 'normal' }: IdNumberTextProps) {
  const groups = groupedNumber(value)
  return (
    <Block className="mono" as="span" size={sizes[size]} white="nowrap">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three fixed places, groups may repeat
        <span key={index} style={index === 0 ? undefined : { marginLeft: '0.45em' }}>
          {group}
        </span>
      ))}
    </Block>
  )
}
