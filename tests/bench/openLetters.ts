import { appendCandidate } from '../../electron/candidateRecord/candidateMoves.ts'
import { candidateTable } from '../../electron/candidateRecord/candidateTable.ts'
import type { RowOf } from '../../electron/database/row/table.ts'
import type { Writing } from '../../electron/database/row/transaction.ts'
import { inquiryItemTable, inquiryResultTable } from '../../electron/inquiryRecord/inquiryTable.ts'
import { replyItemTable, replyTable } from '../../electron/replyRecord/replyTable.ts'
import { requestTable } from '../../electron/requestRecord/requestTable.ts'
import { rosterTable } from '../../electron/roster/rosterTable.ts'
import type { CandidateState } from '../../shared/candidate/model.ts'
import { addCalendarDays } from '../../shared/deadline/calendar/epochDay.ts'
import type { ReplyState } from '../../shared/reply/model.ts'
import { concludedLetter, draftMoment } from '../support/concludedLetter.ts'
import { startTestWorkstation, type TestWorkstation } from '../support/testWorkstation.ts'
import { copyTemplate } from '../support/workstationTemplate.ts'
import { inventedPerson } from './inventedPersons.ts'
import type { StoreAtRest } from './largeStore.ts'

/** How far a letter has come: nothing but registered, its list at one state, or its reply at one. */
type Stage = 'registered' | 'noList' | CandidateState | `reply:${ReplyState}`

// Every step at which a letter in work waits for somebody, evenly.
const stages: readonly Stage[] = [
  'registered',
  'noList',
  'doubtful',
  'accepted',
  'ready',
  'inquiring',
  'pending',
  'inquired',
  'disputed',
  'underReview',
  'concluded',
  'reply:draft',
  'reply:submitted',
  'reply:signed',
  'reply:printing',
  'reply:sealed',
  'reply:dispatched',
]

/** How many persons stand on each letter's list. */
const personsPerLetter = 4
/** Their last days lie in the two months around the moment the bench looks at. */
const spreadDays = 60

/** A store with so many letters in work, four persons on each, evenly at every step; closed again. */
export async function storeWithOpenLetters(letters: number): Promise<StoreAtRest> {
  const existing = await copyTemplate()
  const workstation = await startTestWorkstation({ at: draftMoment, existing })
  const like = await patterns(workstation)
  const registrar = workstation.as('registrar')
  const actor = { userId: registrar.userId, name: registrar.name }
  const batch = 500
  for (let first = 0; first < letters; first += batch)
    workstation.store.transact(actor, (tx) => {
      for (let ordinal = first; ordinal < Math.min(letters, first + batch); ordinal += 1)
        addLetter(tx, like, ordinal)
      tx.record({ act: 'request.registered', object: 'workstation', detail: { from: first } })
    })
  await workstation.store.close()
  return existing
}

interface Patterns {
  readonly request: RowOf<typeof requestTable>
  readonly roster: RowOf<typeof rosterTable>
  readonly result: RowOf<typeof inquiryResultTable>
  readonly reply: RowOf<typeof replyTable>
  readonly openBatchId: number
  /** The others of the team, so that what one of them did waits for another. */
  readonly others: readonly number[]
}

/** One letter through the real acts as far as a drafted reply, and one open batch: what the others are copied from. */
async function patterns(workstation: TestWorkstation): Promise<Patterns> {
  const requestId = await concludedLetter(workstation, ['listed', 'notListed'])
  const { replyId } = await workstation.as('drafter').call('replies.draft', {
    requestId,
    kind: 'first',
    candidateIds: [],
    correctsReplyId: null,
    copies: 2,
  })
  const waiting = await concludedLetter(workstation, ['ready'], { documentNumber: '豫财人函〔2026〕99号' })
  const { batchId } = await workstation.as('inquirer').call('inquiries.open', {
    requestIds: [waiting],
    candidateIds: [],
    assignedTo: workstation.as('inquirer').userId,
    remarks: '',
  })
  return workstation.store.read((tx) => {
    const result = tx.first(inquiryResultTable, { requestId })
    const roster = tx.first(rosterTable, { requestId })
    if (result === null || roster === null) throw new Error('the letter has no result')
    return {
      request: tx.get(requestTable, requestId, '这件来文'),
      roster,
      result,
      reply: tx.get(replyTable, replyId, '这件复函'),
      openBatchId: batchId,
      others: (['jia', 'yi', 'bing', 'ding'] as const).map((key) => workstation.as(key).userId),
    }
  })
}

function fresh<R extends { readonly id: number; readonly version: number; readonly auditSeq: number }>(
  row: R,
) {
  const { id: _id, version: _version, auditSeq: _auditSeq, ...values } = row
  return values
}

function addLetter(tx: Writing, like: Patterns, ordinal: number): void {
  const stage = stages[ordinal % stages.length] ?? 'registered'
  const dueOn = addCalendarDays('2026-11-02', (ordinal * 7) % spreadDays)
  const by = like.others[ordinal % like.others.length] ?? 1
  const request = tx.insert(requestTable, {
    ...fresh(like.request),
    intakeSerial: 100 + ordinal,
    documentNumber: `豫财人函〔2026〕${1000 + ordinal}号`,
    declaredCount: personsPerLetter,
    dueOn,
    registeredBy: by,
    admittedBy: stage === 'registered' ? null : by,
    state: stage === 'registered' ? 'registered' : 'admitted',
  })
  if (stage === 'registered' || stage === 'noList') return
  const roster = tx.insert(rosterTable, { ...fresh(like.roster), requestId: request.id, committedBy: by })
  const persons = addPersons(tx, like, {
    ordinal,
    requestId: request.id,
    rosterId: roster.id,
    stage,
    dueOn,
    by,
  })
  if (!stage.startsWith('reply:')) return
  const state = stage.slice('reply:'.length) as ReplyState
  const reply = tx.insert(replyTable, { ...fresh(like.reply), requestId: request.id, state, draftedBy: by })
  for (const candidateId of persons)
    tx.insert(replyItemTable, {
      replyId: reply.id,
      draftVersion: reply.draftVersion,
      candidateId,
      inclusion: 'listed',
    })
}

interface OpenLetter {
  readonly ordinal: number
  readonly requestId: number
  readonly rosterId: number
  readonly stage: Stage
  readonly dueOn: string
  readonly by: number
}

const unqueried: readonly Stage[] = ['doubtful', 'accepted', 'ready', 'inquiring']

function addPersons(tx: Writing, like: Patterns, letter: OpenLetter): number[] {
  const { ordinal, requestId, rosterId, stage, dueOn, by } = letter
  const ids: number[] = []
  for (let place = 0; place < personsPerLetter; place += 1) {
    const state = personState(stage)
    const person = inventedPerson({ ordinal: ordinal * personsPerLetter + place, requestId, rosterId })
    appendCandidate(tx, { ...person, listOrder: place + 1, state, dueOn })
    const [candidate] = tx.where(candidateTable, { requestId, listOrder: place + 1 })
    if (candidate === undefined) throw new Error('no person')
    ids.push(candidate.id)
    if (stage === 'inquiring')
      tx.insert(inquiryItemTable, {
        batchId: like.openBatchId,
        candidateId: candidate.id,
        requestId,
        position: ordinal * personsPerLetter + place + 10,
      })
    if (unqueried.includes(stage)) continue
    const result = tx.insert(inquiryResultTable, {
      ...fresh(like.result),
      candidateId: candidate.id,
      requestId,
      enteredBy: by,
    })
    tx.update(candidateTable, candidate, { resultId: result.id, outcome: 'listed' })
  }
  return ids
}

function personState(stage: Stage): CandidateState {
  if (stage === 'reply:dispatched') return 'answered'
  if (stage.startsWith('reply:')) return 'concluded'
  return stage as CandidateState
}
