import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { inquiryResultTable } from '../../../electron/inquiryRecord/inquiryTable.ts'
import { startLayout } from '../../../shared/inquiry/listLayout.ts'
import { addedEvidence, openedBatch } from '../../support/batches.ts'
import { workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: workingMoment })
const now = ({ clock }: TestWorkstation) => clock.now().toISOString()
const stateOf = ({ store }: TestWorkstation, id: number) =>
  store.read((tx) => tx.get(candidateTable, id, '').state)
const page = { offset: 0, limit: 100 }

describe('逐页确认', () => {
  it('ties every person of the page to that page of the evidence', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation, 3)
    const evidenceId = await addedEvidence(inquirer, batchId)
    const done = await inquirer.call('inquiries.confirmPage', {
      batchId,
      candidateIds,
      queriedAt: now(workstation),
      evidenceId,
      evidencePage: 1,
    })
    expect(done).toMatchObject({ open: 0, state: 'closed' })
    const rows = workstation.store.read((tx) => tx.where(inquiryResultTable, {}))
    expect(rows.map((row) => [row.method, row.evidenceId, row.evidencePage])).toEqual(
      candidateIds.map(() => ['page', evidenceId, 1]),
    )
    const undo = (ids: readonly number[]) =>
      inquirer.try('inquiries.voidResults', { batchId, candidateIds: [...ids], reason: '当即撤销' })
    expect(await undo([...candidateIds, 9999])).toMatchObject({ ok: false })
    expect(stateOf(workstation, candidateIds[0] ?? 0)).toBe('inquired')
    expect(await undo(candidateIds)).toMatchObject({ ok: true, value: { open: 3, state: 'open' } })
    expect(trailOf(workstation, `candidate:${candidateIds[2]}`).at(-1)).toMatchObject({
      act: 'inquiry.resultVoided',
      reason: '当即撤销',
    })
  })

  it('refuses more than 20 persons on one page, also in two goes', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation, 21)
    const evidenceId = await addedEvidence(inquirer, batchId)
    const confirm = (ids: readonly number[]) =>
      inquirer.try('inquiries.confirmPage', {
        batchId,
        candidateIds: [...ids],
        queriedAt: now(workstation),
        evidenceId,
        evidencePage: 1,
      })
    expect(await confirm(candidateIds)).toMatchObject({ fault: { code: 'invalid-input' } })
    expect(await confirm(candidateIds.slice(0, 20))).toMatchObject({ ok: true })
    expect(await confirm(candidateIds.slice(20))).toMatchObject({ fault: { code: 'invalid-input' } })
  })

  it('refuses a page that the evidence does not have', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation, 1)
    const evidenceId = await addedEvidence(inquirer, batchId)
    const refused = await inquirer.try('inquiries.confirmPage', {
      batchId,
      candidateIds,
      queriedAt: now(workstation),
      evidenceId,
      evidencePage: 2,
    })
    expect(refused).toMatchObject({ fault: { code: 'invalid-input' } })
  })
})

describe('结果文件', () => {
  const fileOf = (lines: readonly string[]) => ({
    name: 'results.csv',
    bytes: new Uint8Array(Buffer.from(['姓名,身份证号,查询结果', ...lines].join('\n'))),
  })
  const numbers = ({ store }: TestWorkstation, ids: readonly number[]) =>
    store.read((tx) => ids.map((id) => tx.get(candidateTable, id, '').idNumber ?? ''))

  it('shows what it would record and records it with the digest, listed persons left out', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation, 4)
    const [a, b, c] = numbers(workstation, candidateIds)
    const evidenceId = await addedEvidence(
      inquirer,
      batchId,
      fileOf([
        `试验人,${a},未列入`,
        `试验人,${b},待核实`,
        `试验人,${c},列入`,
        '某人,410101199001019999,未列入',
      ]),
    )
    const preview = await inquirer.call('inquiries.previewFile', {
      batchId,
      evidenceId,
      mapping: null,
      ...page,
    })
    expect(preview.counts).toEqual({ commit: 2, listed: 1, settled: 0, unmatched: 1, problem: 0 })
    expect(preview.missing).toBe(1)
    expect(preview.rows.every(({ idNumber }) => idNumber.includes('*'))).toBe(true)
    const { mapping } = preview
    if (mapping === null) throw new Error('the headings were not recognised')
    const commit = { batchId, evidenceId, mapping, queriedAt: now(workstation) }
    const stale = await inquirer.try('inquiries.commitFile', { ...commit, commits: 3, unmatched: 1 })
    expect(stale).toMatchObject({ fault: { code: 'conflict' } })
    const done = await inquirer.call('inquiries.commitFile', { ...commit, commits: 2, unmatched: 1 })
    expect(done.open).toBe(2)
    expect(candidateIds.map((id) => stateOf(workstation, id))).toEqual([
      'inquired',
      'pending',
      'inquiring',
      'inquiring',
    ])
    expect(trailOf(workstation, `batch:${batchId}`).at(-1)).toMatchObject({
      act: 'inquiry.fileImported',
      detail: { checkCode: preview.checkCode },
    })
  })

  it('records nothing while one row is not understood', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation, 2)
    const [a, b] = numbers(workstation, candidateIds)
    const evidenceId = await addedEvidence(
      inquirer,
      batchId,
      fileOf([`试验人,${a},未列入`, `试验人,${b},无`]),
    )
    const preview = await inquirer.call('inquiries.previewFile', {
      batchId,
      evidenceId,
      mapping: null,
      ...page,
    })
    const { mapping } = preview
    if (mapping === null) throw new Error('the headings were not recognised')
    expect(preview.words).toContainEqual({ text: '无', count: 1, outcome: null })
    const commit = { batchId, evidenceId, queriedAt: now(workstation), unmatched: 0 }
    const refused = await inquirer.try('inquiries.commitFile', { ...commit, mapping, commits: 1 })
    expect(refused).toMatchObject({ fault: { code: 'conflict' } })
    expect(workstation.store.read((tx) => tx.count(inquiryResultTable, {}))).toBe(0)
    const told = { ...mapping, words: { ...mapping.words, 无: 'notListed' as const } }
    expect(
      await inquirer.call('inquiries.commitFile', { ...commit, mapping: told, commits: 2 }),
    ).toMatchObject({ open: 0 })
  })
})

describe('工作名单', () => {
  it('leaves as text cells in the chosen columns and remembers them', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation, 2)
    const layout = {
      columns: [
        { field: 'idNumber' as const, heading: '公民身份号码' },
        { field: 'name' as const, heading: '姓名' },
      ],
    }
    expect(await inquirer.call('inquiries.layout', {})).toEqual(startLayout)
    const folder = path.join(workstation.dataFolder, 'stick')
    const { fileName } = await inquirer.call('inquiries.exportList', { batchId, layout, folder })
    expect(await inquirer.call('inquiries.layout', {})).toEqual(layout)
    const uploadId = await inquirer.upload(fileName, fs.readFileSync(path.join(folder, fileName)))
    const { evidenceId } = await inquirer.call('inquiries.addEvidence', { batchId, uploadId })
    const mapping = { sheet: 0, headerRow: 1, idColumn: 0, outcomeColumn: 1, nameColumn: null, words: {} }
    const read = await inquirer.call('inquiries.previewFile', { batchId, evidenceId, mapping, ...page })
    expect(read.columns.map(({ heading }) => heading)).toEqual(['公民身份号码', '姓名'])
    expect(read.rows).toHaveLength(candidateIds.length)
    expect(read.rows.every(({ sentence }) => sentence.startsWith('看不懂结果'))).toBe(true)
    expect(trailOf(workstation, `batch:${batchId}`).map(({ act }) => act)).toContain('inquiry.batchExported')
  })

  it('is made as a page with a trace code and printed under the batch number alone', async () => {
    const made: string[] = []
    const titles: string[] = []
    await using workstation = await startTestWorkstation({
      at: workingMoment,
      shell: {
        pdf: async (html) => {
          made.push(html)
          return new Uint8Array(Buffer.from('%PDF-1.4 list'))
        },
        print: async (job) => {
          titles.push(job.title)
          return { printer: 'paper' }
        },
      },
    })
    const { batchId, batchNumber, inquirer } = await openedBatch(workstation, 2)
    expect(await inquirer.try('inquiries.printList', { batchId, printer: null })).toMatchObject({ ok: false })
    const { traceCode } = await inquirer.call('inquiries.makeList', { batchId })
    expect(made[0]).toContain(traceCode)
    const { base64 } = await inquirer.call('inquiries.readList', { batchId, offset: 0 })
    expect(Buffer.from(base64, 'base64').toString()).toBe('%PDF-1.4 list')
    await inquirer.call('inquiries.printList', { batchId, printer: null })
    expect(titles).toEqual([batchNumber])
  })
})
