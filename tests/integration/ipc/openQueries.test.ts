import { expect, it } from 'vitest'
import {
  answeredBy,
  answeredLetter,
  corrected,
  entryOf,
  lookedUpAgain,
  notified,
  receiveReply,
  referred,
  registered,
  startForObjections,
} from '../../support/objections.ts'
import { type OpenWorkstation, watchOpenQueries } from '../../support/openQueries.ts'

const page = { offset: 0, limit: 20 }
const letter = { requestId: 1 }

/** The lists and files that stand open while the day goes on: whatever anybody does, they must show it. */
async function openEverything({ open }: OpenWorkstation): Promise<void> {
  for (const who of ['jia', 'yi', 'bing', 'ding'] as const) {
    await open(who, 'workbench.counts', {})
    await open(who, 'workbench.todo', { kind: null, ...page })
    await open(who, 'workbench.done', page)
  }
  await open('jia', 'session.state', {})
  await open('jia', 'workbench.inWork', page)
  await open('bing', 'workbench.supervision', {})
  await open('jia', 'requests.get', letter)
  await open('jia', 'requests.history', letter)
  await open('jia', 'candidates.list', {
    ...letter,
    ...page,
    filter: { rosterId: null, states: null, finding: null },
  })
  await open('jia', 'rosters.list', letter)
  await open('jia', 'inquiries.ofRequest', { ...letter, ...page })
  await open('jia', 'verifications.ofRequest', { ...letter, ...page })
  await open('jia', 'reviews.ofRequest', { ...letter, ...page })
  await open('jia', 'extensions.ofLetter', letter)
  await open('jia', 'pauses.ofLetter', letter)
  await open('jia', 'reminders.ofLetter', letter)
  await open('yi', 'verifications.queue', page)
  await open('bing', 'reviews.queue', page)
  await open('jia', 'replies.awaiting', page)
  await open('jia', 'replies.list', page)
  await open('jia', 'replies.get', { replyId: 1 })
  await open('jia', 'dispatches.list', { view: 'all', ...page })
  await open('jia', 'dispatches.get', { replyId: 1 })
  await open('jia', 'registers.view', { kind: 'incoming', year: 2026, ...page })
  await open('jia', 'registers.view', { kind: 'outgoing', year: 2026, ...page })
  await open('jia', 'registers.view', { kind: 'sealUse', year: 2026, ...page })
  await open('jia', 'objections.list', { filter: {}, ...page })
  await open('jia', 'objections.find', { objectionId: 1 })
  const months = {
    from: '2026-11-01',
    to: '2026-12-31',
    lanes: ['ours' as const, 'theirs' as const],
    withClosed: true,
  }
  await open('jia', 'agenda.entries', months)
  await open('jia', 'agenda.month', months)
}

it('announces what every open question was answered from, through a whole day', {
  timeout: 300_000,
}, async () => {
  await using plain = await startForObjections()
  const day = watchOpenQueries(plain)
  await openEverything(day)
  const { workstation } = day
  const { requestId, replyId, listed } = await answeredLetter(workstation)
  await day.at('2026-11-23T02:00:00.000Z')
  await receiveReply(workstation, replyId, '2026-11-23')
  await day.at('2026-11-26T02:00:00.000Z')
  const { objectionId } = await registered(workstation, { replyId, candidateId: listed }, entryOf())
  await referred(workstation, objectionId)
  await answeredBy(workstation, objectionId)
  await notified(workstation, objectionId)
  await workstation.as('signer').call('objections.requery', { objectionId, reason: '国家中心更正' })
  await lookedUpAgain(workstation, { requestId, candidateId: listed, order: 1 }, 'notListed')
  await corrected(workstation, requestId)
  expect(day.counted.commands).toBeGreaterThan(50)
  // Some 36 questions stand open all day. More than this would be announcements that concern nobody.
  expect(day.counted.asked / day.counted.commands).toBeLessThan(28)
  expect(day.unannounced).toStrictEqual([])
})
