import { outcomeNames, purposeNames } from '../../../shared/candidate/model.ts'
import type { InquirySubject } from '../../../shared/inquiry/summary.ts'
import { beijingMinute } from '../../../shared/time.ts'
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
    <section style={{ padding: '0.5rem 0 0.75rem' }}>
      <div style={{ color: 'var(--ink-2)' }}>
        {words.letter(person.intakeNumber, person.listOrder)}　{person.unitName}
      </div>
      <div style={{ fontSize: '2.5rem', fontWeight: 600, lineHeight: 1.4 }}>{person.name}</div>
      <IdNumberText value={person.idNumber} size="huge" />
      <div style={{ marginTop: '0.25rem' }}>{facts}</div>
      {!person.isFull && <p style={{ margin: '0.25rem 0', color: 'var(--amber)' }}>{words.masked}</p>}
      {person.stateReason !== null && (
        <p style={{ margin: '0.25rem 0' }}>
          <Lamp tone="doubtful">{words.cameBack}</Lamp>　{person.stateReason}
        </p>
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
    </section>
  )
}
