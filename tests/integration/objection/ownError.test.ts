import { describe, expect, it } from 'vitest'
import {
  answeredBy,
  answeredLetter,
  corrected,
  lookedUpAgain,
  referred,
  registered,
  startForObjections,
} from '../../support/objections.ts'
import { trailOf } from '../../support/trailOf.ts'

describe('主动更正', () => {
  it('needs no objection, replaces one person and leaves the rest', async () => {
    await using workstation = await startForObjections()
    const { as, clock } = workstation
    const { requestId, replyId, listed, notListed } = await answeredLetter(workstation)
    clock.set('2026-11-24T02:00:00.000Z')
    const begin = { replyId, candidateIds: [listed], reason: '查询时输错证件号码' }
    expect(await as('drafter').try('replies.beginCorrection', begin)).toMatchObject({
      ok: false,
      fault: { code: 'forbidden' },
    })
    await as('signer').call('replies.beginCorrection', begin)
    expect(await as('signer').try('replies.beginCorrection', begin)).toMatchObject({ ok: false })
    // Long after the reply's own limit: nobody is shown a limit that ended when the reply left.
    clock.set('2026-12-07T02:00:00.000Z')
    const todo = await as('inquirer').call('workbench.todo', { kind: null, offset: 0, limit: 10 })
    expect(todo.rows.map(({ kind, dueOn }) => [kind, dueOn])).toContainEqual(['inquire', null])
    await lookedUpAgain(workstation, { requestId, candidateId: listed, order: 1 }, 'notListed')
    const correction = await corrected(workstation, requestId)
    expect(await as('drafter').call('replies.get', { replyId: correction })).toMatchObject({
      correctsReplyId: replyId,
      persons: [{ candidateId: listed }],
    })
    expect(await as('registrar').call('requests.get', { requestId })).toMatchObject({ state: 'closed' })
    expect(trailOf(workstation, `candidate:${notListed}`).map(({ act }) => act)).not.toContain(
      'candidate.askedAgain',
    )
    expect(trailOf(workstation, `reply:${replyId}`).at(-1)).toMatchObject({
      act: 'reply.correctionBegun',
      reason: '查询时输错证件号码',
    })
    // What was corrected is answered by the later letter; the objection goes against that one.
    expect(await as('signer').try('replies.beginCorrection', begin)).toMatchObject({
      ok: false,
      fault: { code: 'conflict' },
    })
    const about = await as('registrar').call('objections.candidates', {
      requestId,
      text: '',
      offset: 0,
      limit: 10,
    })
    expect(about.rows.map(({ candidateId, replyId: by }) => [candidateId, by])).toEqual([
      [listed, correction],
      [notListed, replyId],
    ])
  })

  it('ends without a letter when the new look-up says the same', async () => {
    await using workstation = await startForObjections()
    const { as, clock } = workstation
    const { requestId, replyId, notListed } = await answeredLetter(workstation)
    clock.set('2026-11-24T02:00:00.000Z')
    await as('signer').call('replies.beginCorrection', {
      replyId,
      candidateIds: [notListed],
      reason: '抽查存疑',
    })
    await lookedUpAgain(workstation, { requestId, candidateId: notListed, order: 2 }, 'notListed')
    await as('signer').call('replies.keepAnswered', { candidateId: notListed, reason: '复查无误' })
    expect(await as('registrar').call('requests.get', { requestId })).toMatchObject({ state: 'closed' })
  })
})

describe('an objection whose new look-up says the same', () => {
  it('asks for another person than the one who entered the answer, and keeps the result with a reason', async () => {
    await using workstation = await startForObjections()
    const { as, clock } = workstation
    const { requestId, replyId, notListed } = await answeredLetter(workstation)
    clock.set('2026-11-26T02:00:00.000Z')
    const { objectionId } = await registered(workstation, { replyId, candidateId: notListed })
    await referred(workstation, objectionId)
    clock.set('2026-12-01T02:00:00.000Z')
    await answeredBy(workstation, objectionId, { outcome: 'removedSince', summary: '查询时无误，现已移出。' })
    const act = { objectionId, reason: '复核后再看一次' }
    expect(await as('signer').try('objections.keepResult', act)).toMatchObject({ ok: false })
    await as('signer').call('objections.requery', act)
    await lookedUpAgain(workstation, { requestId, candidateId: notListed, order: 2 }, 'notListed')
    const { tasks } = await as('signer').call('objections.find', { objectionId })
    expect(tasks).toContainEqual({ task: 'keepResult', refusal: null })
    expect(tasks.map(({ task }) => task)).not.toContain('draftCorrection')
    expect(await as('signer').call('objections.keepResult', act)).toMatchObject({
      correction: 'settled',
      requery: { keptReason: '复核后再看一次' },
    })
    expect(await as('registrar').call('requests.get', { requestId })).toMatchObject({ state: 'closed' })
  })
})
