import Button from '@mui/material/Button'
import { useState } from 'react'
import { type Role, roleNames } from '../../shared/rights/role.ts'
import { type CeremonyPerson, smallestTeam } from '../../shared/session/ceremony.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Block, Grid, Line, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { useCommand } from '../ipc/useCommand.ts'
import type { CeremonyStepProps } from './CentreStep.tsx'
import { PersonForm } from './PersonForm.tsx'
import { sessionWords } from './words.ts'

const words = sessionWords.ceremony.people

export interface PeopleStepProps extends CeremonyStepProps {
  onNext(): void
}

const isCovered = (roles: readonly Role[], people: readonly CeremonyPerson[]) =>
  people.some((person) => roles.every((role) => person.roles.includes(role)))

/** The first people: a proposed team on the right, who is there on the left. */
export function PeopleStep({ state, onStep, onNext }: PeopleStepProps) {
  const { adding, setAdding, remove, columns } = usePeopleStep({ onStep })
  return (
    <>
      <Quiet as="p" margin={0}>
        {words.explain}
      </Quiet>
      <Grid columns="minmax(0, 1fr) 17rem" gap="0.75rem" height="20.5rem">
        <LedgerTable
          label={words.list}
          columns={columns}
          rows={state.people}
          rowKey={({ loginName }) => loginName}
          empty={<EmptyState>{words.none}</EmptyState>}
        />
        <SuggestedTeam people={state.people} onAdd={setAdding} />
      </Grid>
      <ErrorNotice error={remove.error} />
      <ActionBar primary={<PrimaryAction label={words.next} blocked={state.missing[0]} onAct={onNext} />}>
        <KeyButton label={words.add} keys="f2" keyLabel="F2" onAct={() => setAdding([])} />
      </ActionBar>
      {adding !== null && (
        <PersonForm
          roles={adding}
          onCancel={() => setAdding(null)}
          onAdded={(next) => {
            setAdding(null)
            onStep(next)
          }}
        />
      )}
    </>
  )
}

interface SuggestedTeamProps {
  readonly people: readonly CeremonyPerson[]
  onAdd(roles: readonly Role[]): void
}

function SuggestedTeam({ people, onAdd }: SuggestedTeamProps) {
  return (
    <section aria-label={words.suggested}>
      <Block as="h2" margin="0 0 0.25rem" size="0.9375rem">
        {words.suggested}
      </Block>
      {smallestTeam.map(({ title, roles }) => (
        <Line key={title} align="center" least="2.25rem">
          <Block as="span" grow>
            {title}
          </Block>
          {isCovered(roles, people) ? (
            <Lamp tone="closed">{words.suggestedDone}</Lamp>
          ) : (
            <Button onClick={() => onAdd(roles)} aria-label={`${words.add}：${title}`}>
              {words.add}
            </Button>
          )}
        </Line>
      ))}
    </section>
  )
}

function usePeopleStep({ onStep }: Pick<PeopleStepProps, 'onStep'>) {
  const [adding, setAdding] = useState<readonly Role[] | null>(null)
  const remove = useCommand('ceremony.perform', { onDone: onStep })
  const columns: readonly LedgerColumn<CeremonyPerson>[] = [
    { key: 'name', title: words.name, width: 8, cell: ({ name }) => name },
    { key: 'loginName', title: words.loginName, width: 8, cell: ({ loginName }) => loginName },
    {
      key: 'roles',
      title: words.roles,
      cell: ({ roles }) => roles.map((role) => roleNames[role]).join('、'),
    },
    {
      key: 'remove',
      title: '',
      width: 4.5,
      cell: ({ loginName }) => (
        <Button variant="text" onClick={() => remove.mutate({ step: 'removePerson', loginName })}>
          {words.remove}
        </Button>
      ),
    },
  ]
  return { adding, setAdding, remove, columns }
}
