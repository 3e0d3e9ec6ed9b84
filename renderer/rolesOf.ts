import { contract, type ProcedureName } from '../shared/contract/contract.ts'

/** Who may open a screen: who may use the procedure it stands on. */
export const rolesOf = (procedure: ProcedureName) => contract[procedure].access.roles
