import { expect, it } from 'vitest'
import { handlers } from '../../../../electron/core/handlers.ts'
import { contract } from '../../../../shared/contract/contract.ts'

it('answers every channel of the contract and no other', () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort())
})
