import { describe, expect, it } from 'vitest'
import { sqliteDriver } from '../../../electron/database/file/driver.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { replyTable } from '../../../electron/replyRecord/replyTable.ts'
import { matchesOf } from '../../../electron/search/personSearchRepository.ts'
import type { PersonCriterion } from '../../../shared/search/readCriterion.ts'
import { addPersons, concludedLetter, draftMoment, personName } from '../../support/concludedLetter.ts'
import { inventedNumber } from '../../support/letters.ts'
import { committedList } from '../../support/lists.ts'
import { admittedLetter } from '../../support/registrations.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const page = { offset: 0, limit: 100 }

describe('查找 of persons', () => {
  it.each([
    ['a whole number', inventedNumber(2), 'idNumber', [2]],
    ['its last four characters', inventedNumber(2).slice(-4), 'idTail', [2]],
    ['its last seven characters', inventedNumber(2).slice(-7), 'idTail', [2]],
    ['one character of a name', '乙', 'name', [2]],
    ['two characters', '试例', 'name', [3, 2, 1]],
    ['three characters', '试例丙', 'name', [3]],
    ['pinyin initials', 'SL', 'initials', [3, 2, 1]],
    ['a name that nobody has', '某某某', 'name', []],
  ] as const)('finds them by %s', async (...[, text, readAs, orders]) => {
    await using desk = await startTestWorkstation({ at: draftMoment })
    const requestId = await concludedLetter(desk, ['notListed', 'listed', 'returned'])
    const found = await desk.as('signer').call('searches.persons', { text, ...page })
    expect(found).toMatchObject({ readAs, total: orders.length, isMore: false })
    expect(found.rows.map(({ listOrder }) => listOrder)).toEqual(orders)
    for (const row of found.rows)
      expect(row).toMatchObject({ requestId, intakeNumber: '2026-0001', unitName: '河南省财政厅' })
  })

  it('finds a name with look-alike characters as it stands and as it is meant', async () => {
    await using desk = await startTestWorkstation({ at: draftMoment })
    const requestId = await admittedLetter(desk.as('registrar'))
    await committedList(desk.as('registrar'), requestId, [{ name: '⾼⽂博', idNumber: inventedNumber(1) }])
    for (const text of ['⾼⽂博', '高文博', '高', '文博', 'gwb']) {
      const found = await desk.as('signer').call('searches.persons', { text, ...page })
      expect(found.rows.map(({ name }) => name)).toEqual(['⾼⽂博'])
    }
  })

  it('masks numbers and shows a verified outcome only to those who answer for it', async () => {
    await using desk = await startTestWorkstation({ at: draftMoment })
    await concludedLetter(desk, ['listed', 'inquired'])
    const ask = { text: '试例', ...page }
    const bySigner = await desk.as('ding').call('searches.persons', ask)
    expect(bySigner.rows.map(({ outcome }) => outcome)).toEqual([null, 'listed'])
    const byVerifier = await desk.as('yi').call('searches.persons', ask)
    expect(byVerifier.rows.map(({ outcome }) => outcome)).toEqual([null, null])
    expect(JSON.stringify([bySigner, byVerifier])).not.toContain(inventedNumber(1))
  })

  it('leaves an entry that names who was shown, never the text, and knows the same search again', async () => {
    await using desk = await startTestWorkstation({ at: draftMoment })
    await concludedLetter(desk, ['notListed', 'listed'])
    const signer = desk.as('signer')
    const [person] = (await signer.call('searches.persons', { text: inventedNumber(1), ...page })).rows
    await signer.call('searches.persons', { text: ` ${inventedNumber(1)} `, ...page })
    await signer.call('searches.persons', { text: personName(2), ...page })
    const entries = trailOf(desk, 'search:')
    expect(entries).toMatchObject([
      { act: 'search.performed', detail: { by: 'idNumber', found: 1, shown: [person?.candidateId] } },
      { act: 'search.performed', detail: { by: 'idNumber' } },
      { act: 'search.performed', detail: { by: 'name' } },
    ])
    const digests = entries.map(({ detail }) => (detail as { digest: string }).digest)
    expect(digests[0]).toBe(digests[1])
    expect(digests[2]).not.toBe(digests[0])
    expect(JSON.stringify(entries)).not.toContain(inventedNumber(1))
    expect(JSON.stringify(entries)).not.toContain(personName(2))
  })

  it('reads a document number as no person and leaves no entry', async () => {
    await using desk = await startTestWorkstation({ at: draftMoment })
    await concludedLetter(desk, ['notListed'])
    const found = await desk.as('signer').call('searches.persons', { text: '豫财人函〔2026〕15号', ...page })
    expect(found).toEqual({ rows: [], total: 0, isMore: false, readAs: null })
    expect(trailOf(desk, 'search:')).toEqual([])
  })

  it('pages without saying a person twice, also beyond a thousand', async () => {
    await using desk = await startTestWorkstation({ at: draftMoment })
    const requestId = await admittedLetter(desk.as('registrar'), { declaredCount: 1004 })
    addPersons(
      desk,
      requestId,
      Array.from({ length: 1004 }, () => 'ready' as const),
    )
    const first = await desk.as('signer').call('searches.persons', { text: '试', ...page })
    expect(first).toMatchObject({ total: 1000, isMore: true })
    const second = await desk.as('signer').call('searches.persons', { text: '试', offset: 100, limit: 100 })
    const ids = [...first.rows, ...second.rows].map(({ candidateId }) => candidateId)
    expect(new Set(ids).size).toBe(200)
    const byInitials = await desk
      .as('signer')
      .call('searches.persons', { text: 'sl', offset: 900, limit: 100 })
    expect(byInitials.rows).toHaveLength(100)
  })

  it.each([
    [{ kind: 'idNumber', value: inventedNumber(1) }, /USING (COVERING )?INDEX candidates_by_id_number/],
    [{ kind: 'idTail', value: '001X' }, /USING (COVERING )?INDEX candidates_by_id_tail/],
    [{ kind: 'initials', value: 'sl' }, /USING (COVERING )?INDEX candidates_by_initials/],
    [{ kind: 'name', value: '试' }, /VIRTUAL TABLE INDEX/],
    [{ kind: 'name', value: '试例甲' }, /VIRTUAL TABLE INDEX/],
  ] as const)('uses the index for %o', (criterion, index) => {
    const plan = planOf(criterion)
    expect(plan.some((step) => index.test(step))).toBe(true)
    expect(plan.filter((step) => /^SCAN (c|candidates)\b/.test(step))).toEqual([])
  })
})

/** How SQLite would look for a criterion in an empty database. */
function planOf(criterion: PersonCriterion): readonly string[] {
  const memory = new sqliteDriver(':memory:')
  for (const { statements } of migrations) for (const statement of statements) memory.exec(statement)
  const { sql, values } = matchesOf(criterion)
  const rows = memory.prepare(`EXPLAIN QUERY PLAN ${sql} LIMIT 100`).all(...values)
  return (rows as { detail: string }[]).map(({ detail }) => detail)
}

describe('查找 of letters', () => {
  it.each([
    ['our number', '2026-0001', 1],
    ['the serial alone', '0002', 1],
    ['a part of their document number, brackets as typed', '[2026]', 2],
    ['the unit', '财政', 2],
    ['initials of the unit', 'HNSCZT', 2],
    ['nothing that exists', '某某某', 0],
    ['a whole number of a person', inventedNumber(1), 0],
  ] as const)('finds them by %s', async (_, text, total) => {
    await using desk = await startTestWorkstation({ at: draftMoment })
    await admittedLetter(desk.as('registrar'))
    await admittedLetter(desk.as('registrar'), { documentNumber: '豫财人函〔2026〕16号' })
    const found = await desk.as('drafter').call('searches.letters', { text, ...page })
    expect(found.total).toBe(total)
    expect(found.rows).toHaveLength(total)
  })

  it('finds them by the number of our own letter', async () => {
    await using desk = await startTestWorkstation({ at: draftMoment })
    const requestId = await concludedLetter(desk, ['notListed'])
    const drafter = desk.as('drafter')
    await drafter.call('replies.draft', {
      requestId,
      kind: 'first',
      candidateIds: [],
      correctsReplyId: null,
      copies: 2,
    })
    desk.store.transact({ userId: 1, name: '试验' }, (tx) => {
      const reply = tx.first(replyTable, { requestId })
      if (reply === null) throw new Error('no reply')
      tx.update(replyTable, reply, { documentNumber: '豫信函〔2026〕33号' })
      tx.record({ act: 'reply.numbered', object: `reply:${reply.id}` })
    })
    expect((await drafter.call('searches.letters', { text: '豫信函(2026)33', ...page })).rows).toMatchObject([
      { requestId },
    ])
  })
})
