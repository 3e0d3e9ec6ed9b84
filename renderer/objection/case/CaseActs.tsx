import type { ObjectionDetail, ObjectionTask } from '../../../shared/objection/summary.ts'
import { type RecheckLetterKind, recheckKindOf, resultKindOf } from '../../../shared/reply/kinds.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { Quiet } from '../../components/layout/layout.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { useMay } from '../../frame/session/useMay.ts'
import { place } from '../../place/place.ts'
import { draftPath } from '../../reply/open/draftPath.ts'
import { letterPath } from '../../reply/open/letterPath.ts'
import { taskWords } from '../words.ts'
import type { CaseDialogName } from './CaseDialog.tsx'
import { caseTurn, livingLetter } from './caseTasks.ts'
import { caseWords as words } from './words.ts'

const dialogOf: Readonly<Partial<Record<ObjectionTask, CaseDialogName>>> = {
  amend: 'amend',
  decideLate: 'decideLate',
  recordTalk: 'talk',
  recordAnswer: 'answer',
  correctAnswer: 'correctAnswer',
  decideAnswer: 'decideAnswer',
  requery: 'requery',
  keepResult: 'keepResult',
  recordTold: 'told',
  close: 'close',
  withdraw: 'withdraw',
}
/** The letters of the chain, by the act that drafts each. */
const letterKinds: Readonly<Partial<Record<ObjectionTask, RecheckLetterKind>>> = {
  draftRequest: recheckKindOf('refer'),
  draftNotice: recheckKindOf('notify'),
}
const keysOf: Readonly<Partial<Record<ObjectionTask, { readonly keys: string; readonly keyLabel: string }>>> =
  {
    addEntry: { keys: 'alt+r', keyLabel: 'Alt+R' },
    amend: { keys: 'alt+d', keyLabel: 'Alt+D' },
    recordTalk: { keys: 'alt+t', keyLabel: 'Alt+T' },
  }

export interface CaseActsProps {
  readonly objection: ObjectionDetail
  onDialog(name: CaseDialogName): void
}

/** The foot of a case: the one act that carries it on at the right, the others at the left, or whose turn it is. */
export function CaseActs({ objection, onDialog }: CaseActsProps) {
  const may = useMay()
  const actOn = useTaskActs(objection, onDialog)
  const { tasks, state } = objection
  const { primary, others, waiting } = caseTurn(tasks)
  const isOpen = state !== 'closed' && state !== 'withdrawn'
  const mayAdd = isOpen && may('objections.addFile')
  const kind = primary === null ? undefined : letterKinds[primary]
  const isDrafted = kind !== undefined && livingLetter(objection.letters, kind)?.state === 'draft'
  return (
    <ActionBar
      primary={
        primary === null ? (
          <Quiet role="status" size="0.875rem">
            {waiting === null
              ? words.waits[waitOf(objection)]
              : words.next(taskWords[waiting.task], waiting.refusal)}
          </Quiet>
        ) : (
          <PrimaryAction label={actOn.labelOf(primary)} onAct={() => actOn.run(primary)} />
        )
      }
    >
      {isDrafted && <KeyButton label={words.redraft} variant="text" onAct={() => onDialog(kind)} />}
      {others.map((task) => (
        <KeyButton
          key={task}
          label={actOn.labelOf(task)}
          variant={task === 'withdraw' || task === 'close' || task === 'correctAnswer' ? 'text' : 'outlined'}
          {...keysOf[task]}
          onAct={() => actOn.run(task)}
        />
      ))}
      {mayAdd && (
        <KeyButton label={words.files.add} keys="alt+k" keyLabel="Alt+K" onAct={() => onDialog('addFile')} />
      )}
    </ActionBar>
  )
}

function waitOf({ state }: ObjectionDetail): keyof typeof words.waits {
  if (state === 'referred') return 'nationalCentre'
  return state === 'notified' ? 'unit' : 'over'
}

/** What each act does: a dialog, a screen of its own, or the letter that is already on its way. */
function useTaskActs(objection: ObjectionDetail, onDialog: (name: CaseDialogName) => void) {
  const { go } = useNavigation()
  const { objectionId, requestId, letters } = objection
  const letterFor = (task: ObjectionTask) => {
    const kind = letterKinds[task]
    return kind === undefined ? undefined : livingLetter(letters, kind)
  }
  return {
    labelOf: (task: ObjectionTask) => {
      const kind = letterKinds[task]
      return kind === undefined || letterFor(task) === undefined ? taskWords[task] : words.goLetter[kind]
    },
    run: (task: ObjectionTask) => {
      const onItsWay = letterFor(task)
      const dialog = dialogOf[task] ?? letterKinds[task]
      if (onItsWay !== undefined) go(letterPath(onItsWay))
      else if (dialog !== undefined) onDialog(dialog)
      else if (task === 'draftCorrection') go(draftPath(requestId, resultKindOf('correcting')))
      else go(place.objectionEntry.at({ objectionId }))
    },
  }
}
