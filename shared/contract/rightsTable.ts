import type { Command, Procedure } from '../ipc/procedure.ts'
import type { Access } from '../rights/access.ts'
import { contract, type ProcedureName } from './contract.ts'

const procedures: Readonly<Record<ProcedureName, Procedure | Command>> = contract
const names = Object.keys(contract) as ProcedureName[]

/** The one table of rights, derived from the contract: channel × role × session × state. What has no row there does not compile (security 9). */
export const rightsTable = Object.fromEntries(
  names.map((name) => [name, procedures[name].access]),
) as Readonly<Record<ProcedureName, Access>>

/** The row of a channel. */
export function accessOf(name: ProcedureName): Access {
  return procedures[name].access
}

/** True when a channel waits while the machine's clock is doubted (security 51). */
export function needsSoundClock(name: ProcedureName): boolean {
  const { access } = procedures[name]
  return 'clock' in access && access.clock === 'sound'
}
