import { outcomeNames, purposeNames } from '../../../shared/candidate/model.ts'
import type { InquirySubject } from '../../../shared/inquiry/summary.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { Block, Paragraph, Quiet } from '../../components/layout/layout.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.person

/** The person as large as the eye wants it beside another screen. */
export function PersonCard({ person }: { readonly person: InquirySubject }) {
  const facts = [person.document, person.sex, purposeNames[person.purpose], person.employer]
    .filter(Boolean)
    .join('　')
  return (
    <Block as="section" pad="0.5rem 0 0.75rem">
      <Quiet as="div">
        {words.letter(person.intakeNumber, person.listOrder)}　{person.unitName}
      </Quiet>
      <Block size="2.5rem" weight={600} lead={1.4}>
        {person.name}
      </Block>
      <IdNumberText value={person.idNumber} size="huge" />
      <Block above="0.25rem">{facts}</Block>
      {!person.isFull && (
        <Paragraph margin="0.25rem 0" tone="amber">
          {words.masked}
        </Paragraph>
      )}
      {person.stateReason !== null && (
        <Paragraph margin="0.25rem 0">
          <Lamp tone="doubtful">{words.cameBack}</Lamp>　{person.stateReason}
        </Paragraph>
      )}
      {person.earlier.length > 0 && (
        <details>
          <summary>{words.earlier}</summary>
          {person.earlier.map(({ outcome, queriedAt, voidReason }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a closed list that never changes while it is shown
            <div key={index}>
              {words.earlierLine(outcomeNames[outcome], beijingMinute(queriedAt))}
              {voidReason !== null && words.voided(voidReason)}
            </div>
          ))}
        </details>
      )}
    </Block>
  )
}
