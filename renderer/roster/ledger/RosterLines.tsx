import { Fragment } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import { rosterKindNames, rosterSourceNames } from '../../../shared/roster/model.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Quiet } from '../../components/layout/layout.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { CorrectCountKey } from '../../request/open/CorrectCountKey.tsx'
import { PanelLine } from '../panelStyles.ts'
import { rosterWords } from '../words.ts'

const words = rosterWords.list

type Roster = Output<'rosters.list'>[number]

export interface RosterLinesProps {
  readonly requestId: number
  readonly rosters: readonly Roster[]
  readonly mayProofread: boolean
  onProofread(rosterId: number): void
}

/** One line for each list of the letter: where it came from, who took it in, and how far 名单校对 is. */
export function RosterLines({ requestId, rosters, mayProofread, onProofread }: RosterLinesProps) {
  return rosters.map((roster, index) => (
    <PanelLine key={roster.rosterId} style={{ fontSize: '0.875rem' }}>
      <strong>{rosterKindNames[roster.kind]}</strong>
      <span title={roster.checkCode === null ? undefined : words.checkCode(roster.checkCode)}>
        {roster.fileName ?? rosterSourceNames[roster.source]}
      </span>
      <Quiet>{words.committed(roster.committedBy, beijingMinute(roster.committedAt))}</Quiet>
      {roster.census !== null && (
        <Quiet title={roster.census.explanations.join('；')}>{words.census(roster.census)}</Quiet>
      )}
      {roster.listFindings.map(({ code, sentence, found }) => (
        <Fragment key={code}>
          <Lamp tone="doubtful">{sentence}</Lamp>
          {roster.kind === 'initial' && <CorrectCountKey requestId={requestId} count={found} />}
        </Fragment>
      ))}
      {roster.proofreadBy !== null && roster.proofreadAt !== null && (
        <Lamp tone="done">{words.proofread(roster.proofreadBy, beijingMinute(roster.proofreadAt))}</Lamp>
      )}
      {roster.toProofread > 0 && (
        <>
          <Lamp tone="waiting">{words.waiting(roster.ticked, roster.toProofread)}</Lamp>
          {mayProofread && roster.proofreadRefusal === null ? (
            <KeyButton
              label={rosterWords.proofreadKey}
              {...(index === 0 && { keys: 'alt+r', keyLabel: 'Alt+R' })}
              onAct={() => onProofread(roster.rosterId)}
            />
          ) : (
            <Quiet>{roster.proofreadRefusal}</Quiet>
          )}
        </>
      )}
    </PanelLine>
  ))
}
