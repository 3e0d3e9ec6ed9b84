import { mayAct } from '../../../shared/objection/lifecycle.ts'
import { entranceNames, groundNames } from '../../../shared/objection/model.ts'
import type { ObjectionRow, ObjectionTask } from '../../../shared/objection/summary.ts'
import { timelinessOf } from '../../../shared/objection/timeliness.ts'
import { replyStateNames } from '../../../shared/reply/model.ts'
import type { Role } from '../../../shared/rights/role.ts'
import { roleNames } from '../../../shared/rights/role.ts'
import { type HumanId, isAmong, isSameHuman } from '../../../shared/user/human.ts'
import type { Actor } from '../../call/actor.ts'
import type { Candidate } from '../../candidateRecord/candidateRepository.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { isEnded, type Objection, type ObjectionEntry, type ObjectionLimit } from '../objectionRepository.ts'

interface TaskFacts {
  readonly actor: Actor
  /** The human who looks, and who entered the answer that stands. */
  readonly me: HumanId
  readonly answeredBy: HumanId | null
  readonly row: ObjectionRow
  readonly candidate: Candidate
  /** The 更正函 that takes up this person and has not left; null without one. */
  readonly correcting: Pick<Reply, 'state'> | null
  /** The correction of the answer that waits for another person. */
  readonly proposed: { readonly enteredBy: HumanId } | null
}

const rolesOf: Readonly<Record<ObjectionTask, readonly Role[]>> = {
  addEntry: ['registrar'],
  amend: ['registrar'],
  decideLate: ['signer'],
  draftRequest: ['drafter'],
  recordTalk: ['registrar', 'inquirer', 'drafter'],
  recordAnswer: ['registrar', 'inquirer'],
  correctAnswer: ['registrar', 'inquirer'],
  decideAnswer: ['signer'],
  requery: ['signer'],
  keepResult: ['signer'],
  draftCorrection: ['drafter'],
  draftNotice: ['drafter'],
  recordTold: ['registrar'],
  close: ['signer'],
  withdraw: ['registrar'],
}

/** What a case asks for now, in the order of the chain, with a sentence where this person may not do it. */
export function tasksOf(
  objection: Objection,
  facts: TaskFacts,
): { task: ObjectionTask; refusal: string | null }[] {
  return (Object.keys(rolesOf) as ObjectionTask[])
    .filter((task) => isOpenTask(task, objection, facts))
    .map((task) => ({ task, refusal: refusalOf(task, facts) }))
}

function isOpenTask(task: ObjectionTask, objection: Objection, facts: TaskFacts): boolean {
  const { row, candidate, proposed } = facts
  const { state, correction, requeriedAt } = objection
  switch (task) {
    case 'addEntry':
      return mayAct(state, 'enter') && row.entrances.length < Object.keys(entranceNames).length
    case 'amend':
      return mayAct(state, 'amend')
    case 'decideLate':
      return row.awaitsDecision
    case 'draftRequest':
      return mayAct(state, 'refer')
    case 'recordTalk':
      return mayAct(state, 'enter')
    case 'recordAnswer':
      return mayAct(state, 'answer')
    case 'correctAnswer':
      return mayAct(state, 'reanswer') && proposed === null
    case 'decideAnswer':
      return proposed !== null && mayAct(state, 'reanswer')
    case 'requery':
      return mayAct(state, 'requery') && objection.answerOutcome !== 'upheld' && requeriedAt === null
    case 'keepResult':
      return isLookedUpAgain(objection, candidate) && candidate.outcome === row.disputed
    case 'draftCorrection':
      // Of somebody who is not listed, as our letter says, there is nothing to correct.
      return (
        isLookedUpAgain(objection, candidate) &&
        (candidate.outcome === 'listed' || candidate.outcome !== row.disputed)
      )
    case 'draftNotice':
      return mayAct(state, 'notify')
    case 'recordTold':
    case 'close':
      return mayAct(state, 'tell') && objection.toldOn === null
    case 'withdraw':
      return mayAct(state, 'withdraw') && correction !== 'owed'
  }
}

const isLookedUpAgain = ({ requeriedAt, correction }: Objection, candidate: Candidate) =>
  requeriedAt !== null && correction === 'owed' && candidate.state === 'concluded'

function refusalOf(
  task: ObjectionTask,
  { actor, me, answeredBy, correcting, proposed }: TaskFacts,
): string | null {
  const roles = rolesOf[task]
  if (!roles.some((role) => actor.roles.includes(role)))
    return `由${roles.map((role) => roleNames[role]).join('、')}办理。`
  if (task === 'draftCorrection' && correcting !== null) return underWay(correcting)
  if (task === 'decideAnswer' && proposed !== null && isSameHuman(proposed.enteredBy, me))
    return '更正须由登记更正以外的签发人确认。'
  return task === 'requery' && isAmong([answeredBy], me) ? '重新查询须由登记复核结果以外的签发人决定。' : null
}

const underWay = ({ state }: Pick<Reply, 'state'>) =>
  `更正函已在办（${replyStateNames[state]}），发出后更正办妥；不用再拟。`

/** Sentences about what is open in a case. */
export function hintsOf(
  row: ObjectionRow,
  entries: readonly ObjectionEntry[],
  { limits, correcting }: { readonly limits: readonly ObjectionLimit[] } & Pick<TaskFacts, 'correcting'>,
): string[] {
  const late = row.awaitsDecision ? ['有逾期提出的异议，等待签发人作出处理决定；不影响申请复核。'] : []
  const unknown = entries
    .filter(({ id }) => !isEnded(row.state) && timelinessOf(limits, id) === 'toBeExplained')
    .map(
      ({ entrance }) =>
        `「${entranceNames[entrance]}」的日期待说明，收到单位说明后请补充；未说明的不算逾期。`,
    )
  const missing = row.grounds.includes('missing')
    ? [`异议理由含「${groundNames.missing}」：复核结果为更正的，须重新查询并办理复审、复核、复查。`]
    : []
  const inquiry = row.proposesInquiry
    ? [`国家中心已办理 ${row.nationalAge ?? 0} 个工作日，建议函询进度。`]
    : []
  const correction =
    row.correction !== 'owed'
      ? []
      : correcting === null
        ? ['须重新查询、核对后发更正函（或说明结果未变），才能办结。']
        : [underWay(correcting)]
  return [...late, ...unknown, ...missing, ...inquiry, ...correction]
}
