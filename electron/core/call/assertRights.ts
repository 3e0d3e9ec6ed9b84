import { contract } from '../../../shared/contract/contract.ts'
import { rightsTable } from '../../../shared/contract/rightsTable.ts'
import type { Access } from '../../../shared/rights/access.ts'

/** Stops the program at start when a channel has no row in the rights table; the compiler has said so before. */
export function assertRights(): void {
  const rights: Readonly<Record<string, Access>> = rightsTable
  for (const name of Object.keys(contract))
    if (rights[name] === undefined) throw new Error(`No right is declared for channel ${name}.`)
}
