import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CFB } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attachmentTable } from '../../../electron/attachment/attachmentTable.ts'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { requestAttachmentTable } from '../../../electron/requestRecord/requestTable.ts'
import { rosterTable } from '../../../electron/roster/rosterTable.ts'
import { sampleRoster } from '../../support/lists.ts'
import { buildZip, textCell, xlsxParts } from '../../support/officeFiles.ts'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation, type TestPerson, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

let workstation: TestWorkstation
let registrar: TestPerson
let requestId: number
beforeAll(async () => {
  workstation = await startTestWorkstation({ at: workingMoment })
  registrar = workstation.as('registrar')
  requestId = await admittedLetter(registrar, { declaredCount: 60 })
})
afterAll(() => workstation.close())

/** Hands a file in and asks for its 名单预审, as the window does. */
async function preview(bytes: Uint8Array, fileName = '名单.xlsx') {
  const uploadId = await registrar.upload(fileName, bytes)
  return registrar.try('rosters.preview', { requestId, arrival: { kind: 'initial' }, uploadId })
}

/** Everything that a list leaves behind when it is stored, and what the trail says about lists. */
const left = () => ({
  ...workstation.store.read((tx) => ({
    rosters: tx.count(rosterTable, {}),
    candidates: tx.count(candidateTable, {}),
    attachments: tx.count(attachmentTable, {}),
    ofLetter: tx.count(requestAttachmentTable, {}),
  })),
  entries: trailOf(workstation, 'r')
    .map(({ act }) => act)
    .filter((act) => act.startsWith('roster.')),
})
const nothing = { rosters: 0, candidates: 0, attachments: 0, ofLetter: 0, entries: [] }

/** A sentence for a clerk: Chinese, whole, and free of the reader's own words. */
const sentence = /^[^a-z]*[一-鿿][\s\S]*。$/u

async function expectRefused(bytes: Uint8Array, words: RegExp): Promise<void> {
  const before = left()
  const result = await preview(bytes)
  expect(result).toMatchObject({ ok: false })
  if (result.ok) return
  expect(['file-unreadable', 'file-too-large']).toContain(result.fault.code)
  expect(result.fault.message).toMatch(words)
  expect(
    result.fault.message.replace(/\.?(xlsx?|et|ods|docx?|csv|txt|xlsb|wps|WPS|Excel|Word|XML|MB)/g, ''),
  ).toMatch(sentence)
  expect(left()).toEqual(before)
}

const bytesOf = (hex: string, filler = 4000) =>
  Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(filler, 7)])
const compound = (...streams: readonly string[]) => {
  const container = CFB.utils.cfb_new()
  for (const name of streams) CFB.utils.cfb_add(container, `/${name}`, Buffer.alloc(5000, 1))
  return CFB.write(container, { type: 'buffer' }) as Buffer
}
const encryptedEntry = () => buildZip(xlsxParts('<sheetData/>').map((part) => ({ ...part, flags: 1 })))
const noise = () => Uint8Array.from({ length: 20_000 }, (_, index) => (index * index * 31 + index * 7) % 251)

describe('a file that is no list', () => {
  it.each([
    ['a PDF', () => Buffer.from('%PDF-1.4\n1 0 obj <</Type /Page>> endobj\n%%EOF'), /名单文件/],
    ['a scan', () => bytesOf('ffd8ffe000104a464946'), /名单文件/],
    ['a screen print', () => bytesOf('89504e470d0a1a0a'), /名单文件/],
    ['an archive', () => bytesOf('526172211a0700'), /解压/],
    ['a zip with a letter in it', () => buildZip([{ name: '来函.txt', data: '试验' }]), /解压/],
    [
      'a web page named .xls',
      () => Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'),
      /另存为/,
    ],
    ['an old letter', () => compound('WordDocument'), /另存为/],
    ['another program’s file', () => compound('Contents'), /名单文件/],
    ['a presentation', () => buildZip([{ name: '[Content_Types].xml', data: '<Types/>' }]), /名单/],
    ['a program', () => bytesOf('4d5a90000300000004000000ffff0000'), /。/],
    ['noise', noise, /。/],
  ])('is refused with what to do: %s', async (_, make, words) => {
    await expectRefused(make(), words)
  })

  it.each([
    ['an encrypted xlsx', () => compound('EncryptedPackage', 'EncryptionInfo')],
    ['a zip with a password', encryptedEntry],
  ])('asks for one without a password: %s', async (_, make) => {
    await expectRefused(make(), /密码/)
  })
})

describe('a file that was cut', () => {
  const binary = ['01-省直-录用-60人.xlsx', '03-省辖市汇总-640人.xls', '05-调任-8人.docx']
  const places = [0.02, 0.5, 0.99]
  it.each(binary.flatMap((name) => places.map((place) => [name, place] as const)))(
    'is refused: %s at %d of its length',
    async (name, place) => {
      const whole = sampleRoster(name)
      await expectRefused(whole.slice(0, Math.floor(whole.length * place)), /。/)
    },
  )

  it('is noticed by the count when it is plain text', async () => {
    const whole = sampleRoster('04-名单-GB18030.csv')
    const expected = JSON.parse(
      readFileSync(
        path.join(import.meta.dirname, '../../fixtures/rosters/04-名单-GB18030.csv.expected.json'),
        'utf8',
      ),
    ) as { rows: readonly unknown[] }
    const end = Buffer.from(whole).indexOf('\n', Math.floor(whole.length / 2)) + 1
    const result = await preview(whole.slice(0, end), '名单.csv')
    if (!result.ok) throw new Error(result.fault.message)
    expect(result.value.total).toBeLessThan(expected.rows.length)
    expect(result.value.listFindings).toMatchObject([{ code: 'count-mismatch', declared: 60 }])
    expect({ ...left(), entries: [] }).toEqual(nothing)
    expect(left().entries).toEqual(['roster.previewed'])
  })
})

describe('a list of a million rows', () => {
  const million = 1_000_000
  const row = (number: number) =>
    `<row r="${number}">${textCell(`A${number}`, `试验${number}`)}${textCell(`B${number}`, `${number}`)}</row>`

  it.each([
    ['plain text', () => Buffer.from('姓名,证件\n'.concat('张,1\n'.repeat(million))), /行/],
    [
      'a workbook of persons',
      () => {
        const rows = Array.from({ length: 120_000 }, (_, index) => row(index + 1)).join('')
        return buildZip(xlsxParts(`<sheetData>${rows}</sheetData>`))
      },
      /50000 行/,
    ],
  ])('is refused: %s', async (_, make, words) => {
    await expectRefused(make(), words)
  })

  it('holds nobody when its rows are only formatted, and cannot be committed', async () => {
    const rows = Array.from({ length: million }, (_, index) => `<row r="${index + 1}" ht="15"/>`).join('')
    const result = await preview(buildZip(xlsxParts(`<sheetData>${rows}</sheetData>`)))
    if (!result.ok) throw new Error(result.fault.message)
    expect(result.value.total).toBe(0)
    const { previewId } = result.value
    expect(await registrar.try('rosters.commit', { previewId })).toMatchObject({
      ok: false,
      fault: { code: 'invalid-input', message: expect.stringMatching(/没有读到人员.*。$/u) },
    })
    expect({ ...left(), entries: [] }).toEqual(nothing)
  })
})

describe('what the window sends', () => {
  it('is refused when it is larger than any list', async () => {
    const size = 21 * 1024 * 1024
    expect(await registrar.try('uploads.begin', { fileName: '名单.xlsx', size })).toMatchObject({
      ok: false,
      fault: { message: expect.stringMatching(/20 MB/) },
    })
    expect(await registrar.try('uploads.begin', { fileName: '名单.xlsx', size: 0 })).toMatchObject({
      ok: false,
      fault: { code: 'invalid-input' },
    })
  })

  it('is refused when a piece is missing, and cannot be previewed', async () => {
    const { uploadId } = await registrar.call('uploads.begin', { fileName: '名单.xlsx', size: 10 })
    const base64 = Buffer.alloc(4).toString('base64')
    expect(await registrar.try('uploads.append', { uploadId, offset: 4, base64 })).toMatchObject({
      ok: false,
      fault: { code: 'invalid-input' },
    })
    await registrar.call('uploads.append', { uploadId, offset: 0, base64 })
    for (const result of [
      await registrar.try('uploads.finish', { uploadId }),
      await registrar.try('rosters.preview', { requestId, arrival: { kind: 'initial' }, uploadId }),
    ])
      expect(result).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
  })
})
