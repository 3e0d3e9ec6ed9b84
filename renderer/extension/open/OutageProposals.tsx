import { useState } from 'react'
import { governingDue } from '../../../shared/deadline/governingDue.ts'
import { signedNumber } from '../../../shared/documentNumber/registerNumber.ts'
import type { OutageProposal } from '../../../shared/extension/contract.ts'
import { talkKindOf } from '../../../shared/extension/extensionProblem.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Block, Line, Quiet } from '../../components/layout/layout.tsx'
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
    <Block aria-label={words.label} as="section" pad="0.5rem 0.75rem" scrolls>
      <Block as="h2" margin="0 0 0.25rem" size="0.9375rem">
        {words.label}
      </Block>
      <Quiet as="p" margin="0 0 0.5rem">
        {words.explain}
      </Quiet>
      <ErrorNotice error={proposals.error} onRetry={() => void proposals.refetch()} />
      {rows.length === 0 && <EmptyState>{words.none}</EmptyState>}
      {rows.map((row) => (
        <Line key={row.requestId} wrap align="center" gap="0 0.75rem" pad="0.25rem 0" rule="top">
          <strong>{signedNumber('incoming', row.intakeNumber)}</strong>
          <span>{row.unitName}</span>
          <span>{row.contact}</span>
          <DueLamp {...row} />
          <Lamp tone={row.hasTalk ? 'done' : 'waiting'}>{row.hasTalk ? words.talked : words.notTalked}</Lamp>
          {row.state !== null && <span>{extensionWords.states[row.state]}</span>}
          <KeyButton label={words.talk} variant="text" onAct={() => setTalking(row)} />
          <KeyButton
            label={words.open}
            variant="text"
            onAct={() => go(place.request.at({ requestId: row.requestId, panel: 'deadline' }))}
          />
        </Line>
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
    </Block>
  )
}
