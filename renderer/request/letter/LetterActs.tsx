import { useState } from 'react'
import type { RequestDetail } from '../../../shared/request/summary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { place } from '../../place/place.ts'
import { requestWords } from '../words.ts'
import { type LetterAct, LetterDialogs } from './LetterDialogs.tsx'
import type { Admission } from './useAdmission.ts'
import { type LetterCommands, useLetterCommands } from './useLetterCommands.ts'

const words = requestWords.letter

export interface LetterActsProps {
  readonly letter: RequestDetail
  readonly admission: Admission
}

/** What the registrar may do with the letter as it stands: one primary act, the others beside it. */
export function LetterActs({ letter, admission }: LetterActsProps) {
  const { go, act, setAct, close, commands, state, requestId, waits, mayEnd, mayArchive } = useLetterActs({
    letter,
    admission,
  })
  return (
    <>
      <ErrorNotice error={commands.admit.error} />
      <ActionBar
        primary={<Primary letter={letter} admission={admission} commands={commands} onAct={setAct} />}
      >
        {mayEnd && letter.proposal === null && (
          <KeyButton label={words.change} onAct={() => go(place.requestChange.at({ requestId }))} />
        )}
        {waits && <KeyButton label={words.original} onAct={() => setAct('original')} />}
        {mayEnd && (
          <KeyButton
            label={words.return}
            disabled={state === 'registered' && !admission.mayReturn}
            onAct={() => setAct('return')}
          />
        )}
        {mayEnd && <KeyButton label={words.withdraw} onAct={() => setAct('withdraw')} />}
        {letter.closedOn !== null && <KeyButton label={words.reopen} onAct={() => setAct('reopen')} />}
        {state === 'admitted' && letter.balance.closes && letter.balance.separate === 0 && (
          <KeyButton label={words.close} onAct={() => setAct('close')} />
        )}
        {mayArchive && state !== 'closed' && (
          <KeyButton label={`${words.archive}…`} onAct={() => setAct('archive')} />
        )}
      </ActionBar>
      {act !== null && (
        <LetterDialogs letter={letter} admission={admission} act={act} commands={commands} onClose={close} />
      )}
    </>
  )
}

function useLetterActs({ letter, admission }: LetterActsProps) {
  const { go } = useNavigation()
  const [act, setAct] = useState<LetterAct | null>(null)
  const close = () => setAct(null)
  const commands = useLetterCommands((what) => {
    if (what === 'checked') admission.draft.discard()
    close()
  })
  const { state, requestId, sealedOriginalAt } = letter
  const waits = sealedOriginalAt === null && (state === 'registered' || state === 'admitted')
  const mayEnd = state === 'registered' || state === 'admitted'
  const mayArchive = state === 'closed' || state === 'returned' || state === 'withdrawn'
  return { go, act, setAct, close, commands, state, requestId, waits, mayEnd, mayArchive }
}

interface PrimaryProps extends LetterActsProps {
  readonly commands: LetterCommands
  onAct(act: LetterAct): void
}

function Primary({ letter, admission, commands, onAct }: PrimaryProps) {
  const { go } = useNavigation()
  const { state, sealedOriginalAt, requestId } = letter
  if (state === 'closed') return <PrimaryAction label={words.archive} onAct={() => onAct('archive')} />
  if (state === 'admitted' && Object.keys(letter.counts).length === 0)
    return (
      <PrimaryAction
        label={words.toRoster}
        onAct={() => go(place.request.at({ requestId, panel: 'roster' }))}
      />
    )
  if (state !== 'registered') return null
  const blocked = sealedOriginalAt === null ? words.waitsForOriginal : (admission.obstacle ?? undefined)
  if (admission.isWrongChannel)
    return (
      <PrimaryAction
        label={words.special}
        blocked={letter.proposal === null ? blocked : words.specialWaits}
        onAct={() => onAct('special')}
      />
    )
  return (
    <PrimaryAction
      label={words.admit}
      blocked={blocked}
      pending={commands.admit.isPending}
      onAct={() => {
        const { template } = admission.answers
        if (template !== null)
          commands.admit.mutate({ requestId, admissibility: admission.given(), templateUse: template })
      }}
    />
  )
}
