import type { Handler } from '../call/handler.ts'
import { unitOf } from './unitRepository.ts'
import { unitTable } from './unitTable.ts'

/** One unit of the directory, closed ones too. */
export const getUnit: Handler<'units.get'> = ({ unitId }, { read }) =>
  read((tx) => unitOf(tx.get(unitTable, unitId, '来文单位')))
