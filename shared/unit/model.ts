import { z } from 'zod'
import { CalendarDate, Instant } from '../time.ts'

/** The kinds of units that letters come from. The last one may not write itself; it is here so that such a letter can be recorded. */
export const unitKinds = [
  'provincialDepartment',
  'provincialOrganizationDepartment',
  'cityCivilServiceAuthority',
  'centralUnitInProvince',
  'verticalUnit',
  'civilServiceManagedUnit',
  'cityOrLowerUnit',
] as const

/** A kind of the closed set. */
export const UnitKind = z.enum(unitKinds)
export type UnitKind = z.infer<typeof UnitKind>

/** The kinds in words. */
export const unitKindWords: Readonly<Record<UnitKind, string>> = {
  provincialDepartment: '省直部门',
  provincialOrganizationDepartment: '省委组织部',
  cityCivilServiceAuthority: '省辖市公务员主管部门',
  centralUnitInProvince: '中央驻豫单位',
  verticalUnit: '法检监狱等垂管单位',
  civilServiceManagedUnit: '参公单位',
  cityOrLowerUnit: '市直及以下单位',
}

/** How a query comes to the centre: the unit's own letter, or pooled by the city's civil-service authority. */
export const Channel = z.enum(['direct', 'pooledByCity'])
export type Channel = z.infer<typeof Channel>

/** The channels in words. */
export const channelWords: Readonly<Record<Channel, string>> = {
  direct: '直接来函',
  pooledByCity: '省辖市公务员主管部门汇总',
}

/** Henan's 18 cities with their division codes (济源 is 省直辖, 419001). */
export const henanCities = [
  { code: '410100', name: '郑州市' },
  { code: '410200', name: '开封市' },
  { code: '410300', name: '洛阳市' },
  { code: '410400', name: '平顶山市' },
  { code: '410500', name: '安阳市' },
  { code: '410600', name: '鹤壁市' },
  { code: '410700', name: '新乡市' },
  { code: '410800', name: '焦作市' },
  { code: '410900', name: '濮阳市' },
  { code: '411000', name: '许昌市' },
  { code: '411100', name: '漯河市' },
  { code: '411200', name: '三门峡市' },
  { code: '411300', name: '南阳市' },
  { code: '411400', name: '商丘市' },
  { code: '411500', name: '信阳市' },
  { code: '411600', name: '周口市' },
  { code: '411700', name: '驻马店市' },
  { code: '419001', name: '济源市' },
] as const

/** The division code of one of the 18 cities. */
export const CityCode = z.enum(henanCities.map((city) => city.code))
export type CityCode = z.infer<typeof CityCode>

/** What a clerk may edit of a unit. `addressee` is the name as 主送机关 of a reply prints it. */
export const UnitFields = z.strictObject({
  name: z.string().trim().min(2, '请填写单位名称').max(60, '单位名称不超过60个字'),
  addressee: z.string().trim().min(2, '请填写复函的主送机关名称').max(60, '主送机关名称不超过60个字'),
  /** 尊称 in the text of our letters (贵部、贵厅…); null: as the name proposes. */
  appellation: z
    .string()
    .trim()
    .regex(/^贵\p{Script=Han}{1,3}$/u, '尊称以“贵”开头，如贵部、贵厅、贵委、贵局、贵单位')
    .nullable()
    .default(null),
  aliases: z.array(z.string().trim().min(1).max(60)).max(10),
  kind: UnitKind,
  cityCode: CityCode.nullable(),
  contact: z.string().trim().max(30).nullable(),
  telephone: z.string().trim().max(40).nullable(),
  note: z.string().trim().max(200).nullable(),
})
export type UnitFields = z.infer<typeof UnitFields>

/** A unit as the directory holds it; `initials` are derived from name and aliases, a closed unit keeps its row. */
export const Unit = z.strictObject({
  ...UnitFields.shape,
  id: z.int().min(1),
  initials: z.array(z.string()),
  closedOn: CalendarDate.nullable(),
  /** Since when its kind waits for a second person (待确认); null once confirmed. */
  unconfirmedSince: Instant.nullable(),
})
export type Unit = z.infer<typeof Unit>
