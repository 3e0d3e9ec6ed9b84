import { z } from 'zod'

/** How a talk was held. Stored. */
export const talkChannelNames = {
  phone: '电话',
  visit: '当面',
  letter: '来往公函',
  fax: '传真',
} as const satisfies Record<string, string>
export type TalkChannel = keyof typeof talkChannelNames
export const TalkChannel = z.enum(Object.keys(talkChannelNames) as [TalkChannel, ...TalkChannel[]])

/** What a talk is by its moment: before the end of the limit it may carry an extension, after it it never does. Stored. */
export const talkKindNames = { beforeLimit: '延期沟通', afterLimit: '逾期沟通' } as const satisfies Record<
  string,
  string
>
export type TalkKind = keyof typeof talkKindNames
export const TalkKind = z.enum(Object.keys(talkKindNames) as [TalkKind, ...TalkKind[]])

/** Where an extension stands. Stored; all but the first are final: an extension is never undone, only followed by another. */
export const extensionStateNames = {
  requested: '待批准',
  granted: '已批准',
  refused: '未批准',
} as const satisfies Record<string, string>
export type ExtensionState = keyof typeof extensionStateNames
export const ExtensionState = z.enum(
  Object.keys(extensionStateNames) as [ExtensionState, ...ExtensionState[]],
)

/** The roles that may be set to approve extensions. */
export const extensionApprovers = ['signer', 'thirdReviewer', 'secondReviewer'] as const
