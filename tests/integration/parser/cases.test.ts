import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createParserClient } from '../../../electron/parser/child/parserClient.ts'
import { checkRoster } from '../../../shared/roster/checkRoster.ts'

interface ExpectedRow {
  readonly sheet: string | null
  readonly row: number
  readonly outcome: string
  readonly findings: readonly string[]
  readonly name: string | null
  readonly idNumber: string | null
}

const folder = fileURLToPath(new URL('../../fixtures/cases/', import.meta.url))
const entry = fileURLToPath(new URL('../../../electron/parser/parser.ts', import.meta.url))

const files = readdirSync(folder).filter((name) => !name.endsWith('.json'))

it.each(files)('gives every row of %s the outcome and findings it must get', async (fileName) => {
  const expected: { counts: object; rows: readonly ExpectedRow[] } = JSON.parse(
    readFileSync(`${folder}${fileName}.expected.json`, 'utf8'),
  )
  const { sheets } = await createParserClient({ entry }).parse({
    bytes: readFileSync(folder + fileName),
    fileName,
  })
  const check = checkRoster(sheets, { receivedOn: '2026-11-22', defaultPurpose: 'recruitment' })
  const bare = ({ sheet, row, outcome, findings, name, idNumber }: ExpectedRow) => {
    return { sheet, row, outcome, findings: [...findings].sort(), name, idNumber }
  }
  expect(check.rows.map(bare)).toEqual(expected.rows.map(bare))
  expect(check.counts).toEqual(expected.counts)
})
