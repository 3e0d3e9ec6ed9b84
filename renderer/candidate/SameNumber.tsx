import { candidateStateNames, purposeNames } from '../../shared/candidate/model.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { Block, Quiet } from '../components/layout/layout.tsx'
import { candidateWords } from './words.ts'

const words = candidateWords.detail

export interface SameNumberProps {
  readonly persons: Output<'candidates.get'>['sameNumber']
  readonly requestId: number
}

const cell = { border: '1px solid var(--line)', padding: '0.25rem 0.5rem', textAlign: 'start' } as const

/** Where else the same number stands, side by side: which letter, when, in which state; never a result. */
export function SameNumber({ persons, requestId }: SameNumberProps) {
  if (persons.length === 0) return <Quiet as="p">{words.sameEmpty}</Quiet>
  return (
    <>
      <Block as="h3" margin="0.75rem 0 0.25rem" size="1rem">
        {words.same}
      </Block>
      <table style={{ borderCollapse: 'collapse', width: '100%', fontSize: '0.875rem' }}>
        <thead>
          <tr>
            {[words.letter, words.unit, words.name, words.day, words.state].map((title) => (
              <th key={title} style={cell} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {persons.map((person) => (
            <tr key={person.candidateId}>
              <td style={cell}>
                {person.requestId === requestId ? words.here : signedNumber('incoming', person.intakeNumber)}
                {`（${words.title(person.listOrder)}）`}
              </td>
              <td style={cell}>{person.unitName}</td>
              <td style={cell}>{`${person.name}　${purposeNames[person.purpose]}`}</td>
              <td style={cell}>{person.receivedOn}</td>
              <td style={cell}>{candidateStateNames[person.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
