import { z } from 'zod'

/** Where a list came from. Stored. */
export const rosterSourceNames = {
  file: '文件导入',
  paste: '粘贴',
  typed: '逐人录入',
} as const satisfies Record<string, string>
export type RosterSource = keyof typeof rosterSourceNames
export const RosterSource = z.enum(Object.keys(rosterSourceNames) as [RosterSource, ...RosterSource[]])

/** 随函名单 or a later 补充名单. Stored. */
export const rosterKindNames = { initial: '随函名单', supplement: '补充名单' } as const satisfies Record<
  string,
  string
>
export type RosterKind = keyof typeof rosterKindNames
export const RosterKind = z.enum(Object.keys(rosterKindNames) as [RosterKind, ...RosterKind[]])
