import { channelReturnReason } from '../../../shared/request/channelAnswer.ts'
import type { RequestDetail } from '../../../shared/request/summary.ts'
import { ReasonDialog } from '../../form/ReasonDialog.tsx'
import { requestWords } from '../words.ts'
import { FieldsDialog } from './FieldsDialog.tsx'
import { OriginalDialog } from './OriginalDialog.tsx'
import { SpecialDialog } from './SpecialDialog.tsx'
import type { Admission } from './useAdmission.ts'
import type { LetterCommands } from './useLetterCommands.ts'

const { acts, letter: letterWords } = requestWords

/** The acts on a whole letter that open a dialog. */
export type LetterAct = 'special' | 'original' | 'return' | 'withdraw' | 'reopen' | 'close' | 'archive'

export interface LetterDialogsProps {
  readonly letter: RequestDetail
  readonly admission: Admission
  readonly act: LetterAct
  readonly commands: LetterCommands
  onClose(): void
}

/** The dialog of the act that was chosen; 初审 needs none, its checklist is on the page. */
export function LetterDialogs(props: LetterDialogsProps) {
  const { letter, admission, act, commands, onClose } = props
  const { requestId } = letter
  switch (act) {
    case 'original':
      return (
        <OriginalDialog
          pending={commands.original.isPending}
          error={commands.original.error}
          onCancel={onClose}
          onConfirm={(receivedAt) => commands.original.mutate({ requestId, receivedAt })}
        />
      )
    case 'special':
      return (
        <SpecialDialog
          rule={letter.channelAnswer.note}
          pending={commands.special.isPending}
          error={commands.special.error}
          onCancel={onClose}
          onConfirm={(approval) => {
            const { template } = admission.answers
            if (template !== null)
              commands.special.mutate({
                requestId,
                admissibility: admission.given(),
                templateUse: template,
                approval,
              })
          }}
        />
      )
    case 'archive':
      return (
        <FieldsDialog
          title={letterWords.archive}
          act={letterWords.archive}
          fields={[
            { name: 'archiveNumber', label: letterWords.archiveNumber, start: letter.archiveNumber ?? '' },
          ]}
          pending={commands.archive.isPending}
          error={commands.archive.error}
          onCancel={onClose}
          onConfirm={({ archiveNumber }) => commands.archive.mutate({ requestId, archiveNumber })}
        />
      )
    default:
      return <ReasonedAct {...props} act={act} />
  }
}

interface ReasonedActProps extends Omit<LetterDialogsProps, 'act'> {
  readonly act: 'return' | 'withdraw' | 'reopen' | 'close'
}

function ReasonedAct({ letter, admission, act, commands, onClose }: ReasonedActProps) {
  const { requestId } = letter
  const command = commands[act]
  const text = {
    return: {
      title: acts.returnTitle,
      what: acts.returnWhat,
      label: acts.returnAct,
      // The reason that fits stands first: it is what the letter prints.
      phrases: letter.channelAnswer.ok
        ? acts.returnPhrases
        : [channelReturnReason(letter.unitKind), ...acts.returnPhrases],
    },
    withdraw: {
      title: acts.withdrawTitle,
      what: acts.withdrawWhat,
      label: acts.withdrawAct,
      phrases: acts.withdrawPhrases,
    },
    reopen: {
      title: acts.reopenTitle,
      what: acts.reopenWhat,
      label: acts.reopenAct,
      phrases: acts.reopenPhrases,
    },
    close: { title: acts.closeTitle, what: acts.closeWhat, label: acts.closeAct, phrases: acts.closePhrases },
  }[act]
  const confirm = (reason: string) => {
    if (act === 'return') {
      commands.return.mutate({ requestId, ...returnAnswers(letter, admission), reason })
    } else if (act === 'withdraw') commands.withdraw.mutate({ requestId, basis: reason })
    else commands[act].mutate({ requestId, reason })
  }
  return (
    <ReasonDialog
      open
      title={text.title}
      consequence={text.what}
      confirmLabel={text.label}
      phrases={text.phrases}
      pending={command.isPending}
      error={command.error}
      onCancel={onClose}
      onConfirm={confirm}
    />
  )
}

/** What 初审 found: as it was given with the admission, or as it stands on the sheet now. */
function returnAnswers({ admissibility, templateUse }: RequestDetail, admission: Admission) {
  if (admissibility === null)
    return { admissibility: admission.given(), templateUse: admission.answers.template }
  const { channel: _, ...given } = admissibility
  return { admissibility: given, templateUse }
}
