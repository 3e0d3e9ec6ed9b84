import { afterAll, expect, it } from 'vitest'
import { candidatesOf } from '../../../electron/candidateRecord/candidateRepository.ts'
import type { CandidateFilter } from '../../../shared/candidate/contract.ts'
import type { Outcome } from '../../../shared/candidate/model.ts'
import type { OtherDocument } from '../../../shared/identity/otherDocument.ts'
import { freshPrint, resultOf } from '../../support/batches.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { committedList, proofreadList } from '../../support/lists.ts'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { decide, drafted, signed } from '../../support/replies.ts'
import { inventedId } from '../../support/rosterSheets.ts'
import { sendOut } from '../../support/signedLetter.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

const printer = openLetterPrinter()
afterAll(() => printer.close())

const everybody: CandidateFilter = { rosterId: null, states: null, finding: null }
const fault = (message: RegExp) => ({ ok: false, fault: { message: expect.stringMatching(message) } })
const documents: readonly (readonly [OtherDocument, string, string])[] = [
  ['passport', '护照', 'E12345678'],
  ['officerCard', '军官证', '南字第01234567号'],
]

/** A resident, the holder of a passport and an officer, typed twice from the paper and compared with it; all wait for the query. */
async function threePersons(workstation: TestWorkstation) {
  const [jia, yi] = [workstation.as('jia'), workstation.as('yi')]
  const requestId = await admittedLetter(jia, { declaredCount: 3 })
  const rosterId = await committedList(jia, requestId, [
    { name: '试例甲', idNumber: inventedId(1) },
    ...documents.map(([, idType, idNumber], index) => ({ name: `试例${'乙丙'[index]}`, idNumber, idType })),
  ])
  const { rows } = await jia.call('candidates.list', { requestId, filter: everybody, offset: 0, limit: 9 })
  const ids = rows.map(({ candidateId }) => candidateId)
  for (const [index, [document, , number]] of documents.entries()) {
    const candidateId = ids[index + 1] ?? 0
    const statement = '来函注明确无公民身份号码'
    await yi.call('candidates.enterDocument', { candidateId, document, number, statement, receivedOn: null })
    await jia.call('candidates.confirmDocument', { candidateId, document, number })
  }
  await proofreadList(workstation.as('bing'), rosterId, 3)
  return { requestId, ids }
}

/** 甲 looks the persons up with these outcomes, 乙 checks them blindly. */
async function queried(workstation: TestWorkstation, requestId: number, outcomes: readonly Outcome[]) {
  const [jia, yi] = [workstation.as('jia'), workstation.as('yi')]
  const open = { requestIds: [requestId], candidateIds: [], assignedTo: jia.userId, remarks: '' }
  const { batchId } = await jia.call('inquiries.open', open)
  await jia.call('session.enterInquiryMode', {})
  const { rows } = await jia.call('inquiries.persons', { batchId, only: 'all', offset: 0, limit: 9 })
  const uploadId = await jia.upload('print.png', freshPrint())
  const { evidenceId } = await jia.call('inquiries.addEvidence', { batchId, uploadId })
  const answer = (candidateId: number, outcome: Outcome) => {
    const queriedAt = workstation.clock.now().toISOString()
    return resultOf(batchId, candidateId, { outcome, queriedAt, evidenceId, evidencePage: 1 })
  }
  const [resident] = rows
  const { candidateId: first = 0 } = resident ?? {}
  if (outcomes.length === 3)
    expect(await jia.try('inquiries.record', answer(first, 'unqueryable'))).toMatchObject(
      fault(/有公民身份号码的人员不能登记「无法查询」/),
    )
  for (const [index, { candidateId }] of rows.entries()) {
    await jia.call('inquiries.openPerson', { batchId, candidateId })
    await jia.call('inquiries.record', answer(candidateId, outcomes[index] ?? 'pending'))
  }
  for (const [index, { candidateId }] of rows.entries()) {
    const { idHead, document } = await yi.call('verifications.open', { candidateId })
    expect(`${document} ${idHead}`).not.toMatch(/67$|号$/u)
    const outcome = outcomes[index] ?? 'pending'
    const idTail = tails[candidateOrder(workstation, requestId, candidateId) - 1] ?? ''
    const check = { candidateId, basis: 'evidence' as const, outcome, idTail, listings: [] }
    expect(await yi.call('verifications.record', check)).toMatchObject({ matched: true })
  }
}

const tails = [inventedId(1).slice(-4), '5678', '4567']
const candidateOrder = ({ store }: TestWorkstation, requestId: number, id: number) =>
  store.read((tx) => candidatesOf(tx, requestId).find((person) => person.id === id)?.listOrder ?? 0)

it('answers by a passport, and tells the unit whom the national system takes no query for', async () => {
  await using workstation = await startTestWorkstation({
    at: workingMoment,
    shell: { pdf: (html) => printer.pdf(html), printers: () => Promise.resolve([]) },
  })
  const { requestId, ids } = await threePersons(workstation)
  await queried(workstation, requestId, ['notListed', 'notListed', 'unqueryable'])
  const states = workstation.store.read((tx) => candidatesOf(tx, requestId))
  expect(states.map(({ state, outcome }) => [state, outcome])).toEqual([
    ['concluded', 'notListed'],
    ['concluded', 'notListed'],
    ['returned', 'unqueryable'],
  ])
  decide(workstation, 'letter.maskedList', true)
  const draft = await drafted(workstation, requestId)
  // 来函3 = 答复2 + 退回补正1: who cannot be queried counts with those sent back, in the letter and in the case.
  expect(draft).toMatchObject({
    ...{ notListedCount: 2, returnedCount: 0, unqueryableCount: 1 },
    balance: { declared: 3, answered: 2, returned: 1, open: 0, closes: true },
    balanceLine: expect.stringContaining('未列入2，无法查询1'),
  })
  await signed(workstation, draft.replyId)
  const page = { replyId: draft.replyId, variant: 'outgoing', offset: 0 } as const
  const { base64 } = await workstation.as('drafter').call('replies.readPdf', page)
  const words = printer.text(Buffer.from(base64, 'base64')).replaceAll(/\s/gu, '')
  for (const sentence of [
    '来函所附名单中2人，均未查询到被列为失信联合惩戒对象的信息。',
    '名单序号第3号共1人所提供的证件，查询系统不能据以查询，未予查询。请提供其公民身份号码；确无公民身份号码的，请来函说明。',
    '证件号码',
    '护照号码：E******78',
  ])
    expect(words).toContain(sentence)
  expect(words).not.toContain('身份信息有误')
  for (const number of ['E12345678', '01234567', inventedId(1)]) expect(words).not.toContain(number)
  await sendOut(workstation, draft.replyId)
  // The number that the unit gives now is a 补正; the person gets a 补充复函, no 更正函.
  const [, , officer = 0] = ids
  const correction = await workstation.as('jia').call('candidates.enterCorrection', {
    ...{ candidateId: officer, field: 'idNumber', value: inventedId(3), basis: '豫财人函〔2026〕16号' },
    receivedOn: workstation.clock.now().toISOString().slice(0, 10),
  })
  const after = await workstation.as('yi').call('candidates.confirmCorrection', correction)
  expect(after).toMatchObject({ state: 'accepted', document: '居民身份证', findings: [] })
})

it('asks for the 公民身份号码 in a 退回补正函 when nobody of the letter could be queried', async () => {
  await using workstation = await startTestWorkstation({
    at: workingMoment,
    shell: { pdf: (html) => printer.pdf(html), printers: () => Promise.resolve([]) },
  })
  const { requestId, ids } = await threePersons(workstation)
  const [resident = 0] = ids
  await workstation.as('jia').call('candidates.withdraw', { candidateId: resident, basis: '来函撤回' })
  await queried(workstation, requestId, ['unqueryable', 'unqueryable'])
  const draft = await drafted(workstation, requestId, 'returnNotice')
  await signed(workstation, draft.replyId)
  const page = { replyId: draft.replyId, variant: 'outgoing', offset: 0 } as const
  const { base64 } = await workstation.as('drafter').call('replies.readPdf', page)
  const words = printer.text(Buffer.from(base64, 'base64')).replaceAll(/\s/gu, '')
  expect(words).toMatch(
    /查询系统不能据所提供的证件查询，请提.*供公民身份号码；确无公民身份号码的，请来函说明/u,
  )
  expect(words).toMatch(/军官证号码：[^*]*南字第\*{6}67号/u)
  expect(words).not.toContain('01234567')
})
