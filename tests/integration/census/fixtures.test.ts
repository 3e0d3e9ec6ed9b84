import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readRosterFile } from '../../../electron/parser/readRosterFile.ts'
import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import { classifyCensus } from '../../../shared/roster/census/classifyCensus.ts'
import { checkRoster } from '../../../shared/roster/checkRoster.ts'

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)))

async function read(name: string) {
  const { sheets, census } = await readRosterFile(fixture(name))
  const check = checkRoster(sheets, { receivedOn: '2026-11-22', defaultPurpose: 'recruitment' })
  return { sheets, census, check, chosen: [...sheets.keys()] }
}

describe('the census of a whole file', () => {
  it.each([
    ['rosters/01-省直-录用-60人.xlsx', 60],
    ['rosters/02-问题名单.xlsx', 49],
    ['rosters/03-省辖市汇总-640人.xls', 640],
    ['rosters/04-名单-GB18030.csv', 30],
    ['rosters/05-调任-8人.docx', 8],
    ['cases/c07-empty-shared-strings.xlsx', 4],
    ['cases/c12-year-month-date-cells.xlsx', 10],
    ['cases/c15-which-name-which-number.xlsx', 10],
    ['cases/c17-second-table-without-headings.docx', 6],
    ['cases/c19-post-looks-like-footer.xlsx', 2],
    ['cases/c22a-crlf-heading-lf-rows.csv', 5],
    ['cases/c48-names.xlsx', 38],
    ['cases/c70-text-box-on-a-name.ods', 4],
  ])('counts in %s %i places and puts each into one class', async (name, total) => {
    const { census, ...answer } = await read(name)
    const { counts, unread } = classifyCensus(census, answer)
    const beside = name.includes('c15') ? 4 : 0
    expect(counts).toEqual({ total, persons: total - beside, beside, unread: 0 })
    expect(unread).toEqual([])
  })
})

describe('a person whom a reader loses', () => {
  it.each([
    'rosters/01-省直-录用-60人.xlsx',
    'rosters/03-省辖市汇总-640人.xls',
    'rosters/04-名单-GB18030.csv',
    'rosters/05-调任-8人.docx',
    'cases/c70-text-box-on-a-name.ods',
  ])('is named by the census of %s with place and masked number', async (name) => {
    const { census, check, ...answer } = await read(name)
    const full = classifyCensus(census, { ...answer, check })
    const lost = check.rows.find(({ idNumber }) => idNumber !== null)
    if (lost?.idNumber == null) throw new Error('some row has a number')
    const rows = check.rows.filter((row) => row !== lost)
    const { counts, unread } = classifyCensus(census, { ...answer, check: { ...check, rows } })
    expect(counts).toEqual({
      ...full.counts,
      persons: full.counts.persons - 1,
      unread: full.counts.unread + 1,
    })
    const named = unread.filter((place) => !full.unread.some((known) => known.place === place.place))
    expect(named.map(({ sheet, row, run, reason }) => [sheet?.name, row, maskNumber(run), reason])).toEqual([
      [lost.sheet, lost.row, maskNumber(lost.idNumber), 'skipped-row'],
    ])
  })
})
