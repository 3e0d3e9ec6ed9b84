import { useState } from 'react'
import { governingDue } from '../../../shared/deadline/governingDue.ts'
import type { OutageProposal } from '../../../shared/extension/contract.ts'
import { talkKindOf } from '../../../shared/extension/extensionProblem.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { DueLamp } from '../../frame/day/DueLamp.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { useSession } from '../../frame/session/session.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { TalkDialog } from '../TalkDialog.tsx'
import { extensionWords } from '../words.ts'

const words = extensionWords.outage

/** The letters that an outage held up: one key writes down the talk with each; an extension is asked for in the letter's file. */
export function OutageProposals({ outageId }: { readonly outageId: number }) {
  const { go } = useNavigation()
  const { today } = useSession()
  const [talking, setTalking] = useState<OutageProposal | null>(null)
  const proposals = useQuery('extensions.forOutage', { outageId }, { keepOld: true })
  const rows = proposals.data ?? []
  return (
    <section aria-label={words.label} style={{ padding: '0.5rem 0.75rem', overflow: 'auto' }}>
      <h2 style={{ margin: '0 0 0.25rem', fontSize: '0.9375rem' }}>{words.label}</h2>
      <p style={{ margin: '0 0 0.5rem', color: 'var(--ink-2)' }}>{words.explain}</p>
      <ErrorNotice error={proposals.error} onRetry={() => void proposals.refetch()} />
      {rows.length === 0 && <EmptyState>{words.none}</EmptyState>}
      {rows.map((row) => (
        <div
          key={row.requestId}
          style={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: '0 0.75rem',
            padding: '0.25rem 0',
            borderTop: '1px solid var(--line)',
          }}
        >
          <strong>{row.intakeNumber}</strong>
          <span>{row.unitName}</span>
          <span>{row.contact}</span>
          <DueLamp {...row} />
          <Lamp tone={row.hasTalk ? 'normal' : 'waiting'}>
            {row.hasTalk ? words.talked : words.notTalked}
          </Lamp>
          {row.state !== null && <span>{extensionWords.states[row.state]}</span>}
          <KeyButton label={words.talk} variant="text" onAct={() => setTalking(row)} />
          <KeyButton
            label={words.open}
            variant="text"
            onAct={() => go(place.request.at({ requestId: row.requestId, panel: 'deadline' }))}
          />
        </div>
      ))}
      {talking && (
        <TalkDialog
          requestId={talking.requestId}
          kind={talkKindOf(today, today, governingDue(talking))}
          contact={talking.contact}
          outage={{ outageId, agreed: words.agreed }}
          onClose={() => setTalking(null)}
        />
      )}
    </section>
  )
}
