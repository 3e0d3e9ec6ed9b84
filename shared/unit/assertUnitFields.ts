import { AppError } from '../errors.ts'
import type { UnitFields } from './model.ts'

/** Refuses (`invalid-input`) a city authority without its city and a provincial unit with one. */
export function assertUnitFields(fields: UnitFields): void {
  const isCityAuthority = fields.kind === 'cityCivilServiceAuthority'
  if (isCityAuthority && fields.cityCode === null) {
    throw new AppError('invalid-input', '省辖市公务员主管部门要选择所属省辖市，请补选。')
  }
  const isProvincial =
    fields.kind === 'provincialDepartment' || fields.kind === 'provincialOrganizationDepartment'
  if (isProvincial && fields.cityCode !== null) {
    throw new AppError('invalid-input', '省直单位不属于某个省辖市，请清除所选城市或改正单位类别。')
  }
}
