import { boolean, json, optional, table, text } from '../database/table.ts'

/** 来文单位: who may ask and through which channel; `columnMapping` remembers the unit's roster columns. */
export const unitTable = table('units', {
  name: text(),
  shortName: text(),
  kind: text(),
  cityCode: optional(text()),
  initials: text(),
  contactName: optional(text()),
  contactPhone: optional(text()),
  address: optional(text()),
  active: boolean(),
  columnMapping: optional(json<Readonly<Record<string, string>>>()),
})
