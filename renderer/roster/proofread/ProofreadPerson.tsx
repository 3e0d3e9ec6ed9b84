import { purposeNames } from '../../../shared/candidate/model.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { RareGlyphs } from '../../candidate/open/RareGlyphs.tsx'
import { Block, Line, Quiet } from '../../components/layout/layout.tsx'
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
    <Line
      aria-label={words.order(person.listOrder, person.rowNumber)}
      as="section"
      wrap
      align="center"
      gap="0.25rem 1.5rem"
      margin="0 0.75rem 0.375rem"
      pad="0.375rem 1rem"
      rule="box"
      ground="paper"
    >
      <Quiet>{words.order(person.listOrder, person.rowNumber)}</Quiet>
      <Block as="strong" size="2rem" lead={1.3}>
        {person.name}
      </Block>
      <IdNumberText value={person.idNumber} size="huge" />
      <span>{[person.document, ...facts].join('　')}</span>
      <RareGlyphs name={person.name} />
      {person.refusal !== null && (
        <Block as="span" tone="amber">
          {person.refusal}
        </Block>
      )}
    </Line>
  )
}
