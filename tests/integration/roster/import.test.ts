import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { attachmentTable } from '../../../electron/attachment/attachmentTable.ts'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { writeTextWorkbook } from '../../../electron/parser/write/writeTextWorkbook.ts'
import { rosterTable } from '../../../electron/roster/rosterTable.ts'
import { unitTable } from '../../../electron/unit/unitTable.ts'
import { previewed, sampleRoster, typedPerson } from '../../support/lists.ts'
import { admittedLetter, registeredLetter, workingMoment } from '../../support/registrations.ts'
import { inventedId } from '../../support/rosterSheets.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: workingMoment })
const samples = [
  '01-省直-录用-60人.xlsx',
  '02-问题名单.xlsx',
  '03-省辖市汇总-640人.xls',
  '04-名单-GB18030.csv',
  '05-调任-8人.docx',
]

interface Expected {
  readonly counts: { accepted: number; doubtful: number; rejected: number }
  readonly rows: readonly { row: number; outcome: string; findings: readonly string[]; name: string | null }[]
}
const expectedOf = (name: string) =>
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../fixtures/rosters', `${name}.expected.json`), 'utf8'),
  ) as Expected

const counted = ({ store }: TestWorkstation) =>
  store.read((tx) => ({
    rosters: tx.count(rosterTable, {}),
    candidates: tx.count(candidateTable, {}),
    attachments: tx.count(attachmentTable, {}),
  }))

describe('importing a list', () => {
  it.each(samples)('commits every physical row of %s as it was expected', async (name) => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const expected = expectedOf(name)
    const requestId = await admittedLetter(registrar, { declaredCount: expected.rows.length })
    const preview = await previewed(registrar, requestId, name)
    expect(preview).toMatchObject({ counts: expected.counts, total: expected.rows.length, listFindings: [] })
    const { rosterId } = await registrar.call('rosters.commit', { previewId: preview.previewId })
    const stored = workstation.store.read((tx) => tx.where(candidateTable, { rosterId }))
    expect(stored.map(({ rowNumber, rowOutcome }) => [rowNumber, rowOutcome])).toEqual(
      expected.rows.map(({ row, outcome }) => [row, outcome]),
    )
    expect(stored.map(({ findings }) => [...findings].sort())).toEqual(
      expected.rows.map(({ findings }) => [...findings].sort()),
    )
    const states = { accepted: 'accepted', doubtful: 'doubtful', rejected: 'returned' } as const
    for (const { rowOutcome, state } of stored) expect(state).toBe(states[rowOutcome])
    expect(trailOf(workstation, `roster:${rosterId}`)).toMatchObject([
      { act: 'roster.committed', detail: { counts: expected.counts } },
    ])
  })

  it('pages the physical rows by outcome and finding, and never shows a whole number', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar, { declaredCount: 7 })
    const { previewId, counts, total, skipped, findings, listFindings } = await previewed(
      registrar,
      requestId,
      '02-问题名单.xlsx',
    )
    expect(listFindings).toMatchObject([{ code: 'count-mismatch', declared: 7, found: total }])
    const rowsOf = (outcome: 'all' | 'rejected' | 'skipped', finding: null | 'id-checksum' = null) =>
      registrar.call('rosters.previewRows', {
        previewId,
        filter: { outcome, finding },
        offset: 0,
        limit: 100,
      })
    expect((await rowsOf('all')).total).toBe(total + skipped)
    expect((await rowsOf('rejected')).total).toBe(counts.rejected)
    expect((await rowsOf('skipped')).rows.every(({ skipReason }) => skipReason !== null)).toBe(true)
    expect((await rowsOf('all', 'id-checksum')).total).toBe(
      findings.find(({ code }) => code === 'id-checksum')?.rows ?? 0,
    )
    expect(JSON.stringify((await rowsOf('all')).rows)).not.toMatch(/\d{15,}/)
    const script = await registrar.call('rosters.previewScript', { previewId })
    expect(script.telephone).toContain('豫财人函〔2026〕15号')
    expect(script.letter.split('\n')).toHaveLength(counts.rejected)
    expect(script.telephone).not.toMatch(/\d{15,}/)
  })

  it('keeps the file with its 校验码 and knows it when it comes again', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar, { declaredCount: 60 })
    const first = await previewed(registrar, requestId, samples[0] ?? '')
    expect(first.sameFile).toEqual([])
    await registrar.call('rosters.commit', { previewId: first.previewId })
    const { attachments } = await registrar.call('requests.get', { requestId })
    expect(attachments).toMatchObject([{ role: 'roster', checkCode: first.checkCode }])
    const { base64 } = await registrar.call('requests.readAttachment', {
      requestId,
      attachmentId: attachments[0]?.attachmentId ?? 0,
      offset: 0,
    })
    expect(Buffer.from(base64, 'base64').equals(Buffer.from(sampleRoster(samples[0] ?? '')))).toBe(true)
    const other = await admittedLetter(registrar, {
      declaredCount: 60,
      documentNumber: '豫财人函〔2026〕16号',
    })
    const again = await previewed(registrar, other, samples[0] ?? '')
    expect(again.sameFile).toMatchObject([{ requestId, intakeNumber: '2026-0001' }])
    expect(again.counts).toEqual({ accepted: 0, doubtful: 60, rejected: 0 })
    const { rows } = await registrar.call('rosters.previewRows', {
      previewId: again.previewId,
      filter: { outcome: 'doubtful', finding: 'duplicate-in-history' },
      offset: 0,
      limit: 1,
    })
    expect(rows).toMatchObject([{ earlier: { intakeNumber: '2026-0001', state: 'accepted' } }])
  })

  it('calls a person asked about before only a note when the letter declares 复查询', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const first = await admittedLetter(registrar, { declaredCount: 60 })
    const { previewId } = await previewed(registrar, first, samples[0] ?? '')
    await registrar.call('rosters.commit', { previewId })
    const again = await admittedLetter(registrar, {
      declaredCount: 60,
      declaresRequery: true,
      documentNumber: '豫财人函〔2026〕16号',
    })
    expect(await previewed(registrar, again, samples[0] ?? '')).toMatchObject({
      counts: { accepted: 60, doubtful: 0, rejected: 0 },
      findings: expect.arrayContaining([{ code: 'duplicate-in-history', rows: 60 }]),
    })
  })

  it('lets the clerk name the columns, and remembers them for the sender', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar, { declaredCount: 1 })
    const bytes = await writeTextWorkbook({
      sheetName: '表',
      columns: [
        { heading: '人员', width: 10 },
        { heading: '编码', width: 20 },
      ],
      rows: [['试验人', inventedId(1)]],
    })
    const preview = await previewed(registrar, requestId, { name: 'a.xlsx', bytes })
    expect(preview).toMatchObject({ total: 0, sheets: [{ isRoster: false, unreadRows: 2 }] })
    expect(await registrar.try('rosters.commit', { previewId: preview.previewId })).toMatchObject({
      ok: false,
      fault: { code: 'invalid-input' },
    })
    expect(preview.columns.map(({ key }) => key)).toEqual(['#1', '#2'])
    const adjusted = await registrar.call('rosters.adjust', {
      previewId: preview.previewId,
      sheets: [0],
      mapping: { name: '人员', idNumber: '编码' },
    })
    expect(adjusted).toMatchObject({ total: 1, counts: { accepted: 1 } })
    await registrar.call('rosters.commit', { previewId: adjusted.previewId })
    const other = await admittedLetter(registrar, {
      declaredCount: 1,
      documentNumber: '豫财人函〔2026〕16号',
    })
    expect(await previewed(registrar, other, { name: 'b.xlsx', bytes })).toMatchObject({
      total: 1,
      isRemembered: true,
    })
    const units = workstation.store.read((tx) => tx.where(unitTable, { name: '河南省财政厅' }))
    expect(units[0]?.columnMapping).toEqual({ name: '人员', idNumber: '编码' })
  })

  it('stores nothing when it is cancelled, refused or not admitted', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const registered = await registeredLetter(registrar)
    const uploadId = await registrar.upload('a.xlsx', sampleRoster(samples[0] ?? ''))
    const arrival = { kind: 'initial' } as const
    expect(
      await registrar.try('rosters.preview', { requestId: registered, arrival, uploadId }),
    ).toMatchObject({ ok: false, fault: { code: 'conflict' } })
    const requestId = await admittedLetter(registrar, { documentNumber: '豫财人函〔2026〕16号' })
    const broken = await registrar.upload('b.xlsx', sampleRoster(samples[0] ?? '').slice(0, 4000))
    expect(await registrar.try('rosters.preview', { requestId, arrival, uploadId: broken })).toMatchObject({
      ok: false,
      fault: { code: 'file-unreadable' },
    })
    const { previewId } = await previewed(registrar, requestId, samples[2] ?? '')
    const committing = registrar.try('rosters.commit', { previewId })
    await registrar.call('rosters.cancel', { previewId: null })
    expect(await committing).toMatchObject({ ok: false, fault: { code: 'cancelled' } })
    expect(counted(workstation)).toEqual({ rosters: 0, candidates: 0, attachments: 0 })
    await registrar.call('rosters.cancel', { previewId })
    expect(await registrar.try('rosters.commit', { previewId })).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    })
  })

  it('is the business of one person: another may neither look at nor commit the preview', async () => {
    await using workstation = await begin()
    const requestId = await admittedLetter(workstation.as('jia'))
    const { previewId } = await previewed(workstation.as('jia'), requestId, samples[0] ?? '')
    expect(await workstation.as('yi').try('rosters.commit', { previewId })).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    })
    expect(await workstation.as('ding').try('rosters.commit', { previewId })).toMatchObject({
      ok: false,
      fault: { code: 'forbidden' },
    })
  })
})

describe('a supplement', () => {
  it('brings its own count, day and limit, and reopens nothing that is in work', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar, { declaredCount: 1 })
    const give = (arrival: object, rows: object[]) =>
      registrar.call('rosters.previewTyped', {
        requestId,
        arrival: arrival as { kind: 'initial' },
        source: 'typed',
        rows,
      })
    const first = await give({ kind: 'initial' }, [typedPerson(1)])
    await registrar.call('rosters.commit', { previewId: first.previewId })
    const supplement = { kind: 'supplement', declaredCount: 2, receivedOn: '2026-11-20' }
    const second = await give(supplement, [typedPerson(1), typedPerson(2, '试验乙')])
    expect(second).toMatchObject({
      counts: { accepted: 1, doubtful: 1, rejected: 0 },
      findings: [{ code: 'duplicate-in-list', rows: 1 }],
      listFindings: [],
    })
    await registrar.call('rosters.commit', { previewId: second.previewId })
    const persons = workstation.store.read((tx) => tx.where(candidateTable, { requestId }))
    expect(persons.map(({ listOrder, dueOn, receivedOn }) => [listOrder, receivedOn, dueOn])).toEqual([
      [1, '2026-11-19', '2026-11-24'],
      [2, '2026-11-20', '2026-11-25'],
      [3, '2026-11-20', '2026-11-25'],
    ])
    expect((await registrar.call('requests.get', { requestId })).balance).toMatchObject({
      declared: 1,
      supplemented: 2,
      open: 3,
    })
  })

  it('is refused with a day that has not come yet', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar)
    const refused = await registrar.try('rosters.previewTyped', {
      requestId,
      arrival: { kind: 'supplement', declaredCount: 1, receivedOn: '2027-01-01' },
      source: 'typed',
      rows: [typedPerson(1)],
    })
    expect(refused).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
  })
})
