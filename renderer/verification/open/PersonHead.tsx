import { Block, Quiet } from '../../components/layout/layout.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'

export interface PersonHeadProps {
  readonly name: string
  readonly number: string
  readonly note: string
  /** For two people before one screen. */
  readonly huge?: boolean
}

/** One person, very large: the name, the number in groups 6-8-4, and a quiet line above. */
export function PersonHead({ name, number, note, huge = false }: PersonHeadProps) {
  return (
    <div style={{ padding: '0.25rem 0 0.75rem', containerType: 'inline-size' }}>
      <Quiet as="div">{note}</Quiet>
      <Block size={huge ? '2.75rem' : '2.25rem'} lead={1.35}>
        {name}
      </Block>
      {/* A number is never cut: in large type it gives way to the width of its column. */}
      <Block size={`min(${huge ? '2.25rem' : '1.5rem'}, 8cqi)`}>
        <IdNumberText value={number} />
      </Block>
    </div>
  )
}
