import { useState } from 'react'
import { candidateStateNames, purposeNames } from '../../../shared/candidate/model.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { Facts } from '../../components/layout/Facts.ts'
import { Block, Line } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { DueLine } from '../../deadline/open/DueLine.tsx'
import { ReasonDialog } from '../../form/ReasonDialog.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { ObjectionKey } from '../../objection/open/ObjectionKey.tsx'
import { SameNumber } from '../SameNumber.tsx'
import { candidateWords } from '../words.ts'
import { findingSentences } from './findingWords.ts'
import { ObjectionMark } from './ObjectionMark.tsx'
import { RareGlyphs } from './RareGlyphs.tsx'

const words = candidateWords.detail

export interface PersonCardProps {
  readonly candidateId: number
  onClose(): void
}

/** One person: what the file said, what was decided, rare characters large, and where else the number stands. */
export function PersonCard({ candidateId, onClose }: PersonCardProps) {
  const { asking, setAsking, full, person, reveal, one } = usePersonCard({ candidateId })
  return (
    <ActDialog
      open
      width="wide"
      title={one === undefined ? words.number : `${words.title(one.listOrder)}　${one.name}`}
      onCancel={onClose}
      actions={
        <ActionBar>
          <KeyButton label={words.close} keyLabel="Esc" variant="text" onAct={onClose} />
          <KeyButton label={words.reveal} disabled={full !== null} onAct={() => setAsking(true)} />
          {one && <ObjectionKey person={one} />}
        </ActionBar>
      }
    >
      <ErrorNotice error={person.error} />
      {one && <PersonFacts person={one} full={full} />}
      {one && <DueLine explanation={one.due} extendedDueOn={one.extendedDueOn} />}
      {one?.missedDueOn && <Lamp tone="overdue">{words.missed(one.missedDueOn)}</Lamp>}
      {one && <SameNumber persons={one.sameNumber} requestId={one.requestId} />}
      <ReasonDialog
        open={asking}
        title={words.revealTitle}
        consequence={words.revealWhat}
        confirmLabel={words.revealAct}
        phrases={words.revealPhrases}
        pending={reveal.isPending}
        error={reveal.error}
        onConfirm={(reason) => reveal.mutate({ candidateId, reason })}
        onCancel={() => setAsking(false)}
      />
    </ActDialog>
  )
}

function usePersonCard({ candidateId }: Pick<PersonCardProps, 'candidateId'>) {
  const [asking, setAsking] = useState(false)
  const [full, setFull] = useState<string | null>(null)
  const person = useQuery('candidates.get', { candidateId }, { fresh: true })
  const reveal = useCommand('candidates.reveal', {
    onDone: ({ idNumber }) => {
      setFull(idNumber)
      setAsking(false)
    },
  })
  const one = person.data
  return { asking, setAsking, full, person, reveal, one }
}

function PersonFacts({
  person,
  full,
}: {
  readonly person: Output<'candidates.get'>
  readonly full: string | null
}) {
  const { decision } = person
  const facts: readonly (readonly [string, string | null])[] = [
    [words.document, person.document],
    [words.nameInFile, person.nameInFile === person.name ? null : person.nameInFile],
    [words.inFile, person.maskedInFile === person.maskedNumber ? null : person.maskedInFile],
    [words.employer, person.employer],
    [words.position, person.position],
    [words.remarks, person.remarks],
    [words.findings, findingSentences(person.findings) || null],
    [words.decision, decision && words.decided(decision, beijingMinute(decision.at))],
    [
      words.state,
      `${candidateStateNames[person.state]}${person.stateReason ? `（${person.stateReason}）` : ''}`,
    ],
  ]
  return (
    <Facts>
      <dt>{words.name}</dt>
      <Line as="dd" gap="1rem" align="center">
        <Block as="span" size="1.5rem">
          {person.name}
        </Block>
        <span>{purposeNames[person.purpose]}</span>
        <RareGlyphs name={person.name} />
        <ObjectionMark since={person.objectedOn} />
      </Line>
      <dt>{words.number}</dt>
      <dd>
        <IdNumberText value={full ?? person.maskedNumber} size="large" />
      </dd>
      {facts.map(([label, text]) => text !== null && <Fact key={label} label={label} text={text} />)}
    </Facts>
  )
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  )
}
