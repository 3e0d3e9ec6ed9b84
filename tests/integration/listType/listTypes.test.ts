import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { tables } from '../../../electron/core/tables.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { seedDictionary } from '../../../electron/listType/listTypeMoves.ts'
import { listTypes } from '../../../electron/listType/listTypeRepository.ts'
import { listTypeTable } from '../../../electron/listType/listTypeTable.ts'
import { createStore } from '../../../electron/store/createStore.ts'
import { openStore } from '../../../electron/store/store.ts'
import { seedListTypes } from '../../../shared/listType/seedListTypes.ts'
import { addedEvidence, currentListing, openedBatch, resultOf } from '../../support/batches.ts'
import { blindEntry, signStage } from '../../support/checks.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { ownList, unknownListing, unknownListMet } from '../../support/listTypes.ts'
import { workingMoment } from '../../support/registrations.ts'
import { drafted, signed } from '../../support/replies.ts'
import { testActor } from '../../support/testDatabase.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const printer = openLetterPrinter()
afterAll(() => printer.close())
const begin = () => startTestWorkstation({ at: workingMoment, shell: { pdf: (html) => printer.pdf(html) } })
const reason = '国家系统已显示'

async function addOwn(desk: TestWorkstation, fields = ownList) {
  const { approvalId } = await desk.as('jia').call('listTypes.proposeNew', { fields, reason })
  await desk.as('bing').call('approvals.confirm', { approvalId })
}
const typeOf = async (desk: TestWorkstation, code: string) =>
  (await desk.as('jia').call('listTypes.list', {})).find((type) => type.code === code)

describe('名单字典', () => {
  it('begins with the delivered types and what is 待核 of them', async () => {
    await using desk = await begin()
    const types = await desk.as('jia').call('listTypes.list', {})
    expect(types.map(({ code }) => code)).toEqual(seedListTypes.map(({ code }) => code))
    expect(types.filter(({ mark }) => mark === 'toBeChecked')).toHaveLength(20)
    expect(desk.store.read((tx) => tx.count(listTypeTable, {}))).toBe(22)
  })

  it('gives own types codes of their own, one after the other, and shows the confirmer every field', async () => {
    await using desk = await begin()
    const { approvalId } = await desk.as('jia').call('listTypes.proposeNew', { fields: ownList, reason })
    expect(await typeOf(desk, 'own001')).toBeUndefined()
    const [seen] = await desk.as('ding').call('approvals.list', { state: 'open' })
    expect(seen).toMatchObject({ id: approvalId, isMineToDecide: true, confirmedBy: '另一名复核人或签发人' })
    expect(seen?.changes).toContainEqual({ field: '认定机关', before: '（空）', after: '生态环境部门' })
    await desk.as('ding').call('approvals.confirm', { approvalId })
    await addOwn(desk, { ...ownList, name: '某某领域严重失信主体名单' })
    expect(await typeOf(desk, 'own001')).toMatchObject(ownList)
    expect(await typeOf(desk, 'own002')).toMatchObject({ name: '某某领域严重失信主体名单' })
  })

  it('ends a type by its last day, through two people', async () => {
    await using desk = await begin()
    const found = await typeOf(desk, 'research')
    if (found === undefined) throw new Error('no such type')
    const { code, isProposed: _, ...fields } = found
    const change = { code, fields: { ...fields, validTo: '2025-12-31' }, reason: '已停止公布' }
    const { approvalId } = await desk.as('yi').call('listTypes.proposeChange', change)
    expect(await typeOf(desk, 'research')).toMatchObject({ validTo: null, isProposed: true })
    await desk.as('bing').call('approvals.confirm', { approvalId })
    expect(await typeOf(desk, 'research')).toMatchObject({ validTo: '2025-12-31', isProposed: false })
    expect(trailOf(desk, 'listType:research').at(-1)).toMatchObject({
      act: 'listType.changed',
      detail: { before: { validTo: null }, after: { validTo: '2025-12-31' } },
    })
  })

  it('is written once into a store that was founded before there was one', async () => {
    const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-dictionary-'))
    const now = () => new Date('2026-11-20T01:00:00.000Z')
    const known = migrations.filter(({ number }) => number <= 210)
    const founding = await createStore({ tables, dataFolder, cipher: 'aegis', now, bootId: 'test', known })
    const dek = Buffer.from(founding.dek)
    await founding.finish([{ userId: 1, loginName: 'tester', password: '只用于测试的口令 2026' }])
    const store = await openStore({ tables, dataFolder, dek, now, bootId: 'test' })
    expect(store.read(listTypes)).toEqual(seedListTypes)
    for (const _ of [1, 2])
      store.transact(testActor, (tx) => {
        seedDictionary(tx)
        tx.record({ act: 'system.verified', object: 'workstation' })
      })
    expect(store.read(listTypes)).toEqual(seedListTypes)
    expect(store.read((tx) => tx.count(listTypeTable, {}))).toBe(22)
    expect(await store.verify()).toMatchObject({ ok: true, rows: 22 })
    await store.close()
    fs.rmSync(dataFolder, { recursive: true, force: true })
  })
})

describe('a list that is not in the dictionary', () => {
  it('goes on to 核对, 复审 and the signed letter under the words of the national system', async () => {
    await using desk = await begin()
    const { candidateId, requestId } = await unknownListMet(desk)
    const mistyped = { ...unknownListing, listName: '环境保护领域失信名单' }
    const entry = { ...blindEntry(candidateId, 1, 'listed'), listings: [mistyped] }
    const yi = desk.as('yi')
    expect((await yi.call('verifications.record', entry)).differences).toEqual(['名单名称或认定机关不一致'])
    const dispute = await desk.as('bing').call('verifications.openDispute', { candidateId })
    const mine = dispute.sides.find(({ listings }) => listings[0]?.listName === unknownListing.listName)
    await desk.as('bing').call('verifications.adjudicate', {
      candidateId,
      decision: mine?.side ?? 'sendBack',
      idTail: '',
      reason: '凭证原文如此',
    })
    const review = await yi.call('reviews.open', { candidateId })
    expect(review.listings).toEqual([unknownListing])
    for (const stage of ['first', 'second', 'third'] as const) await signStage(desk, candidateId, stage)
    const { replyId } = await drafted(desk, requestId, 'first')
    await signed(desk, replyId)
    const { base64 } = await desk
      .as('drafter')
      .call('replies.readPdf', { replyId, variant: 'outgoing', offset: 0 })
    const text = (await printer.text(Buffer.from(base64, 'base64'))).replaceAll(/\s/gu, '')
    expect(text).toContain(`名单名称：${unknownListing.listName}，认定机关：${unknownListing.authority}`)
    expect(text).not.toContain('待归类')
  })

  it('is met once, dated, and shown where work waits until two people have classified it', async () => {
    await using desk = await begin()
    const { requestId } = await unknownListMet(desk, 2)
    const sightings = () => desk.as('jia').call('listTypes.sightings', {})
    const [sighting, more] = await sightings()
    expect(more).toBeUndefined()
    // workingMoment is Friday 2026-11-20; five working days on is the next Friday.
    expect(sighting).toMatchObject({ requestId, dueOn: '2026-11-27', isOverdue: false, classifiedAs: null })
    const waiting = async () =>
      (await desk.as('jia').call('workbench.todo', { kind: 'classify', offset: 0, limit: 9 })).rows
    expect(await waiting()).toMatchObject([
      { of: 'request', id: requestId, dueOn: '2026-11-27', note: unknownListing.listName },
    ])
    const agenda = { from: '2026-11-23', to: '2026-11-29', lanes: ['ours' as const], withClosed: true }
    const onAgenda = async () =>
      (await desk.as('jia').call('agenda.entries', agenda)).entries.filter(
        ({ kind }) => kind === 'listSighting',
      )
    expect(await onAgenda()).toMatchObject([{ day: '2026-11-27', lane: 'ours' }])

    desk.clock.set('2026-11-30T02:00:00.000Z')
    expect(await sightings()).toMatchObject([{ isOverdue: true }])
    const counts = await desk.as('jia').call('workbench.counts', {})
    expect(counts.kinds.find(({ kind }) => kind === 'classify')).toMatchObject({ items: 1, overdue: 1 })

    await addOwn(desk)
    const classify = { sightingId: sighting?.sightingId ?? 0, code: 'own001', reason: '同一名单' }
    const { approvalId } = await desk.as('jia').call('listTypes.classify', classify)
    expect(await waiting()).toEqual([])
    await desk.as('bing').call('approvals.confirm', { approvalId })
    expect(await sightings()).toMatchObject([{ classifiedAs: ownList.name, isOverdue: false }])
    expect(await onAgenda()).toMatchObject([{ lamp: { kind: 'closed' } }])
  })

  it('loses its mark in 复审 once it is classified, and keeps its words', async () => {
    await using desk = await begin()
    const { candidateId } = await unknownListMet(desk)
    const entry = { ...blindEntry(candidateId, 1, 'listed'), listings: [unknownListing] }
    await desk.as('yi').call('verifications.record', entry)
    await addOwn(desk)
    const classify = { sightingId: 1, code: 'own001', reason: '同一名单' }
    const { approvalId } = await desk.as('jia').call('listTypes.classify', classify)
    await desk.as('ding').call('approvals.confirm', { approvalId })
    const { listings } = await desk.as('yi').call('reviews.open', { candidateId })
    expect(listings).toEqual([{ ...unknownListing, listTypeCode: 'own001' }])
  })

  it('is no detour around the dictionary', async () => {
    await using desk = await begin()
    const { batchId, inquirer, candidateIds } = await openedBatch(desk)
    const evidenceId = await addedEvidence(inquirer, batchId)
    const record = resultOf(batchId, candidateIds[0] ?? 0, {
      outcome: 'listed',
      listings: [{ ...currentListing, listTypeCode: 'unclassified' }],
      matchedBy: 'idNumber',
      queriedAt: desk.clock.now().toISOString(),
      evidenceId,
      evidencePage: 1,
    })
    expect(await inquirer.try('inquiries.record', record)).toMatchObject({
      fault: { message: expect.stringContaining('在名单字典中，请在名单类型中选用它') },
    })
  })
})
