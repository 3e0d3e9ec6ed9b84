import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { IncomingLetter } from '../../scripts/demonstration/intake.ts'
import { inventedNumber } from './letters.ts'

/** One invented person on the paper list. */
export interface PaperPerson {
  readonly name: string
  readonly idNumber: string
}

/** What an invented department writes about; tests change what they look at. */
export const departmentLetter = (serial: number, persons: number): IncomingLetter => ({
  unit: 'hnsczt',
  unitName: '河南省财政厅',
  documentNumber: `豫财人函〔2026〕${serial}号`,
  documentDate: '今',
  title: '关于商请查询拟调任人员信用信息的函',
  purpose: '调任',
  persons,
  contact: '示例联',
  channel: '直接来函',
})

/** Invented persons with these names and numbers with a right check character, from this ordinal on. */
export const inventedPersons = (names: readonly string[], from: number): readonly PaperPerson[] =>
  names.map((name, index) => ({ name, idNumber: inventedNumber(from + index) }))

/** Writes persons as a text list such as office software saves. */
export function textRoster(folder: string, persons: readonly PaperPerson[]): string {
  const file = path.join(folder, `名单-${persons[0]?.idNumber.slice(-4)}.csv`)
  const rows = persons.map(({ name, idNumber }, index) => `${index + 1},${name},${idNumber}`)
  fs.writeFileSync(file, ['序号,姓名,身份证号码', ...rows, ''].join('\r\n'))
  return file
}

/** The words of the letter with this number among the PDFs that were printed into the folder, without breaks of lines. */
export function printedWords(folder: string, documentNumber: string): string {
  const words = fs
    .globSync(`${folder}/**/*.pdf`)
    .map((file) =>
      execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s/gu, ''),
    )
    .filter((text) => text.includes(documentNumber))
  if (words.length !== 1) throw new Error(`${words.length} printed letters bear this number`)
  return words[0] ?? ''
}
