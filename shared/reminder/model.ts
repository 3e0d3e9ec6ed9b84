import { z } from 'zod'

/** Who is reminded. Stored. */
export const reminderPartyNames = {
  colleague: '本中心经办人',
  unit: '来文单位',
  nationalCentre: '国家中心',
} as const satisfies Record<string, string>
export type ReminderParty = keyof typeof reminderPartyNames
export const ReminderParty = z.enum(Object.keys(reminderPartyNames) as [ReminderParty, ...ReminderParty[]])

/** How somebody is reminded. Stored. */
export const reminderChannelNames = {
  inPerson: '当面',
  phone: '电话',
  slip: '督办单',
  letter: '函',
} as const satisfies Record<string, string>
export type ReminderChannel = keyof typeof reminderChannelNames
export const ReminderChannel = z.enum(
  Object.keys(reminderChannelNames) as [ReminderChannel, ...ReminderChannel[]],
)

/** What a reminder is about: a letter, a letter of ours whose receipt is missing, an objection. */
export const ReminderItem = z.string().regex(/^(request|reply|objection):[1-9]\d*$/, '催办事项不正确')
export type ReminderItem = z.infer<typeof ReminderItem>
