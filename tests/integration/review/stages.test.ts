import { describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { inquiryResultTable } from '../../../electron/inquiryRecord/inquiryTable.ts'
import { reviewTable } from '../../../electron/review/reviewTable.ts'
import { reviewSheet } from '../../../shared/review/model.ts'
import {
  answersOf,
  blindEntry,
  inquiredPersons,
  personUnderReview,
  signStage,
  stageEntry,
} from '../../support/checks.ts'
import { workingMoment } from '../../support/registrations.ts'
import { regrant } from '../../support/regrant.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: workingMoment })
const personOf = ({ store }: TestWorkstation, id: number) =>
  store.read((tx) => tx.get(candidateTable, id, ''))
const reviewsOf = ({ store }: TestWorkstation) => store.read((tx) => tx.where(reviewTable, {}))
const page = { offset: 0, limit: 100 }

describe('复审·复核·复查', () => {
  it('concludes a listed person after three yes by three people, the checker first', async () => {
    await using workstation = await begin()
    const { candidateId } = await personUnderReview(workstation)
    expect(await signStage(workstation, candidateId, 'first')).toMatchObject({
      agrees: true,
      nextStage: 'second',
    })
    expect(await signStage(workstation, candidateId, 'second')).toMatchObject({ nextStage: 'third' })
    const ding = workstation.as('ding')
    const { facts } = await ding.call('reviews.open', { candidateId })
    const people = facts.find(({ code }) => code === 'people-as-required')
    expect(people?.contradiction).toBeNull()
    const lines = people?.lines.join('\n') ?? ''
    for (const words of [
      '查询：甲乔',
      '核对：乙岑',
      '复审：乙岑',
      '复核：丙闻',
      '复查：丁谷（由您签署）',
      '共 4 人',
    ])
      expect(lines).toContain(words)
    expect(await signStage(workstation, candidateId, 'third')).toMatchObject({
      nextStage: null,
      nextState: '已核对',
    })
    expect(personOf(workstation, candidateId)).toMatchObject({ state: 'concluded', outcome: 'listed' })
    const reviews = reviewsOf(workstation)
    expect(reviews.map(({ stage }) => stage)).toEqual(['first', 'second', 'third'])
    expect(new Set(reviews.map(({ reviewerId }) => reviewerId)).size).toBe(3)
    expect(reviews[0]).toMatchObject({ outcome: 'listed', sheetVersion: reviewSheet.version })
    expect(reviews[0]?.evidenceId).not.toBeNull()
    const signed = trailOf(workstation, `candidate:${candidateId}`).filter(
      ({ act }) => act === 'review.recorded',
    )
    expect(signed).toMatchObject([{ detail: { stage: 'first' } }, {}, { detail: { stage: 'third' } }])
  })

  it('queues without names and says who may not take the stage', async () => {
    await using workstation = await begin()
    const { candidateId } = await personUnderReview(workstation)
    const mine = await workstation.as('yi').call('reviews.queue', page)
    expect(mine).toMatchObject({ total: 1, rows: [{ candidateId, stage: 'first', obstacle: null }] })
    expect(JSON.stringify(mine)).not.toContain('试验人')
    const other = await workstation.as('ding').call('reviews.queue', page)
    expect(other.rows[0]?.obstacle).toContain('复审')
    expect(await workstation.as('ding').try('reviews.open', { candidateId })).toMatchObject({
      fault: { code: 'second-person-required' },
    })
    expect((await workstation.as('jia').try('reviews.queue', page)).ok).toBe(false)
  })

  it('shows 复核 and 复查 the evidence of the second query, and no earlier opinion on any channel', async () => {
    await using workstation = await begin()
    const { candidateId, requestId, evidenceId } = await personUnderReview(workstation)
    expect((await workstation.as('yi').call('reviews.open', { candidateId })).secondQuery).toBeNull()
    await signStage(workstation, candidateId, 'first')
    await signStage(workstation, candidateId, 'second')
    const ding = workstation.as('ding')
    const opened = await ding.call('reviews.open', { candidateId })
    expect(opened.evidence).toMatchObject([{ attachmentId: evidenceId, page: 1 }])
    const [again] = opened.secondQuery?.evidence ?? []
    expect(again?.attachmentId).not.toBe(evidenceId)
    const piece = { candidateId, attachmentId: again?.attachmentId ?? 0, offset: 0 }
    expect((await ding.call('verifications.readEvidence', piece)).total).toBeGreaterThan(0)
    const before = [
      opened,
      await ding.call('reviews.ofRequest', { requestId }),
      await ding.call('requests.history', { requestId }),
      await ding.call('verifications.ofRequest', { requestId, ...page }),
    ]
    for (const answer of before) expect(JSON.stringify(answer)).not.toContain('情况属实')
    expect(before[1]).toMatchObject([
      { stage: 'first', folded: true, agrees: null, opinion: null, answers: [] },
      { stage: 'second', folded: true },
    ])
    const own = await workstation.as('bing').call('reviews.ofRequest', { requestId })
    expect(own).toMatchObject([{ stage: 'first', folded: false, agrees: true }, { folded: false }])
    await signStage(workstation, candidateId, 'third')
    const after = await ding.call('reviews.ofRequest', { requestId })
    expect(after.every(({ folded }) => !folded)).toBe(true)
  })

  it('returns the person to 查询 at any no and voids the result', async () => {
    await using workstation = await begin()
    const { candidateId } = await personUnderReview(workstation)
    await signStage(workstation, candidateId, 'first')
    const entry = await stageEntry(workstation, candidateId, 'second')
    const done = await workstation.as('bing').call('reviews.record', {
      ...entry,
      answers: answersOf('second', ['valid-then']),
      opinion: '该条已移出',
    })
    expect(done).toMatchObject({ agrees: false, nextState: '待查询', nextStage: null })
    expect(personOf(workstation, candidateId)).toMatchObject({
      state: 'ready',
      resultId: null,
      outcome: null,
      stateReason: '该条已移出',
    })
    const [result] = workstation.store.read((tx) => tx.where(inquiryResultTable, { candidateId }))
    expect(result).toMatchObject({ outcome: 'listed', voidReason: '该条已移出' })
    expect(trailOf(workstation, `candidate:${candidateId}`).at(-1)).toMatchObject({ act: 'review.sentBack' })
  })

  it.each([
    ['no second query', { secondQuery: null }],
    ['an answer too few', { answers: {} }],
    ['no opinion', { opinion: ' ' }],
    ['the wrong stage', { stage: 'second' as const }],
  ])('refuses 复审 with %s and writes nothing', async (_, change) => {
    await using workstation = await begin()
    const { candidateId } = await personUnderReview(workstation)
    const entry = { ...(await stageEntry(workstation, candidateId, 'first')), ...change }
    expect(await workstation.as('yi').try('reviews.record', entry)).toMatchObject({ ok: false })
    expect(reviewsOf(workstation)).toEqual([])
    expect(personOf(workstation, candidateId).state).toBe('underReview')
  })

  it('refuses a second query without evidence, before the first, or at odds with the answers', async () => {
    await using workstation = await begin()
    const { candidateId } = await personUnderReview(workstation)
    const entry = await stageEntry(workstation, candidateId, 'first')
    const { secondQuery } = entry
    if (secondQuery === null) throw new Error('复审 has a second query')
    for (const change of [
      { evidenceUploadId: null },
      { queriedAt: '2020-01-01T00:00:00.000Z' },
      { outcome: 'notListed' as const },
      { outcome: 'pending' as const },
    ])
      expect(
        await workstation
          .as('yi')
          .try('reviews.record', { ...entry, secondQuery: { ...secondQuery, ...change } }),
      ).toMatchObject({ fault: { code: 'invalid-input' } })
    expect(reviewsOf(workstation)).toEqual([])
  })

  it('refuses the file of the first query as evidence of the second', async () => {
    await using workstation = await begin()
    const { candidateId, evidenceId } = await personUnderReview(workstation)
    const yi = workstation.as('yi')
    const piece = { candidateId, attachmentId: evidenceId, offset: 0 }
    const { base64 } = await yi.call('verifications.readEvidence', piece)
    const entry = await stageEntry(workstation, candidateId, 'first')
    const evidenceUploadId = await yi.upload('again.png', Buffer.from(base64, 'base64'))
    const secondQuery = entry.secondQuery === null ? null : { ...entry.secondQuery, evidenceUploadId }
    expect(await yi.try('reviews.record', { ...entry, secondQuery })).toMatchObject({
      fault: { code: 'conflict', message: expect.stringContaining('校验码相同') },
    })
    expect(reviewsOf(workstation)).toEqual([])
  })

  it('says when nobody is left for the next stage', async () => {
    await using workstation = await begin()
    const { candidateId } = await personUnderReview(workstation)
    regrant(workstation, 'bing', ['verifier'])
    const signed = await signStage(workstation, candidateId, 'first')
    expect(signed.nobodyNext).toContain('目前无人担任「复核人」')
  })

  it('refuses who queried and who signed another stage, with whatever posts', async () => {
    await using workstation = await begin()
    const { candidateId } = await personUnderReview(workstation)
    regrant(workstation, 'jia', ['firstReviewer'])
    const entry = await stageEntry(workstation, candidateId, 'first')
    expect(await workstation.as('jia').try('reviews.record', entry)).toMatchObject({
      fault: { code: 'second-person-required' },
    })
    await workstation.as('yi').call('reviews.record', entry)
    regrant(workstation, 'yi', ['secondReviewer'])
    expect(
      await workstation.as('yi').try('reviews.record', await stageEntry(workstation, candidateId, 'second')),
    ).toMatchObject({ fault: { code: 'second-person-required' } })
    expect(reviewsOf(workstation)).toHaveLength(1)
  })

  it('keeps the checker whose entry was adopted and the first enterer away from the stages', async () => {
    await using workstation = await begin()
    const { candidateIds } = await inquiredPersons(workstation, ['notListed'])
    const candidateId = candidateIds[0] ?? 0
    await workstation.as('yi').call('verifications.record', blindEntry(candidateId, 1, 'listed'))
    const ding = workstation.as('ding')
    const { sides } = await ding.call('verifications.openDispute', { candidateId })
    const decision = sides.find(({ outcome }) => outcome === 'listed')?.side ?? 'a'
    await ding.call('verifications.adjudicate', {
      candidateId,
      decision,
      idTail: '',
      reason: '凭证所示为列入',
    })
    regrant(workstation, 'jia', ['firstReviewer'])
    for (const who of ['jia', 'yi'] as const)
      expect(await workstation.as(who).try('reviews.open', { candidateId })).toMatchObject({
        fault: { code: 'second-person-required' },
      })
  })
})
