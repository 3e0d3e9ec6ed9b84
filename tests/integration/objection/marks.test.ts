import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectionDates } from '../../../electron/objection/objectionDates.ts'
import { limitsOf } from '../../../electron/objection/objectionRepository.ts'
import { seedCalendar } from '../../../shared/deadline/calendar/seedCalendar.ts'
import { dueDate } from '../../../shared/deadline/dueDate.ts'
import {
  answeredLetter,
  entryOf,
  receiveReply,
  registered,
  startForObjections,
} from '../../support/objections.ts'
import type { TestWorkstation } from '../../support/testWorkstation.ts'

let workstation: TestWorkstation
let letter: Awaited<ReturnType<typeof answeredLetter>>
let objectionId: number
beforeAll(async () => {
  workstation = await startForObjections()
  letter = await answeredLetter(workstation)
  workstation.clock.set('2026-11-26T02:00:00.000Z')
  objectionId = (await registered(workstation, { replyId: letter.replyId, candidateId: letter.listed }))
    .objectionId
})
afterAll(() => workstation.close())
const page = { offset: 0, limit: 10 }

describe('异议标注', () => {
  it('stands wherever the result of the person is shown, and with nobody else', async () => {
    const { requestId, replyId } = letter
    const drafter = workstation.as('drafter')
    const filter = { rosterId: null, states: null, finding: null }
    const list = await drafter.call('candidates.list', { requestId, filter, ...page })
    expect(list.rows.map(({ objectedOn }) => objectedOn)).toEqual(['2026-11-26', null])
    const reply = await drafter.call('replies.get', { replyId })
    expect(reply.persons.map(({ objectedOn }) => objectedOn)).toEqual(['2026-11-26', null])
    const inquiries = await drafter.call('inquiries.ofRequest', { requestId, ...page })
    expect(inquiries.rows.map(({ objectedOn }) => objectedOn)).toEqual(['2026-11-26', null])
    const name = list.rows[0]?.name ?? ''
    const found = await drafter.call('searches.persons', { text: name, ...page })
    expect(found.rows.find(({ candidateId }) => candidateId === letter.listed)?.objectedOn).toBe('2026-11-26')
  })

  it('ends with the case', async () => {
    const { objectionId: other } = await registered(workstation, {
      replyId: letter.replyId,
      candidateId: letter.notListed,
    })
    const marked = () =>
      workstation.as('drafter').call('candidates.row', {
        requestId: letter.requestId,
        candidateId: letter.notListed,
      })
    expect((await marked()).objectedOn).toBe('2026-11-26')
    await workstation.as('registrar').call('objections.withdraw', {
      objectionId: other,
      entryId: null,
      receivedOn: '2026-11-26',
      basis: '单位来函撤回',
      uploadId: null,
    })
    expect((await marked()).objectedOn).toBeNull()
  })
})

describe('the receipt of the disputed letter', () => {
  it('explains when the unit had it, if the unit has not said so', async () => {
    await using other = await startForObjections()
    const { replyId, listed } = await answeredLetter(other)
    other.clock.set('2026-11-26T02:00:00.000Z')
    const unknown = entryOf({ resultReceivedOn: null, proof: '' })
    const opened = await registered(other, { replyId, candidateId: listed }, unknown)
    expect(opened.timeliness).toBe('toBeExplained')
    await receiveReply(other, replyId, '2026-11-23')
    const explained = await other.as('registrar').call('objections.find', { objectionId: opened.objectionId })
    expect(explained.timeliness).toBe('inTime')
    expect(explained.entries[0]?.resultReceivedOn).toBe('2026-11-23')
    expect(explained.history.map(({ words }) => words)).toContain('补充异议日期')
  })
})

describe('the limits of open objections', () => {
  it('move with the calendar, the judgements about what has come in do not', () => {
    const before = workstation.store.read((tx) => limitsOf(tx, objectionId))
    const moved = workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
      const scope = { today: '2026-11-26', from: '2026-11-27', to: '2026-11-28' }
      const items = [...objectionDates.open(tx, scope)]
      for (const item of items) objectionDates.move(tx, item, dueDate('2026-11-26', 4, seedCalendar))
      tx.record({ act: 'setting.changed', object: 'setting:calendar' })
      return items
    })
    expect(moved.map(({ object, words }) => [object, words])).toEqual([
      [`objection:${objectionId}`, '异议 2026-0001 的申请异议复核期限'],
    ])
    const after = workstation.store.read((tx) => limitsOf(tx, objectionId))
    expect(after.map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['O1', before[0]?.dueOn],
      ['O4', '2026-12-02'],
    ])
  })
})

describe('异议台账', () => {
  it.each([
    [{}, 2],
    [{ states: ['received' as const] }, 1],
    [{ owes: 'centre' as const }, 1],
    [{ owes: 'nationalCentre' as const }, 0],
    [{ lamp: 'normal' as const }, 1],
    [{ lamp: 'overdue' as const }, 0],
    [{ lamp: 'closed' as const }, 1],
    [{ text: '2026-0002' }, 1],
    [{ text: '没有这个单位' }, 0],
  ])('filters by %j', async (filter, total) => {
    const list = await workstation.as('registrar').call('objections.list', { filter, ...page })
    expect(list.total).toBe(total)
    expect(list.rows).toHaveLength(total)
  })

  it('tells a limit near its end from one that has passed', async () => {
    const list = (lamp: 'soon' | 'overdue') =>
      workstation.as('registrar').call('objections.list', { filter: { lamp }, ...page })
    workstation.clock.set('2026-12-01T02:00:00.000Z')
    expect([(await list('soon')).total, (await list('overdue')).total]).toEqual([1, 0])
    workstation.clock.set('2026-12-03T02:00:00.000Z')
    expect([(await list('soon')).total, (await list('overdue')).total]).toEqual([0, 1])
  })

  it('masks numbers, and reading a case or its file leaves an entry', async () => {
    const { rows } = await workstation.as('registrar').call('objections.list', { filter: {}, ...page })
    expect(rows[0]?.maskedNumber).toContain('*')
    const registrar = workstation.as('registrar')
    const uploadId = await registrar.upload('apply.png', Buffer.from('89504e470d0a1a0a', 'hex'))
    const file = await registrar.call('objections.addFile', {
      objectionId,
      entryId: null,
      file: { uploadId, role: 'unitApplication', description: '' },
    })
    const read = await registrar.call('objections.readFile', {
      objectionId,
      attachmentId: file.attachmentId,
      offset: 0,
    })
    expect(Buffer.from(read.base64, 'base64').toString('hex')).toBe('89504e470d0a1a0a')
    const elsewhere = { objectionId: objectionId + 1, attachmentId: file.attachmentId, offset: 0 }
    expect(await registrar.try('objections.readFile', elsewhere)).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    })
    const detail = await registrar.call('objections.find', { objectionId })
    expect(detail.files).toMatchObject([{ role: 'unitApplication', checkCode: file.checkCode }])
  })
})
