import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { replyTable } from '../../../electron/replyRecord/replyTable.ts'
import { registeredLeader } from '../../support/authorities.ts'
import { fiveFrom } from '../../support/policies.ts'
import { acts, newLetter, startWalkDesk, type WalkDesk, type WalkLetter } from '../../support/walkDesk.ts'

let walk: WalkDesk
beforeAll(async () => {
  walk = await startWalkDesk()
}, 60_000)
afterAll(() => walk.desk.close())

const listing = async () => {
  const letter = await newLetter(walk, 'listed')
  await acts.query(walk, letter, 'jia')
  await acts.check(walk, letter, 'yi')
  return letter
}
const stateOf = ({ candidateId }: WalkLetter) =>
  walk.desk.store.read((tx) => tx.get(candidateTable, candidateId, '').state)
const reviewWaitsFor = async (
  who: 'yi' | 'bing',
  kind: 'firstReview' | 'secondReview',
  requestId: number,
) => {
  const { rows } = await walk.desk.as(who).call('workbench.todo', { kind, offset: 0, limit: 50 })
  return rows.some((row) => row.id === requestId)
}

describe('办理人数要求', () => {
  let begun: WalkLetter
  beforeAll(async () => {
    begun = await listing()
  })

  it('is 四人制 as delivered, for every reader', async () => {
    const { policies, people } = await walk.desk.as('jia').call('policies.list', {})
    expect(policies).toMatchObject([
      { policyId: null, regime: 'four', effectiveFrom: null, basis: '本中心决定', isInForce: true },
    ])
    // Four accounts of the desk and more of the test team, and two leaders of the register.
    expect(people).toBeGreaterThanOrEqual(6)
  })

  it('is changed by two administrators from a day on, never for a day that has begun', async () => {
    const { desk } = walk
    const today = desk.clock.now().toISOString().slice(0, 10)
    expect(await desk.as('system').try('policies.propose', fiveFrom(today))).toMatchObject({
      fault: { code: 'conflict', message: expect.stringContaining('须晚于今天') },
    })
    expect(await desk.as('jia').try('policies.propose', fiveFrom('2026-11-21'))).toMatchObject({
      fault: { code: 'forbidden' },
    })
    const { approvalId } = await desk.as('system').call('policies.propose', fiveFrom('2026-11-21'))
    expect(await desk.as('system').try('approvals.confirm', { approvalId })).toMatchObject({ ok: false })
    await desk.as('safety').call('approvals.confirm', { approvalId })
    const { policies } = await desk.as('jia').call('policies.list', {})
    expect(policies.map(({ regime, isInForce }) => [regime, isInForce])).toEqual([
      ['fiveByCheck', false],
      ['four', true],
    ])
    const late = await desk
      .as('system')
      .call('policies.propose', { ...fiveFrom('2026-11-22'), regime: 'fiveBySign' })
    desk.clock.advance(2 * 24 * 60 * 60_000)
    // The proposal lay until its day had come.
    expect(await desk.as('safety').try('approvals.confirm', late)).toMatchObject({
      fault: { code: 'conflict', message: expect.stringContaining('须晚于今天') },
    })
    const now = await desk.as('jia').call('policies.list', {})
    expect(now.policies.find((one) => one.isInForce)).toMatchObject({ regime: 'fiveByCheck' })
    expect(await desk.store.verify()).toMatchObject({ ok: true })
  })

  it('leaves a file that was begun before as it was: the checker reviews it', async () => {
    expect(await reviewWaitsFor('yi', 'firstReview', begun.requestId)).toBe(true)
    expect(await acts.review(walk, begun, ['yi', 'first'])).not.toBeNull()
  })

  it('holds a new file to five: the checker finds it on no list and is refused, five bring it out', async () => {
    const { desk } = walk
    const letter = await listing()
    expect(await reviewWaitsFor('yi', 'firstReview', letter.requestId)).toBe(false)
    expect(await acts.review(walk, letter, ['yi', 'first'])).toBeNull()
    expect(await reviewWaitsFor('bing', 'firstReview', letter.requestId)).toBe(true)
    expect(await acts.review(walk, letter, ['bing', 'first'])).not.toBeNull()
    expect(await acts.review(walk, letter, ['ding', 'second'])).not.toBeNull()
    const authorityId = await registeredLeader(desk, '领导午')
    await acts.paperReview(walk, letter, { by: ['jia', 'yi'], stage: 'third', authorityId })
    expect(stateOf(letter)).toBe('concluded')
    await acts.draft(walk, letter, 'jia')
    const reply = desk.store.read((tx) => tx.first(replyTable, { requestId: letter.requestId }))
    await acts.submit(walk, reply?.id ?? 0, 'jia')
    // 复核 has seen it as the fourth of five, and 复查 was the fifth.
    expect(await acts.sign(walk, reply?.id ?? 0, 'ding')).not.toBeNull()
  })
})
