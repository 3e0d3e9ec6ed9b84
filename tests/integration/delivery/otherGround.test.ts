import { expect, it } from 'vitest'
import { groundOf } from '../../../electron/replyRecord/letterGround.ts'
import { replyOf } from '../../../electron/replyRecord/replyRepository.ts'
import { replyTable } from '../../../electron/replyRecord/replyTable.ts'
import { startForObjections } from '../../support/objections.ts'
import { dispatchByMessenger, printedLetter, sealUse, signedLetter } from '../../support/signedLetter.ts'
import type { TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const page = { offset: 0, limit: 20 } as const

/** A signed letter that stands on a check instead of an incoming letter; no screen drafts one yet. */
async function letterOfCheck(workstation: TestWorkstation): Promise<number> {
  const { replyId } = await signedLetter(workstation, ['notListed'])
  workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
    const columns = { kind: 'extensionNotice', requestId: null, ground: 'check', groundId: 7 } as const
    tx.update(replyTable, replyOf(tx, replyId), columns)
    tx.record({ act: 'reply.drafted', object: `reply:${replyId}` })
  })
  return replyId
}

it('prints, seals, sends and registers a letter that stands on no incoming letter', async () => {
  await using workstation = await startForObjections('2026-11-20T03:00:00.000Z')
  const replyId = await letterOfCheck(workstation)
  const drafter = workstation.as('drafter')
  expect(workstation.store.read((tx) => groundOf(replyOf(tx, replyId)))).toEqual({ of: 'check', id: 7 })

  const waiting = await drafter.call('dispatches.list', { view: 'outgoing', ...page })
  expect(waiting.rows).toMatchObject([{ replyId, requestId: null, intakeNumber: '', step: 'print' }])
  expect((await drafter.call('workbench.todo', { kind: 'print', ...page })).rows).toMatchObject([
    {
      of: 'reply',
      id: replyId,
      number: '',
      note: '豫信试函〔2026〕1号',
      unitName: '河南省财政厅',
      why: null,
    },
  ])

  await printedLetter(workstation, replyId)
  const form = { requestId: null, letterId: replyId, copies: 1, destination: { to: 'export' } } as const
  const approval = await drafter.call('prints.printForm', { ...form, document: 'sealApproval' })
  expect(approval.target).toContain(`函件 ${replyId} 用印审批单`)
  expect(await drafter.try('prints.printForm', { ...form, document: 'fileCover' })).toMatchObject({
    fault: { code: 'invalid-input', message: '请选择要打印的来文。' },
  })
  await drafter.call('seals.record', { replyId, use: sealUse })
  workstation.clock.set('2026-11-20T08:00:00.000Z')
  const sent = await drafter.call('deliveries.dispatch', { replyId, dispatch: dispatchByMessenger })
  expect(sent.deliveries).toMatchObject([{ dueOn: null, lateDays: null, objection: null }])
  const received = await drafter.call('deliveries.recordReceipt', {
    replyId,
    receivedOn: '2026-11-20',
    receivedBy: '收件人',
    evidenceUploadId: null,
  })
  expect(received.deliveries).toMatchObject([{ receivedOn: '2026-11-20', objection: null }])

  const register = async (kind: 'outgoing' | 'sealUse') =>
    (await drafter.call('registers.view', { kind, year: 2026, ...page })).rows
  expect(await register('outgoing')).toMatchObject([
    expect.arrayContaining(['豫信试函〔2026〕1号', '2026-11-20']),
  ])
  expect(await register('sealUse')).toMatchObject([expect.arrayContaining(['豫信试函〔2026〕1号'])])
  expect(trailOf(workstation, `reply:${replyId}`).map(({ act }) => act)).toContain('reply.dispatched')
  expect(await workstation.store.verify()).toMatchObject({ ok: true })
})

it('refuses in a sentence what only letters of an incoming letter have', async () => {
  await using workstation = await startForObjections('2026-11-20T03:00:00.000Z')
  const replyId = await letterOfCheck(workstation)
  const drafter = workstation.as('drafter')
  expect(await drafter.try('replies.get', { replyId })).toMatchObject({
    fault: { code: 'conflict', message: '本函不是由来文引起的，没有这一步，请在它的依据处办理。' },
  })
})
