import { useState } from 'react'
import { outcomeNames } from '../../shared/candidate/model.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Line, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { BesideEvidence } from '../evidence/open/BesideEvidence.tsx'
import { EvidencePane } from '../evidence/open/EvidencePane.tsx'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { SecondPersonDialog } from '../form/SecondPersonDialog.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { UnclassifiedLamp } from '../listType/open/UnclassifiedLamp.tsx'
import { PersonHead } from './open/PersonHead.tsx'
import { SignBox } from './SignBox.tsx'
import { type ReadAloudProps, useReadAloudSigning } from './useReadAloudSigning.ts'
import { verificationWords } from './words.ts'

const words = verificationWords.aloud
type Subject = Output<'verifications.openReadAloud'>

/** 唱读核对: two people, one screen, a key for each; read persons are collected and signed by both with own passwords. */
export function ReadAloud({ candidateId, onNext }: ReadAloudProps) {
  const subject = useQuery('verifications.openReadAloud', { candidateId }, { fresh: true })
  const signing = useReadAloudSigning({ candidateId, onNext })
  const person = subject.data
  const { read, step } = signing
  return (
    <ScreenPage
      title={verificationWords.tabs.aloud}
      head={<span aria-live="polite">{words.read(read.length)}</span>}
      foot={
        <ActionBar
          primary={
            <PrimaryAction
              label={words.sign(read.length)}
              blocked={read.length === 0 ? words.nothingRead : undefined}
              onAct={signing.signRead}
            />
          }
        >
          <KeyButton
            label={words.disagree}
            keys="alt+x"
            keyLabel="Alt+X"
            variant="text"
            disabled={person === undefined}
            onAct={signing.disagree}
          />
        </ActionBar>
      }
    >
      <ErrorNotice error={subject.error} onRetry={() => void subject.refetch()} />
      {person !== undefined && (
        <OnePerson
          key={candidateId}
          person={person}
          onRead={() => signing.take(person.outcome === 'listed')}
        />
      )}
      <ReasonDialog
        open={step?.kind === 'reason'}
        title={words.disagreeTitle}
        consequence={words.disagreeWhat}
        confirmLabel={words.disagreeReason}
        onConfirm={signing.giveReason}
        onCancel={signing.cancel}
      />
      <SecondPersonDialog
        open={step?.kind === 'sign'}
        title={step?.kind === 'sign' && step.reason !== '' ? words.disagreeTitle : words.signTitle}
        what={
          step?.kind === 'sign' && step.reason !== ''
            ? words.disagreeSign
            : words.signWhat(step?.kind === 'sign' ? step.candidateIds.length : 0)
        }
        pending={signing.isPending}
        error={signing.error}
        onConfirm={signing.confirm}
        onCancel={signing.cancel}
      />
    </ScreenPage>
  )
}

function OnePerson({ person, onRead }: { readonly person: Subject; onRead(): void }) {
  const { pressed, press } = useOnePerson({ onRead })
  return (
    <BesideEvidence
      evidence={
        <EvidencePane
          candidateId={person.candidateId}
          evidence={person.evidence}
          label={verificationWords.blind.evidence}
          none={words.noEvidence}
        />
      }
    >
      <PersonHead
        name={person.name}
        number={person.idNumber}
        note={`${verificationWords.blind.person(person.listOrder)} · ${person.document}`}
        huge
      />
      <Paragraph
        size="2.25rem"
        lead={1.35}
        weight={600}
        margin="0 0 0.5rem"
        tone={person.outcome === 'listed' ? 'vermilion' : 'ink'}
      >
        {outcomeNames[person.outcome]}
      </Paragraph>
      {person.listings.map((listing) => (
        <Paragraph key={`${listing.listName}-${listing.authority}-${listing.documentNumber}`} size="1.25rem">
          {listing.listName} · {listing.authority} <UnclassifiedLamp code={listing.listTypeCode} />
        </Paragraph>
      ))}
      <Line gap="1rem" margin="0.75rem 0">
        <SignBox side="reader" pressed={pressed.reader} onPress={() => press('reader')} />
        <SignBox side="checker" pressed={pressed.checker} onPress={() => press('checker')} />
      </Line>
      <Quiet as="p" margin={0}>
        {words.explain}
      </Quiet>
    </BesideEvidence>
  )
}

function useOnePerson({ onRead }: Pick<{ readonly person: Subject; onRead(): void }, 'onRead'>) {
  const [pressed, setPressed] = useState({ reader: false, checker: false })
  const press = (side: 'reader' | 'checker') => {
    if (pressed[side]) return
    const now = { ...pressed, [side]: true }
    setPressed(now)
    if (now.reader && now.checker) onRead()
  }
  return { pressed, press }
}
