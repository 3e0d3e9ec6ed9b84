import type { CalendarDate, Instant } from '../../shared/time.ts'
import type { CityCode, UnitKind } from '../../shared/unit/model.ts'
import { integer, json, optional, table, text } from '../database/row/table.ts'

/** 来文单位: who may ask and through which channel; `columnMapping` stores how the unit's rosters are laid out. A closed unit keeps its row. */
export const unitTable = table('units', {
  name: text(),
  addressee: text(),
  /** 尊称 in our letters; null as long as the one its name proposes stands. */
  appellation: optional(text()),
  aliases: json<readonly string[]>(),
  kind: text<UnitKind>(),
  cityCode: optional(text<CityCode>()),
  initials: json<readonly string[]>(),
  contact: optional(text()),
  telephone: optional(text()),
  note: optional(text()),
  closedOn: optional(text<CalendarDate>()),
  /** Since when kind and city wait for a second person (待确认); null once confirmed. Delivered units were confirmed by the delivery. */
  unconfirmedSince: optional(text<Instant>()),
  confirmedBy: optional(integer()),
  confirmedAt: optional(text<Instant>()),
  columnMapping: optional(json<Readonly<Record<string, string>>>()),
})
