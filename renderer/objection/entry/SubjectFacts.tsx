import { purposeNames } from '../../../shared/candidate/model.ts'
import type { ObjectableRow } from '../../../shared/objection/summary.ts'
import { replyInclusionNames } from '../../../shared/reply/model.ts'
import { Facts } from '../../components/layout/Facts.ts'
import { Block, Line } from '../../components/layout/layout.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { entryWords } from './words.ts'

const words = entryWords.person

/** What the form shows of the person; the number is masked. */
export type SubjectPerson = Pick<
  ObjectableRow,
  'name' | 'maskedNumber' | 'purpose' | 'unitName' | 'replyNumber' | 'disputed' | 'receivedOn'
> & { readonly dispatchedOn: string | null }

/** Who objects against which letter, and what that letter says. */
export function SubjectFacts({ person }: { readonly person: SubjectPerson }) {
  const { dispatchedOn, receivedOn } = person
  return (
    <section aria-label={words.label}>
      <Line as="p" margin="0 0 0.25rem" wrap gap="0 0.75rem">
        <Block as="strong" size="1.125rem">
          {person.name}
        </Block>
        <IdNumberText value={person.maskedNumber} />
        <span>{purposeNames[person.purpose]}</span>
      </Line>
      <Facts>
        <dt>{words.reply}</dt>
        <dd>{person.replyNumber}</dd>
        <dt>{words.disputed}</dt>
        <dd>
          <Lamp tone={person.disputed === 'listed' ? 'listed' : 'normal'}>
            {replyInclusionNames[person.disputed]}
          </Lamp>
        </dd>
        <dt>{words.unit}</dt>
        <dd>{person.unitName}</dd>
        {dispatchedOn !== null && (
          <>
            <dt>{words.sent}</dt>
            <dd>{dispatchedOn}</dd>
          </>
        )}
        <dt>{words.received}</dt>
        <dd>{receivedOn ?? words.notReceived}</dd>
      </Facts>
    </section>
  )
}
