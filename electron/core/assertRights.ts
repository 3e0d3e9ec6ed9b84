import { contract } from '../../shared/ipc/contract.ts'
import type { Access, StatefulField } from '../../shared/rights/access.ts'
import { rightsTable } from '../../shared/rights/table.ts'
import { handlers } from './handlers.ts'
import { stateReaders } from './stateReaders.ts'

/** Stops the program at start when a channel has no right or no handler, or a right asks for a state nobody can read. */
export function assertRights(): void {
  const rights: Readonly<Record<string, Access>> = rightsTable
  for (const name of Object.keys(contract)) {
    const access = rights[name]
    if (access === undefined) throw new Error(`No right is declared for channel ${name}.`)
    if (!Object.hasOwn(handlers, name)) throw new Error(`No handler answers channel ${name}.`)
    for (const field of Object.keys(access.states ?? {}) as StatefulField[])
      if (stateReaders[field] === undefined)
        throw new Error(`Nobody reads the state of ${field} for ${name}.`)
  }
}
