import { z } from 'zod'
import { beijingDate } from '../../shared/time.ts'
import { channelRuleInForce } from '../../shared/unit/channelVerdict.ts'
import { CityCode, channelWords, henanCities, UnitKind, unitKindWords } from '../../shared/unit/model.ts'
import { approvalAct } from '../approval/approvalAct.ts'
import { closeApproval, proposeApproval } from '../approval/approvalMoves.ts'
import { openApprovalOn } from '../approval/approvalRepository.ts'
import type { Actor } from '../call/actor.ts'
import type { Writing } from '../database/row/transaction.ts'
import { type UnitRecord, unitOf } from './unitRepository.ts'
import { unitTable } from './unitTable.ts'

/** Confirms what kind of unit one is, and thereby its channel; until then no letter of it passes 初审. */
export const confirmUnitAct = approvalAct({
  kind: 'confirmUnit',
  payload: z.strictObject({
    unitId: z.int(),
    name: z.string(),
    kind: UnitKind,
    cityCode: CityCode.nullable(),
    /** Through which channels such a unit may ask, as the proposer read it. */
    channels: z.string(),
  }),
  obstacle: (tx, { unitId }) => {
    const { closedOn, unconfirmedSince } = tx.get(unitTable, unitId, '来文单位')
    if (closedOn !== null) return '该单位已停用，请先在单位目录中恢复使用，再确认单位类别。'
    return unconfirmedSince === null ? '该单位已经确认，不必再确认。' : null
  },
  before: (tx, { unitId }) => {
    const { name, kind, cityCode } = tx.get(unitTable, unitId, '来文单位')
    return { name, kind, cityCode }
  },
  changes: (_, { name, kind, cityCode, channels }) => [
    { field: '单位名称', before: '', after: name },
    { field: '单位类别', before: '', after: unitKindWords[kind] },
    { field: '所属省辖市', before: '', after: cityName(cityCode) },
    { field: '查询渠道', before: '', after: channels },
  ],
  perform: (tx, { unitId }, actor) => {
    const before = tx.get(unitTable, unitId, '来文单位')
    const after = tx.update(unitTable, before, {
      unconfirmedSince: null,
      confirmedBy: actor.userId,
      confirmedAt: tx.at,
    })
    tx.record({ act: 'unit.confirmed', object: `unit:${unitId}`, detail: { after: unitOf(after) } })
  },
})

/** Asks a second person to confirm the kind of a unit; what was asked before about it falls away, because it spoke of other values. */
export function askToConfirm(
  tx: Writing,
  unit: UnitRecord,
  { actor, now, reason }: { readonly actor: Actor; readonly now: Date; readonly reason: string },
): void {
  const subject = `unit:${unit.id}`
  const earlier = openApprovalOn(tx, subject)
  if (earlier !== null)
    closeApproval(tx, earlier, { actor, at: now, state: 'withdrawn', reason: '单位信息已修改，重新提请确认' })
  const { id: unitId, name, kind, cityCode } = unit
  const rule = channelRuleInForce(kind, beijingDate(now))
  const channels = rule?.channels.map((channel) => channelWords[channel]).join('、') || '不能直接来函'
  proposeApproval(tx, confirmUnitAct, {
    subject,
    words: `确认来文单位「${name}」为${unitKindWords[kind]}，查询渠道：${channels}`,
    reason,
    payload: { unitId, name, kind, cityCode, channels },
    actor,
    at: now,
  })
}

const cityName = (code: CityCode | null) => henanCities.find((city) => city.code === code)?.name ?? '无'
