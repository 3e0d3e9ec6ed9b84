import { z } from 'zod'

/** Where one edition of a year's arrangement stands. Stored: never rename one. Only `inForce` counts days. */
export const editionStateNames = {
  proposed: '待确认',
  inForce: '在用',
  superseded: '已被新版替代',
  rejected: '已退回',
  withdrawn: '已撤回',
} as const satisfies Record<string, string>
export type EditionState = keyof typeof editionStateNames
export const EditionState = z.enum(Object.keys(editionStateNames) as [EditionState, ...EditionState[]])

/** How the days of a proposal came in: typed in the form, from a JSON file, or read from the pasted text of the notice. Stored. */
export const editionOriginNames = {
  form: '手工录入',
  json: '文件导入',
  notice: '粘贴通知',
} as const satisfies Record<string, string>
export type EditionOrigin = keyof typeof editionOriginNames
export const EditionOrigin = z.enum(Object.keys(editionOriginNames) as [EditionOrigin, ...EditionOrigin[]])
