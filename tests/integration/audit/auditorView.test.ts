import { describe, expect, it } from 'vitest'
import { concludedLetter, personName } from '../../support/concludedLetter.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

/** A letter with two persons, one of them returned for a reason that names both. */
async function letterWithAnEntry() {
  const desk = await startTestWorkstation({ at: '2026-11-20T03:00:00.000Z' })
  const requestId = await concludedLetter(desk, ['ready', 'ready'])
  const [first, second] = desk.store.read((tx) =>
    tx.select<{ id: number; name: string; id_number: string }>(
      'SELECT id, name, id_number FROM candidates WHERE request_id = ? ORDER BY list_order',
      requestId,
    ),
  )
  if (first === undefined || second === undefined) throw new Error('no persons')
  const reason = `与${second.name}（${second.id_number}）重复，已电话 0371-65901234 核实`
  desk.store.transact({ userId: 1, name: '测试' }, (tx) =>
    tx.record({
      act: 'candidate.keyed',
      object: `candidate:${first.id}`,
      reason,
      detail: { before: { idNumber: null }, after: { idNumber: first.id_number, name: first.name } },
    }),
  )
  return { desk, requestId, first, second, reason }
}

describe('the auditor’s view', () => {
  it('masks names and numbers everywhere until a reason is typed, and records each viewing with it', async () => {
    const { desk, first, second, reason } = await letterWithAnEntry()
    await using _ = desk
    const auditor = desk.as('auditor')
    const { lines } = await auditor.call('audit.list', { filter: { act: 'candidate.keyed' } })
    const [line] = lines
    const masked = JSON.stringify(lines)
    for (const secret of [first.name, second.name, first.id_number, second.id_number, '65901234'])
      expect(masked).not.toContain(secret)
    expect(line).toMatchObject({ words: '按盖章来函补录证件号码', isMasked: true })
    expect(line?.objectWords).toMatch(/^被查询人 试\*+（2026-\d{4} 第 1 号）$/)
    expect(line?.fields.map(({ label }) => label)).toEqual(['证件号码', '姓名'])

    const seq = line?.seq ?? 0
    expect(await auditor.try('audit.reveal', { seq, reason: ' ' })).toMatchObject({ ok: false })
    const open = await auditor.call('audit.reveal', { seq, reason: '核查补录' })
    expect(open).toMatchObject({ reason, objectWords: expect.stringContaining(first.name) })
    expect(open.fields.map(({ now }) => now)).toEqual([first.id_number, first.name])
    await auditor.call('audit.reveal', { seq, reason: '再次核查' })
    expect(trailOf(desk, `audit:${seq}`)).toMatchObject([
      { act: 'audit.revealed', actor: auditor.name, reason: '核查补录' },
      { act: 'audit.revealed', reason: '再次核查' },
    ])
    const again = await auditor.call('audit.list', { filter: { act: 'candidate.keyed' } })
    expect(JSON.stringify(again.lines)).toBe(masked)
  })

  it('finds by 收文号, 文号, name, number and its end, and keeps what was typed to itself', async () => {
    const { desk, requestId, first, second } = await letterWithAnEntry()
    await using _ = desk
    const auditor = desk.as('auditor')
    const request = desk.store.read((tx) =>
      tx.select<{ intake: string; document_number: string }>(
        `SELECT printf('%d-%04d', intake_year, intake_serial) AS intake, document_number FROM requests WHERE id = ?`,
        requestId,
      ),
    )[0]
    const objects = async (about: string) => {
      const { lines, readAs } = await auditor.call('audit.list', { filter: { about }, limit: 200 })
      return { readAs, objects: new Set(lines.map(({ object }) => object)) }
    }
    const byIntake = await objects(request?.intake ?? '')
    expect(byIntake.readAs).toBe('letter')
    expect([...byIntake.objects]).toEqual(
      expect.arrayContaining([`request:${requestId}`, `candidate:${first.id}`]),
    )
    expect(await objects((request?.document_number ?? '').replace('〔', '[').replace('〕', ']'))).toEqual(
      byIntake,
    )

    for (const about of [first.id_number, first.id_number.slice(-6), personName(1)]) {
      const found = await objects(about)
      expect(found.readAs, about).toBe('person')
      expect(found.objects.has(`candidate:${first.id}`), about).toBe(true)
      expect(found.objects.has(`candidate:${second.id}`), about).toBe(false)
    }
    expect(await objects('查无此人')).toEqual({ readAs: 'person', objects: new Set() })
    const told = JSON.stringify(trailOf(desk, 'audit'))
    for (const secret of [first.name, first.id_number, first.id_number.slice(-6)])
      expect(told).not.toContain(secret)
  })

  it('finds who searched for a person and was shown him', async () => {
    const { desk, first } = await letterWithAnEntry()
    await using _ = desk
    await desk.as('registrar').call('searches.persons', { text: first.id_number, offset: 0, limit: 20 })
    const { lines } = await desk.as('auditor').call('audit.list', { filter: { about: first.id_number } })

    expect(lines.map(({ words }) => words)).toContain('查找人员')
  })

  it('shows no word of three Latin letters in anything it tells of a whole trail', async () => {
    const { desk } = await letterWithAnEntry()
    await using _ = desk
    const auditor = desk.as('auditor')
    await desk.as('jia').try('audit.list', {})
    const seen: string[] = []
    let before: number | undefined
    do {
      const page = await auditor.call('audit.list', {
        limit: 200,
        ...(before === undefined ? {} : { before }),
      })
      for (const { words, objectWords, reason, fields, actor } of page.lines)
        seen.push(
          [
            words,
            objectWords,
            reason ?? '',
            actor,
            ...fields.flatMap(({ label, was, now }) => [label, was ?? '', now ?? '']),
          ].join(' '),
        )
      before = page.nextBefore ?? undefined
    } while (before !== undefined)

    expect(seen.length).toBeGreaterThan(10)
    expect(seen.filter((line) => /[A-Za-z]{3,}/.test(line))).toEqual([])
  })
})

describe('a letter’s own 留痕', () => {
  it('masks as the auditor’s view, reveals for a reason, and only entries of this letter', async () => {
    const { desk, requestId, first, reason } = await letterWithAnEntry()
    await using _ = desk
    const registrar = desk.as('registrar')
    const history = await registrar.call('requests.history', { requestId })
    const line = history.find(({ words }) => words === '按盖章来函补录证件号码')
    expect(JSON.stringify(history)).not.toContain(first.id_number)
    expect(line).toMatchObject({ object: '第 1 号人员', isMasked: true })

    const seq = line?.seq ?? 0
    expect(
      await registrar.call('requests.revealHistory', { requestId, seq, reason: '来文单位询问' }),
    ).toMatchObject({ reason, fields: [{ now: first.id_number }, { now: first.name }] })
    expect(trailOf(desk, `request:${requestId}`).at(-1)).toMatchObject({
      act: 'request.historyRevealed',
      reason: '来文单位询问',
      detail: { seq },
    })
    expect(
      await registrar.try('requests.revealHistory', { requestId, seq: 1, reason: '好奇' }),
    ).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    })
  })
})
