import { expect, it } from 'vitest'
import { readRosterFile } from '../../../../../electron/parser/readRosterFile.ts'
import { writeRosterTemplate } from '../../../../../electron/parser/write/writeRosterTemplate.ts'
import { RosterField } from '../../../../../shared/roster/heading/rosterField.ts'
import { checked } from '../../../../support/rosterSheets.ts'

it('comes back recognised column by column, with no person and nothing doubtful in it', async () => {
  const { sheets } = await readRosterFile(await writeRosterTemplate())
  const check = checked(sheets)
  expect(check.rows).toEqual([])
  expect(check.sheets[0]?.isRoster).toBe(true)
  // Nothing is asked for that is not needed: the number tells the day of birth.
  const asked = RosterField.options.filter((field) => field !== 'birthDate')
  expect(Object.keys(check.sheets[0]?.mapping ?? {}).sort()).toEqual([...asked].sort())
})
