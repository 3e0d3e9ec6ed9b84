import { purposeNames } from '../../../shared/candidate/model.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { RareGlyphs } from '../../candidate/open/RareGlyphs.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import { rosterWords } from '../words.ts'

const words = rosterWords.proofread

/** The person who is being compared with the paper now, in large type. */
export function ProofreadPerson({
  person,
}: {
  readonly person: Output<'rosters.proofreadPage'>['rows'][number]
}) {
  const facts = [person.sex, purposeNames[person.purpose], person.employer, person.position].filter(Boolean)
  return (
    <section
      aria-label={words.order(person.listOrder, person.rowNumber)}
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '0.25rem 1.5rem',
        margin: '0 0.75rem 0.375rem',
        padding: '0.375rem 1rem',
        border: '1px solid var(--line)',
        background: 'var(--paper)',
      }}
    >
      <span style={{ color: 'var(--ink-2)' }}>{words.order(person.listOrder, person.rowNumber)}</span>
      <strong style={{ fontSize: '2rem', lineHeight: 1.3 }}>{person.name}</strong>
      <IdNumberText value={person.idNumber} size="huge" />
      <span>{[person.document, ...facts].join('　')}</span>
      <RareGlyphs name={person.name} />
      {person.refusal !== null && <span style={{ color: 'var(--amber)' }}>{person.refusal}</span>}
    </section>
  )
}
