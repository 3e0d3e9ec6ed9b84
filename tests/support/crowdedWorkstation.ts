import type { Outcome } from '../../shared/candidate/model.ts'
import type { Registration } from '../../shared/request/summary.ts'
import { addedEvidence, currentListing, resultOf, screenPrint } from './batches.ts'
import { blindEntry, inquiredPage } from './checks.ts'
import { concludedLetter } from './concludedLetter.ts'
import { extendLetter } from './extendedLetter.ts'
import { committedList, proofreadList, typedPerson } from './lists.ts'
import { notice2027 } from './notices.ts'
import { answeredLetter, personEntryOf, receiveReply, registered, startForObjections } from './objections.ts'
import { admittedLetter, registeredLetter, unitNamed } from './registrations.ts'
import { sealedLetter, signedLetter } from './signedLetter.ts'
import type { TestPerson, TestWorkstation } from './testWorkstation.ts'

/** An invented name of eighteen characters, as long as a box or a column must hold. */
export const longName = '阿卜杜热合曼·买买提吐尔逊·艾合买提江'
/** A unit with one of the longest names of the delivered directory. */
export const longUnit = '中共洛阳市委组织部（市公务员局）'
/** When the workstation is looked at: limits of its letters have passed by then. */
export const crowdedMoment = '2026-12-04T01:00:00.000Z'

/** What the places of the crowded workstation are about. */
export interface CrowdedIds {
  /** A letter whose list has its persons looked up in part. */
  readonly requestId: number
  /** A letter whose persons have their results. */
  readonly readyId: number
  readonly batchId: number
  /** A letter of ours that waits for its signature. */
  readonly draftId: number
  /** A signed letter of ours that waits for its print. */
  readonly signedId: number
  readonly objectionId: number
  /** A letter that passed 初审 and has no list yet. */
  readonly emptyId: number
  /** A letter whose list waits for 名单校对. */
  readonly proofreadId: number
  readonly editionId: number
  readonly approvalId: number
}

/** A workstation on which something of everything waits, with names, numbers and marks as long as they come. */
export async function crowdedWorkstation(): Promise<{
  readonly workstation: TestWorkstation
  readonly ids: CrowdedIds
}> {
  const workstation = await startForObjections()
  const registrar = workstation.as('registrar')
  const left = await answeredLetter(workstation)
  const { emptyId, proofreadId } = await waitingLetters(registrar)
  const { batchId, requestId } = await lookedUpInPart(workstation)
  await inquiredPage(workstation, 3)
  await lookedUpInFull(workstation)
  const readyId = await concludedLetter(workstation, ['notListed', 'listed', 'returned'], {
    documentNumber: '豫财人函〔2026〕70号',
  })
  await extendLetter(workstation, readyId, '2026-11-27')
  const draftId = await waitingForSignature(workstation)
  const { replyId: signedId } = await signedLetter(workstation, ['notListed', 'listed'], {
    documentNumber: '豫财人函〔2026〕72号',
  })
  await sealedLetter(workstation, ['notListed'], { documentNumber: '豫财人函〔2026〕73号' })
  await spokenWith(workstation, readyId)
  await goneWrong(workstation)
  const objectionId = await objected(workstation, left)
  const { editionId } = await registrar.call('calendars.propose', notice2027)
  const { approvalId } = await workstation
    .as('system')
    .call('settings.propose', { key: 'letter.relookHours', value: 48, reason: '按本中心的周转时间' })
  const letters = { requestId, readyId, emptyId, proofreadId }
  const others = { batchId, draftId, signedId, objectionId, editionId, approvalId }
  return { workstation, ids: { ...letters, ...others } }
}

/** Letters from a unit with a long name that wait for 初审, for their list, and for 名单校对. */
async function waitingLetters(registrar: TestPerson) {
  const letter = async (serial: number): Promise<Partial<Registration>> => ({
    unitId: await unitNamed(registrar, longUnit),
    documentNumber: `洛组公务函〔2026〕${serial}号`,
    title: '关于查询2026年度统一考试录用公务员拟录用人选失信联合惩戒对象情况的函',
    contactName: longName,
    contactPhone: '0379-63930000转8016',
    declaredCount: 20,
    channel: 'pooledByCity',
  })
  for (let serial = 1100; serial < 1120; serial += 1) await registeredLetter(registrar, await letter(serial))
  const emptyId = await admittedLetter(registrar, await letter(1120))
  const proofreadId = await admittedLetter(registrar, await letter(1121))
  await committedList(registrar, proofreadId, persons(300, 20))
  return { emptyId, proofreadId }
}

/** Persons with names of two to eighteen characters. */
const persons = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    typedPerson(from + index, [longName, '试乙', '欧阳试丙丁'][index % 3]),
  )

/** A letter with persons who have been compared with the paper, and a batch of them with evidence. */
async function batchOf(
  workstation: TestWorkstation,
  documentNumber: string,
  { from, count }: { readonly from: number; readonly count: number },
) {
  const inquirer = workstation.as('inquirer')
  const requestId = await admittedLetter(inquirer, { documentNumber, declaredCount: count })
  const rosterId = await committedList(inquirer, requestId, persons(from, count))
  await proofreadList(workstation.as('verifier'), rosterId, count)
  const { batchId } = await inquirer.call('inquiries.open', {
    requestIds: [requestId],
    candidateIds: [],
    assignedTo: inquirer.userId,
    remarks: '',
  })
  await inquirer.call('session.enterInquiryMode', {})
  const evidenceId = await addedEvidence(inquirer, batchId)
  const { rows } = await inquirer.call('inquiries.persons', { batchId, only: 'all', offset: 0, limit: 100 })
  const record = async (index: number, outcome: Outcome) => {
    const candidateId = rows[index]?.candidateId ?? 0
    const listed = outcome === 'listed' && { listings: [currentListing], matchedBy: 'idNumber' as const }
    const queriedAt = workstation.clock.now().toISOString()
    const result = { outcome, queriedAt, evidenceId, evidencePage: 1, ...listed }
    await inquirer.call('inquiries.record', resultOf(batchId, candidateId, result))
    return candidateId
  }
  return { requestId, batchId, record }
}

/** A batch of twenty persons, two of them with an outcome. */
async function lookedUpInPart(workstation: TestWorkstation) {
  const { record, ...ids } = await batchOf(workstation, '豫财人函〔2026〕69号', { from: 400, count: 20 })
  for (const index of [0, 1]) await record(index, 'notListed')
  return ids
}

/** Persons who wait for 核对; one about whom query and check disagree, and one who waits for 复审. */
async function lookedUpInFull(workstation: TestWorkstation): Promise<void> {
  const { record } = await batchOf(workstation, '豫财人函〔2026〕68号', { from: 500, count: 4 })
  const outcomes = ['notListed', 'listed', 'notListed', 'listed'] as const
  const ids: number[] = []
  for (const [index, outcome] of outcomes.entries()) ids.push(await record(index, outcome))
  const check = (index: number) =>
    workstation.as('yi').call('verifications.record', blindEntry(ids[index] ?? 0, 500 + index, 'listed'))
  await check(0)
  await check(1)
}

/** A reply at its signer. */
async function waitingForSignature(workstation: TestWorkstation): Promise<number> {
  const drafter = workstation.as('drafter')
  const requestId = await concludedLetter(workstation, ['notListed', 'listed'], {
    documentNumber: '豫财人函〔2026〕71号',
  })
  const choice = { requestId, kind: 'first' as const, candidateIds: [], correctsReplyId: null, copies: 2 }
  const { replyId } = await drafter.call('replies.draft', choice)
  await drafter.call('replies.confirmGate', { replyId })
  await drafter.call('replies.submit', { replyId })
  return replyId
}

/** A telephone call with a promise, told at length. */
async function spokenWith({ as }: TestWorkstation, requestId: number): Promise<void> {
  const caller = as('registrar')
  await caller.call('consultations.record', {
    callerName: longName,
    callerPost: null,
    unitId: await unitNamed(caller, '河南省财政厅'),
    unitTold: null,
    requestId,
    calledBack: true,
    asked: '问来函何时答复，并问名单中一名人员的证件号码如何补正',
    said: '告知正在办理，三个工作日内书面答复；补正须由来文单位另行来函',
    answerId: null,
    promise: { what: '出函后回电告知文号', on: '2026-11-25' },
  })
}

/** The query system was down and came back. */
async function goneWrong({ as, clock }: TestWorkstation): Promise<void> {
  const inquirer = as('inquirer')
  const startedAt = clock.now().toISOString()
  const uploadId = await inquirer.upload('down.png', screenPrint)
  clock.advance(60_000)
  const { outageId } = await inquirer.call('outages.record', {
    startedAt,
    endedAt: null,
    symptom: '登录后提示系统维护',
    toldWhom: '国家中心值班电话 010-00000000',
    uploadId,
  })
  clock.advance(60_000)
  await inquirer.call('outages.end', { outageId, endedAt: clock.now().toISOString() })
}

/** An objection about a person of a letter that has left. */
async function objected(
  workstation: TestWorkstation,
  { replyId, listed }: { readonly replyId: number; readonly listed: number },
): Promise<number> {
  workstation.clock.set('2026-11-23T01:00:00.000Z')
  await receiveReply(workstation, replyId, '2026-11-23')
  workstation.clock.set('2026-11-26T01:00:00.000Z')
  const { objectionId } = await registered(workstation, { replyId, candidateId: listed }, personEntryOf())
  return objectionId
}
