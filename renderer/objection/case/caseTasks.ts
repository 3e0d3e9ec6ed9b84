import type { ObjectionDetail, ObjectionLetter, ObjectionTask } from '../../../shared/objection/summary.ts'

/** The acts that carry a case on, in the order of the chain; the first one this person may do is the primary act. */
const onward: readonly ObjectionTask[] = [
  'decideLate',
  'draftRequest',
  'recordAnswer',
  'decideAnswer',
  'requery',
  'draftCorrection',
  'keepResult',
  'draftNotice',
  'recordTold',
  'close',
]

/** What this person may do now: the primary act, the others, and what the case waits for when it is not his turn. */
export interface CaseTurn {
  readonly primary: ObjectionTask | null
  readonly others: readonly ObjectionTask[]
  readonly waiting: { readonly task: ObjectionTask; readonly refusal: string } | null
}

/** Sorts the tasks the core offers. */
export function caseTurn(tasks: ObjectionDetail['tasks']): CaseTurn {
  const mine = tasks.flatMap(({ task, refusal }) => (refusal === null ? [task] : []))
  const primary = onward.find((task) => mine.includes(task)) ?? null
  const next = onward
    .map((wanted) => tasks.find(({ task }) => task === wanted))
    .find((found) => found !== undefined && found.refusal !== null)
  return {
    primary,
    others: mine.filter((task) => task !== primary),
    waiting:
      primary !== null || next === undefined || next.refusal === null
        ? null
        : { task: next.task, refusal: next.refusal },
  }
}

const isOver: readonly ObjectionLetter['state'][] = ['voided', 'dispatched', 'received']

/** The letter of this kind that is on its way; a void one does not count, nor one that has left: where it left, the case goes on or waits for another. */
export function livingLetter(
  letters: readonly ObjectionLetter[],
  kind: ObjectionLetter['kind'],
): ObjectionLetter | undefined {
  return letters.findLast((letter) => letter.kind === kind && !isOver.includes(letter.state))
}
