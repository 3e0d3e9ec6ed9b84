import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createParserClient } from '../../../electron/parser/child/parserClient.ts'
import { checkRoster } from '../../../shared/roster/checkRoster.ts'

interface Expected {
  readonly counts: object
  readonly rows: readonly { readonly findings: readonly string[] }[]
  readonly skipped: readonly object[]
}

const folder = fileURLToPath(new URL('../../fixtures/rosters/', import.meta.url))
const entry = fileURLToPath(new URL('../../../electron/parser/parser.ts', import.meta.url))
const files = readdirSync(folder).filter((name) => !name.endsWith('.json'))

it.each(files)('gives every row of %s the outcome and findings it must get', async (fileName) => {
  const expected: Expected = JSON.parse(readFileSync(`${folder}${fileName}.expected.json`, 'utf8'))
  const { sheets } = await createParserClient({ entry }).parse({
    bytes: readFileSync(folder + fileName),
    fileName,
  })
  const check = checkRoster(sheets, { receivedOn: '2026-11-22', defaultPurpose: 'recruitment' })
  const rows = check.rows.map(({ sheet, row, outcome, findings, name, idNumber }) => {
    return { sheet, row, outcome, findings: [...findings].sort(), name, idNumber }
  })
  expect(rows).toEqual(expected.rows.map((row) => ({ ...row, findings: [...row.findings].sort() })))
  expect(check.counts).toEqual(expected.counts)
  expect(check.skipped).toEqual(expected.skipped)
})

it('has all five rosters to run', () => {
  expect(files).toHaveLength(5)
})
