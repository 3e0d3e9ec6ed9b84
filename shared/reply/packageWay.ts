import { z } from 'zod'

/** How 异议复核申请函 and its package reach the national centre. Stored. */
export const packageWayNames = { letter: '随函寄送', system: '通过查询系统提交' } as const satisfies Record<
  string,
  string
>

/** One way the papers of a 异议复核 may travel. */
export type PackageWay = keyof typeof packageWayNames

/** The schema of a way. */
export const PackageWay = z.enum(Object.keys(packageWayNames) as [PackageWay, ...PackageWay[]])
