import type { CallInput, Output } from '../../shared/contract/contract.ts'
import type { NewEntry } from '../../shared/objection/summary.ts'
import { beijingDate } from '../../shared/time.ts'
import { addedEvidence, currentListing, resultOf, screenPrint } from './batches.ts'
import { blindEntry, inquiredPersons, signStage } from './checks.ts'
import { printedLetter } from './signedLetter.ts'
import { startTestWorkstation, type TestWorkstation } from './testWorkstation.ts'
import { textPdf } from './textPdf.ts'

/** One case as its page shows it. */
export type ObjectionPage = Output<'objections.find'>

/** A workstation whose letters become small files instead of pages, on the Friday on which the letters of these tests leave. */
export const startForObjections = (at = '2026-11-20T01:00:00.000Z') =>
  startTestWorkstation({
    at,
    shell: { pdf: async (html) => textPdf(html), printers: () => Promise.resolve([]) },
  })

/** Takes a draft through gate, signature, print, seal and 发出, all now. */
export async function sendReply(workstation: TestWorkstation, replyId: number): Promise<void> {
  const { as, clock } = workstation
  const drafter = as('drafter')
  await drafter.call('replies.confirmGate', { replyId })
  await drafter.call('replies.submit', { replyId })
  await as('signer').call('replies.sign', { replyId, opinion: '同意', typedNumber: null })
  await printedLetter(workstation, replyId)
  const usedOn = beijingDate(clock.now())
  const seal = {
    usedOn,
    purpose: '印发',
    copies: 2,
    sealName: '试验中心公章',
    approver: '丁谷',
    keeper: '外聘监印人',
  }
  await drafter.call('seals.record', { replyId, use: seal })
  const dispatch = { method: 'messenger' as const, recipient: '收件单位', carrier: '甲乔', copies: 1 }
  clock.advance(60_000)
  await drafter.call('deliveries.dispatch', {
    replyId,
    dispatch: { ...dispatch, dispatchedAt: clock.now().toISOString() },
  })
}

/** When the addressee had a letter of ours. */
export async function receiveReply(
  { as }: TestWorkstation,
  replyId: number,
  receivedOn: string,
): Promise<void> {
  await as('registrar').call('deliveries.recordReceipt', {
    replyId,
    receivedOn,
    receivedBy: '收件人',
    evidenceUploadId: null,
  })
}

/** A letter with one listed and one unlisted person, answered on 2026-11-20 by a first reply that has left. */
export async function answeredLetter(workstation: TestWorkstation) {
  const { requestId, candidateIds } = await inquiredPersons(workstation, ['listed', 'notListed'])
  const [listed = 0, notListed = 0] = candidateIds
  const verifier = workstation.as('yi')
  await verifier.call('verifications.record', blindEntry(listed, 1, 'listed'))
  await verifier.call('verifications.record', blindEntry(notListed, 2, 'notListed'))
  for (const stage of ['first', 'second', 'third'] as const) await signStage(workstation, listed, stage)
  const { replyId } = await workstation.as('drafter').call('replies.draft', {
    requestId,
    kind: 'first',
    candidateIds: [],
    correctsReplyId: null,
    copies: 2,
  })
  await sendReply(workstation, replyId)
  return { requestId, replyId, listed, notListed }
}

/** The unit's own objection, received on 2026-11-26 with our letter had on 2026-11-23, unless changed. */
export const entryOf = (changes: Partial<NewEntry> = {}): NewEntry => ({
  entrance: 'unit',
  documentNumber: '豫财人函〔2026〕41号',
  documentDate: '2026-11-25',
  receivedOn: '2026-11-26',
  resultReceivedOn: '2026-11-23',
  personAppliedOn: null,
  proof: '单位收文登记复印件',
  grounds: ['notThePerson'],
  statement: '同名不同人，证件号码末位不同。',
  items: [{ item: '列入情况', stated: '列入失信被执行人名单', claimed: '非本人' }],
  contactName: '试验联系人',
  contactPhone: '0371-00000001',
  ...changes,
})

/** The person's objection that the unit forwarded, received on 2026-11-26. */
export const personEntryOf = (changes: Partial<NewEntry> = {}): NewEntry =>
  entryOf({
    entrance: 'candidate',
    documentNumber: '豫财人函〔2026〕42号',
    resultReceivedOn: '2026-11-23',
    personAppliedOn: '2026-11-24',
    grounds: ['alreadyRemoved'],
    statement: '查询前已履行完毕并被移出名单。',
    ...changes,
  })

/** Registers an objection about a person of a letter that has left. */
export const registered = (
  { as }: TestWorkstation,
  about: { readonly replyId: number; readonly candidateId: number },
  entry = entryOf(),
): Promise<ObjectionPage> => as('registrar').call('objections.register', { ...about, entry, files: [] })

/** Drafts and sends 异议复核申请函; returns it. */
export async function referred(workstation: TestWorkstation, objectionId: number): Promise<number> {
  const { replyId } = await workstation.as('drafter').call('replies.draftRecheck', {
    objectionId,
    kind: 'recheckRequest',
    copies: 2,
    parcel: { way: 'letter', opinion: '经核对，查询凭证与来函信息一致', attachmentIds: [] },
  })
  await sendReply(workstation, replyId)
  return replyId
}

/** Enters the national centre's answer of the day. */
export async function answeredBy(
  workstation: TestWorkstation,
  objectionId: number,
  changes: Partial<CallInput<'objections.recordAnswer'>> = {},
): Promise<ObjectionPage> {
  const inquirer = workstation.as('inquirer')
  const today = beijingDate(workstation.clock.now())
  return inquirer.call('objections.recordAnswer', {
    objectionId,
    outcome: 'corrected',
    documentNumber: '国信复〔2026〕7号',
    documentDate: today,
    receivedOn: today,
    summary: '经复核，该人员不在名单内。',
    uploadId: await inquirer.upload('answer.png', screenPrint),
    ...changes,
  })
}

/** Drafts and sends 异议复核结果告知函; returns it. */
export async function notified(workstation: TestWorkstation, objectionId: number): Promise<number> {
  const { replyId } = await workstation
    .as('drafter')
    .call('replies.draftRecheck', { objectionId, kind: 'recheckNotice', copies: 2, parcel: null })
  await sendReply(workstation, replyId)
  return replyId
}

/** Looks the person up again with another outcome, checks it, and has it reviewed where it is 列入; `order` is his place on the list. */
export async function lookedUpAgain(
  workstation: TestWorkstation,
  person: { readonly requestId: number; readonly candidateId: number; readonly order: number },
  outcome: 'listed' | 'notListed',
): Promise<void> {
  const { requestId, candidateId, order } = person
  const inquirer = workstation.as('inquirer')
  const { batchId } = await inquirer.call('inquiries.open', {
    requestIds: [requestId],
    candidateIds: [],
    assignedTo: inquirer.userId,
    remarks: '',
  })
  await inquirer.call('session.enterInquiryMode', {})
  const evidenceId = await addedEvidence(inquirer, batchId)
  const listing = outcome === 'listed' ? { listings: [currentListing], matchedBy: 'idNumber' as const } : {}
  const queriedAt = workstation.clock.now().toISOString()
  await inquirer.call(
    'inquiries.record',
    resultOf(batchId, candidateId, { outcome, queriedAt, evidenceId, evidencePage: 1, ...listing }),
  )
  await workstation.as('yi').call('verifications.record', blindEntry(candidateId, order, outcome))
  if (outcome === 'notListed') return
  for (const stage of ['first', 'second', 'third'] as const) await signStage(workstation, candidateId, stage)
}

/** Drafts and sends the 更正函 for everybody whose result is new; returns it. */
export async function corrected(
  workstation: TestWorkstation,
  requestId: number,
  whileDrafted: (replyId: number) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const { replyId } = await workstation.as('drafter').call('replies.draft', {
    requestId,
    kind: 'correction',
    candidateIds: [],
    correctsReplyId: null,
    copies: 2,
  })
  await whileDrafted(replyId)
  await sendReply(workstation, replyId)
  return replyId
}
