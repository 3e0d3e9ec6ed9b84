import { expect, it } from 'vitest'
import {
  answeredLetter,
  entryOf,
  receiveReply,
  referred,
  registered,
  startForObjections,
} from '../../support/objections.ts'

const stretch = { from: '2026-11-23', to: '2026-12-31', withClosed: false }

it('shows the limits of an objection as ours and theirs, explains them, and drops ours once the letter has left', async () => {
  await using workstation = await startForObjections()
  const { as, clock } = workstation
  const { requestId, replyId, listed } = await answeredLetter(workstation)
  clock.set('2026-11-23T02:00:00.000Z')
  await receiveReply(workstation, replyId, '2026-11-23')
  clock.set('2026-11-26T02:00:00.000Z')
  const { objectionId } = await registered(workstation, { replyId, candidateId: listed }, entryOf())
  const of = async (lanes: ('ours' | 'theirs')[], changes: object = {}) =>
    (await as('spotChecker').call('agenda.entries', { ...stretch, lanes, ...changes })).entries

  const [ours] = await of(['ours'])
  expect(ours).toMatchObject({
    day: '2026-12-01',
    kind: 'objectionClock',
    number: '异议 2026-0001',
    what: '异议复核申请函发出',
    lamp: { kind: 'normal', words: '剩 3 个工作日' },
    objectionId,
  })
  const theirs = await of(['theirs'])
  expect(theirs).toMatchObject([{ kind: 'objectionWindow', day: '2026-12-02', lamp: { words: '等待对方' } }])
  for (const { why, day } of [...theirs, ...(ours === undefined ? [] : [ours])]) {
    if (why === null) throw new Error('a legal date without its explanation')
    const explained = await as('verifier').call('deadlines.explain', why)
    expect(explained.governing).toBe(day)
    expect(explained.dates[0]?.explanation?.counted.at(-1)).toBe(day)
  }

  const { unitId } = await as('verifier').call('requests.get', { requestId })
  const card = await as('verifier').call('consultations.card', { unitId, requestId })
  expect(card.maySay.at(-1)).toContain('异议申请已于2026年11月26日收到')

  const bing = as('bing')
  workstation.store.transact(bing, (tx) =>
    tx.record({ act: 'session.locked', object: `user:${bing.userId}` }),
  )
  clock.set('2026-12-01T02:00:00.000Z')
  const away = async () => (await bing.call('workbench.away', {})).objectionLimits
  const fallsDue = {
    number: '异议 2026-0001',
    what: '异议复核申请函发出',
    party: 'centre',
    dueOn: '2026-12-01',
  }
  expect(await away()).toMatchObject([{ ...fallsDue, objectionId, state: 'running', lateDays: null }])
  await referred(workstation, objectionId)
  expect(await away()).toMatchObject([{ ...fallsDue, state: 'ended', lateDays: 0 }])
  expect(await of(['ours'])).toEqual([])
  expect(await of(['ours'], { withClosed: true })).toContainEqual(
    expect.objectContaining({ key: ours?.key, lamp: { kind: 'closed', words: '已办结' } }),
  )
})
