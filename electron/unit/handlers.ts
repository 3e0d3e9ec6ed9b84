import type { unitContract } from '../../shared/unit/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { addUnit } from './addUnit.ts'
import { changeUnit } from './changeUnit.ts'
import { closeUnit } from './closeUnit.ts'
import { getUnit } from './getUnit.ts'
import { listUnits } from './listUnits.ts'
import { reopenUnit } from './reopenUnit.ts'

/** Who answers the channels of the directory. */
export const unitHandlers = {
  'units.list': listUnits,
  'units.get': getUnit,
  'units.add': addUnit,
  'units.change': changeUnit,
  'units.close': closeUnit,
  'units.reopen': reopenUnit,
} satisfies HandlersOf<typeof unitContract>
