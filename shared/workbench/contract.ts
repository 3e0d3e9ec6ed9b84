import { z } from 'zod'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { PrintOutcome } from '../printing/contract.ts'
import { PrintDestination } from '../printing/model.ts'
import { RequestRow } from '../request/summary.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { WorkKind } from './model.ts'
import { AwaySummary, DoneLine, SupervisionRow, WorkCount, WorkItem } from './summary.ts'

const page = pageOf()

/** Channels of 工作台: what waits for the caller, what the caller has a part in, what the caller did today. */
export const workbenchContract = {
  'workbench.counts': query(
    z.strictObject({}),
    z.strictObject({ kinds: z.array(WorkCount), inWork: z.int(), done: z.int() }),
    { session: 'unlocked', roles: 'everyone' },
  ),
  /** 待办: only what the caller may do by roles and recorded acts, the nearest last day first. */
  'workbench.todo': query(
    z.strictObject({ kind: WorkKind.nullable(), ...page }),
    z.strictObject({ rows: z.array(WorkItem), total: z.int() }),
    { session: 'unlocked', roles: 'everyone' },
  ),
  /** 在办: letters in work in which the caller has had a part. */
  'workbench.inWork': query(
    z.strictObject(page),
    z.strictObject({ rows: z.array(RequestRow), total: z.int() }),
    { session: 'unlocked', roles: businessRoles },
  ),
  /** 督办: letters in work at or past the escalation of the lamps, the latest first. */
  'workbench.supervision': query(z.strictObject({}), z.array(SupervisionRow), {
    session: 'unlocked',
    roles: ['spotChecker', 'signer'],
  }),
  /** 今日办理单: what waits at the desk, on paper; it never says that somebody is listed. */
  'workbench.printToday': command(z.strictObject({ destination: PrintDestination }), PrintOutcome, {
    session: 'unlocked',
    roles: businessRoles,
    clock: 'any',
  }),
  /** 离开期间: what came due, what others owe, what was promised since the caller was last here. */
  'workbench.away': query(z.strictObject({}), AwaySummary, { session: 'unlocked', roles: 'everyone' }),
  /** 已办: the caller's acts of today, from the trail. */
  'workbench.done': query(z.strictObject(page), z.strictObject({ rows: z.array(DoneLine), total: z.int() }), {
    session: 'unlocked',
    roles: 'everyone',
  }),
}
