import { styled } from '@mui/material/styles'
import type { LockPerson } from '../../shared/session/model.ts'
import { sessionWords } from './words.ts'

const words = sessionWords.login

const Person = styled('button')({
  display: 'inline-flex',
  alignItems: 'baseline',
  gap: '0.5rem',
  padding: '0.25rem 0.75rem',
  border: '1px solid var(--line-2)',
  borderRadius: 4,
  background: 'var(--paper)',
  color: 'inherit',
  font: 'inherit',
  cursor: 'pointer',
  '&[aria-pressed="true"]': { outline: '2px solid var(--blue)' },
  '& kbd': { font: 'inherit', color: 'var(--ink-2)' },
})

const People = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' })

export interface PeopleKeysProps {
  readonly people: readonly LockPerson[]
  /** The account in the box. */
  readonly chosen: string
  onChoose(loginName: string): void
}

/** The desk by digits: who is next and how much waits, never what. */
export function PeopleKeys({ people, chosen, onChoose }: PeopleKeysProps) {
  if (people.length === 0) return null
  return (
    <People role="group" aria-label={words.people}>
      {people.map(({ name, loginName, waiting, isNext }, index) => (
        <Person
          key={loginName}
          type="button"
          tabIndex={-1}
          aria-pressed={loginName === chosen}
          onClick={() => onChoose(loginName)}
        >
          <kbd>{index + 1}</kbd>
          <strong>{name}</strong>
          {waiting !== null && waiting > 0 && <span>{words.waiting(waiting)}</span>}
          {isNext && <span>{words.next}</span>}
        </Person>
      ))}
    </People>
  )
}
