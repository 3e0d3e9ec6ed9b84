import { expect, it } from 'vitest'
import { accountsOf } from '../../../../scripts/demonstration/accounts.ts'
import { people } from '../../../../scripts/demonstration/people.ts'

it('names everybody with a password and the roles of the ceremony', () => {
  const { accounts, open } = accountsOf('/kept/data', 'ab'.repeat(32))
  expect(accounts.map(({ loginName }) => loginName)).toEqual(
    Object.values(people).map(({ loginName }) => loginName),
  )
  for (const { roles } of accounts) expect(roles).not.toEqual([])
  expect(accounts.find(({ loginName }) => loginName === 'shen')?.roles).toEqual(['auditor'])
  expect(open).toBe('npm start -- --data-folder=/kept/data')
})

it('quotes a folder that a shell would take apart', () => {
  expect(accountsOf("/留 下/o'n", '').open).toBe("npm start -- --data-folder='/留 下/o'\\''n'")
})
