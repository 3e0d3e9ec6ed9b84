import { IdNumberText } from '../components/mark/IdNumberText.tsx'

export interface PersonHeadProps {
  readonly name: string
  readonly number: string
  readonly note: string
}

/** One person, very large: the name, the number in groups, and a quiet line above. */
export function PersonHead({ name, number, note }: PersonHeadProps) {
  return (
    <div style={{ padding: '0.5rem 0 1rem' }}>
      <div style={{ color: 'var(--ink-2)' }}>{note}</div>
      <div style={{ fontSize: '2.25rem', lineHeight: 1.4 }}>{name}</div>
      <IdNumberText value={number} size="large" />
    </div>
  )
}
