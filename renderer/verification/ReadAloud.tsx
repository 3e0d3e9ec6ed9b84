import { useState } from 'react'
import { outcomeNames } from '../../shared/candidate/model.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ReasonDialog } from '../components/dialog/ReasonDialog.tsx'
import { SecondPersonDialog } from '../components/dialog/SecondPersonDialog.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { EvidencePane } from '../evidence/EvidencePane.tsx'
import { ScreenPage } from '../frame/ScreenPage.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { PersonHead } from './PersonHead.tsx'
import { verificationWords } from './words.ts'

const words = verificationWords.aloud
type Subject = Output<'verifications.openReadAloud'>

export interface ReadAloudProps {
  readonly candidateId: number
  onNext(): void
}

/** 唱读核对: two people, one screen, a key for each; read persons are collected and signed by both with own passwords. */
export function ReadAloud({ candidateId, onNext }: ReadAloudProps) {
  const subject = useQuery('verifications.openReadAloud', { candidateId }, { fresh: true })
  const [read, setRead] = useState<readonly number[]>([])
  const [signing, setSigning] = useState<readonly number[] | null>(null)
  const [reason, setReason] = useState<string | 'asking' | null>(null)
  const status = useStatus()
  const sign = useCommand('verifications.recordReadAloud', {
    alsoStale: ['requests', 'reviews'],
    onDone: (results) => {
      setRead((before) => before.filter((id) => !(signing ?? []).includes(id)))
      setSigning(null)
      setReason(null)
      status.say(words.signed(results.length))
      onNext()
    },
  })
  const person = subject.data
  const took = () => {
    const all = [...read.filter((id) => id !== candidateId), candidateId]
    setRead(all)
    if (person?.outcome === 'listed') setSigning([candidateId])
    else if (all.length >= 20) setSigning(all)
    else onNext()
  }
  const isDisagreeing = reason !== null && reason !== 'asking'
  return (
    <ScreenPage
      title={verificationWords.tabs.aloud}
      foot={
        <ActionBar
          primary={
            <PrimaryAction
              label={words.sign(read.length)}
              blocked={read.length === 0 ? words.read(0) : undefined}
              onAct={() => setSigning(read)}
            />
          }
        >
          <KeyButton
            label={words.disagree}
            keys="alt+x"
            keyLabel="Alt+X"
            variant="text"
            onAct={() => setReason('asking')}
          />
        </ActionBar>
      }
    >
      <p style={{ margin: 0, color: 'var(--ink-2)' }}>{words.explain}</p>
      <ErrorNotice error={subject.error} />
      {person !== undefined && <OnePerson key={candidateId} person={person} onRead={took} />}
      <p aria-live="polite">{words.read(read.length)}</p>
      <ReasonDialog
        open={reason === 'asking'}
        title={words.disagreeTitle}
        consequence={words.disagreeWhat}
        confirmLabel={words.disagreeReason}
        onConfirm={(given) => {
          setReason(given)
          setSigning([candidateId])
        }}
        onCancel={() => setReason(null)}
      />
      <SecondPersonDialog
        open={signing !== null && reason !== 'asking'}
        title={isDisagreeing ? words.disagreeTitle : words.signTitle}
        what={isDisagreeing ? words.disagreeWhat : words.signWhat(signing?.length ?? 0)}
        pending={sign.isPending}
        error={sign.error}
        onConfirm={(partner) =>
          sign.mutate({
            candidateIds: [...(signing ?? [])],
            agreed: !isDisagreeing,
            partner,
            reason: isDisagreeing ? reason : '',
          })
        }
        onCancel={() => {
          setSigning(null)
          setReason(null)
        }}
      />
    </ScreenPage>
  )
}

function OnePerson({ person, onRead }: { readonly person: Subject; onRead(): void }) {
  const [pressed, setPressed] = useState({ reader: false, checker: false })
  const press = (who: 'reader' | 'checker') => {
    const now = { ...pressed, [who]: true }
    setPressed(now)
    if (now.reader && now.checker) onRead()
  }
  useKeys('f', () => press('reader'))
  useKeys('j', () => press('checker'))
  return (
    <>
      <PersonHead
        name={person.name}
        number={person.idNumber}
        note={verificationWords.blind.person(person.listOrder)}
      />
      <p style={{ fontSize: '1.75rem', margin: '0 0 0.5rem' }}>
        <Lamp tone={person.outcome === 'listed' ? 'listed' : 'normal'}>{outcomeNames[person.outcome]}</Lamp>
      </p>
      {person.listings.map((listing) => (
        <p key={`${listing.listTypeCode}-${listing.authority}`} style={{ margin: 0 }}>
          {listing.listName} · {listing.authority}
        </p>
      ))}
      <div style={{ display: 'flex', gap: '1rem', margin: '0.75rem 0' }}>
        <KeyButton
          label={pressed.reader ? `${words.reader} ${words.done}` : words.reader}
          onAct={() => press('reader')}
        />
        <KeyButton
          label={pressed.checker ? `${words.checker} ${words.done}` : words.checker}
          onAct={() => press('checker')}
        />
      </div>
      <EvidencePane
        candidateId={person.candidateId}
        evidence={person.evidence}
        label={verificationWords.blind.evidence}
        none={verificationWords.blind.noEvidence}
      />
    </>
  )
}
