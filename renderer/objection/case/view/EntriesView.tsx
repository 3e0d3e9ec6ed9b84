import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { entranceNames, groundNames, lateDecisionNames } from '../../../../shared/objection/model.ts'
import type { EntryView, ObjectionDetail } from '../../../../shared/objection/summary.ts'
import { beijingMinute } from '../../../../shared/time.ts'
import { Quiet } from '../../../components/layout/layout.tsx'
import { Lamp } from '../../../components/mark/Lamp.tsx'
import { PhoneText } from '../../../components/mark/PhoneText.tsx'
import { objectionWords } from '../../words.ts'
import { BoxedFacts } from '../factStyles.ts'
import { caseWords } from '../words.ts'

const words = caseWords.entries
const tones = { inTime: 'normal', late: 'overdue', toBeExplained: 'waiting' } as const

const Cards = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(26rem, 1fr))',
  gap: '0.75rem',
  padding: '0.5rem 0.75rem',
  '& h3': { display: 'flex', gap: '0.75rem', margin: '0 0 0.25rem', fontSize: '0.9375rem' },
  '& table': {
    width: '100%',
    borderCollapse: 'collapse',
    background: 'var(--paper)',
    fontSize: '0.875rem',
  },
  '& th, & td': { border: '1px solid var(--line)', padding: '0.125rem 0.375rem', textAlign: 'start' },
  '& th': { color: 'var(--ink-2)', fontWeight: 400 },
})

/** 异议内容: each entrance with its dates, grounds, disputed items and what was decided about lateness. */
export function EntriesView({ objection }: { readonly objection: ObjectionDetail }) {
  return (
    <Cards>
      {objection.entries.map((entry) => (
        <section key={entry.entryId} aria-label={entranceNames[entry.entrance]}>
          <h3>
            {entranceNames[entry.entrance]}
            {entry.withdrawnOn === null ? (
              <Lamp tone={tones[entry.timeliness]}>{objectionWords.timeliness[entry.timeliness]}</Lamp>
            ) : (
              <Lamp tone="closed">{words.withdrawn(entry.withdrawnOn)}</Lamp>
            )}
          </h3>
          <EntryFacts entry={entry} />
        </section>
      ))}
    </Cards>
  )
}

function EntryFacts({ entry }: { readonly entry: EntryView }) {
  const { documentNumber, documentDate, contactName, contactPhone, items } = entry
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.received, entry.receivedOn],
    [words.letter, `${documentNumber || words.noLetter}　${documentDate ?? ''}`],
    [words.resultReceived[entry.entrance], entry.resultReceivedOn ?? words.toldNot],
    [words.personApplied, entry.entrance === 'candidate' ? (entry.personAppliedOn ?? words.toldNot) : null],
    [words.proof, entry.proof || words.none],
    [words.grounds, entry.grounds.map((ground) => groundNames[ground]).join('、')],
    [words.statement, entry.statement],
    [words.contact, contactName || contactPhone ? <Contact key="contact" entry={entry} /> : null],
    [words.late, lateWords(entry)],
  ]
  return (
    <>
      <BoxedFacts>
        {facts.map(([label, value]) => value !== null && <Pair key={label} label={label} value={value} />)}
      </BoxedFacts>
      {items.length > 0 && <Items items={items} />}
      <Quiet as="p" margin="0.125rem 0 0" size="0.8125rem">
        {words.registered(entry.registeredBy, beijingMinute(entry.registeredAt))}
      </Quiet>
    </>
  )
}

function Contact({ entry: { contactName, contactPhone } }: { readonly entry: EntryView }) {
  return (
    <>
      {contactName} <PhoneText value={contactPhone} />
    </>
  )
}

function Pair({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Items({ items }: Pick<EntryView, 'items'>) {
  const heads = words.itemColumns
  return (
    <table aria-label={words.items}>
      <thead>
        <tr>
          <th scope="col">{heads.item}</th>
          <th scope="col">{heads.stated}</th>
          <th scope="col">{heads.claimed}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ item, stated, claimed }) => (
          <tr key={`${item}${stated}${claimed}`}>
            <td>{item}</td>
            <td>{stated}</td>
            <td>{claimed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function lateWords({ late, timeliness }: EntryView): string | null {
  if (late === null) return timeliness === 'late' ? words.undecided : null
  return `${lateDecisionNames[late.decision]}：${late.reason}（${late.by} ${beijingMinute(late.at)}）`
}
