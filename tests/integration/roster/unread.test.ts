import { describe, expect, it } from 'vitest'
import { rosterTable } from '../../../electron/roster/rosterTable.ts'
import { creditCodeCheckCharacter } from '../../../shared/identity/creditCode.ts'
import { previewed, typedPerson } from '../../support/lists.ts'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { inventedId } from '../../support/rosterSheets.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: workingMoment })

/** A list whose 备注 holds numbers, with one more below it; `旁` is a ticket number that stands beside. */
function csvWith(...below: readonly string[]) {
  const lines = [
    '姓名,身份证号码,准考证号,备注',
    `张敏,${inventedId(1)},410105950612001,${inventedId(11)}`,
    `李雷,${inventedId(2)},410105950612002,${inventedId(12)}`,
    ...below,
  ]
  return { name: '名单.csv', bytes: Buffer.from(`${lines.join('\n')}\n`) }
}

describe('a census that closes', () => {
  it('lets nothing be committed while a place is unexplained, and keeps what was decided', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar, { declaredCount: 2 })
    const preview = await previewed(registrar, requestId, csvWith(`说明：另有${inventedId(13)}`))
    const { previewId } = preview
    expect(preview.census).toEqual({ total: 7, persons: 2, beside: 2, unread: 3, open: 3 })
    const refused = registrar.call('rosters.commit', { previewId })
    await expect(refused).rejects.toThrow('还有 3 处形似证件号码')
    const unread = await registrar.call('rosters.unread', { previewId, offset: 0, limit: 100 })
    expect(unread.rows.map(({ row, column, reason, inColumn }) => [row, column, reason, inColumn])).toEqual([
      [2, '备注', 'second-list', 2],
      [3, '备注', 'second-list', 2],
      [4, '姓名', 'skipped-row', 1],
    ])
    expect(JSON.stringify(unread)).not.toMatch(/\d{15,}/)
    const [first, , last] = unread.rows
    const column = { scope: 'column', cause: 'otherNumber', words: '旧准考证号' } as const
    const after = await registrar.call('rosters.explainUnread', {
      previewId,
      place: first?.place ?? -1,
      decision: column,
    })
    expect(after.census.open).toBe(1)
    const place = { scope: 'place', cause: 'notAsked', words: '' } as const
    await registrar.call('rosters.explainUnread', { previewId, place: last?.place ?? -1, decision: place })
    const { rosterId } = await registrar.call('rosters.commit', { previewId })
    const counts = { total: 7, persons: 2, beside: 2, unread: 3 }
    const decisions = [
      { ...column, sheet: '文本', column: '备注', places: 2 },
      { ...place, sheet: '文本', column: '姓名', places: 1 },
    ]
    expect(workstation.store.read((tx) => tx.get(rosterTable, rosterId, '名单').census)).toEqual({
      counts,
      creditCodes: 0,
      decisions,
    })
    expect(trailOf(workstation, `roster:${rosterId}`)).toMatchObject([
      ...decisions.map((detail) => ({ act: 'roster.unreadAccepted', detail })),
      { act: 'roster.committed', detail: { census: counts } },
    ])
    const [view] = await registrar.call('rosters.list', { requestId })
    expect(view?.census?.explanations).toEqual([
      '文本 · 备注：本列为旧准考证号，不入库（2 处）',
      '文本 · 姓名：此处：不在本次查询范围，不入库（1 处）',
    ])
  })

  it('takes a decision back, and lets a whole sheet be explained at once', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar, { declaredCount: 2 })
    const { previewId } = await previewed(registrar, requestId, csvWith())
    const { rows } = await registrar.call('rosters.unread', { previewId, offset: 0, limit: 100 })
    const [first] = rows
    const explain = (decision: { scope: 'sheet'; cause: 'repeated'; words: string } | null) =>
      registrar.call('rosters.explainUnread', { previewId, place: first?.place ?? -1, decision })
    expect((await explain({ scope: 'sheet', cause: 'repeated', words: '' })).census.open).toBe(0)
    expect((await explain(null)).census.open).toBe(1)
    const nothing = registrar.call('rosters.explainUnread', {
      previewId,
      place: first?.place ?? -1,
      decision: { scope: 'place', cause: 'otherNumber', words: '' },
    })
    await expect(nothing).rejects.toThrow('请写明是什么号码')
  })

  it('lets a 统一社会信用代码 that passes its check explain itself', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar, { declaredCount: 2 })
    const code = codeOfDigits()
    const preview = await previewed(registrar, requestId, csvWith(`填报单位代码：${code}`))
    expect(preview.census).toMatchObject({ unread: 3, open: 2 })
  })

  it('closes by itself over a typed list, and says so', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar, { declaredCount: 2 })
    const preview = await registrar.call('rosters.previewTyped', {
      requestId,
      arrival: { kind: 'initial' },
      source: 'typed',
      rows: [typedPerson(1), typedPerson(2)],
    })
    expect(preview.census).toEqual({ total: 2, persons: 2, beside: 0, unread: 0, open: 0 })
  })
})

/** A code of eighteen digits with a right check character. */
function codeOfDigits(): string {
  for (let serial = 0; ; serial++) {
    const seventeen = `91410000${String(990000000 + serial)}`
    const check = creditCodeCheckCharacter(seventeen)
    if (/\d/.test(check)) return seventeen + check
  }
}
