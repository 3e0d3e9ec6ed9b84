import { z } from 'zod'
import { CalendarDate } from '../time.ts'

/** What a standard answer is about; the order of the screen. Stored. */
export const answerTopics = {
  asking: '怎样来函',
  progress: '办理进度',
  result: '查询结果',
  objection: '异议',
  office: '其他',
} as const satisfies Record<string, string>
/** A topic of the closed set. */
export const AnswerTopic = z.enum(Object.keys(answerTopics) as [AnswerTopic, ...AnswerTopic[]])
export type AnswerTopic = keyof typeof answerTopics

/** Where an edition of an answer stands; only the current one is told. Stored. */
export const answerStateNames = {
  current: '现行',
  replaced: '已更新',
  withdrawn: '已停用',
} as const satisfies Record<string, string>
/** A state of the closed set. */
export const AnswerState = z.enum(Object.keys(answerStateNames) as [AnswerState, ...AnswerState[]])
export type AnswerState = keyof typeof answerStateNames

/** What is written in one edition of a standard answer. */
export const AnswerFields = z.strictObject({
  topic: AnswerTopic,
  question: z.string().trim().min(4, '请写明问题').max(100, '问题不超过100个字'),
  answer: z.string().trim().min(4, '请写明答复口径').max(600, '答复口径不超过600个字'),
  source: z.string().trim().min(2, '请写明依据').max(200, '依据不超过200个字'),
})
export type AnswerFields = z.infer<typeof AnswerFields>

/** What was promised on the telephone, and by which day. */
export const TalkPromise = z.strictObject({
  what: z.string().trim().min(2, '请写明答应了什么').max(200, '不超过200个字'),
  on: CalendarDate,
})
export type TalkPromise = z.infer<typeof TalkPromise>

/** One talk as the clerk enters it. `calledBack` tells whether we rang the registered number to be sure who speaks. */
export const TalkFields = z.strictObject({
  callerName: z.string().trim().min(1, '请填写来电人').max(50, '来电人不超过50个字'),
  callerPost: z.string().trim().max(50).nullable(),
  unitId: z.int().min(1).nullable(),
  /** The unit in the caller's words where the directory has none. */
  unitTold: z.string().trim().max(60).nullable(),
  requestId: z.int().min(1).nullable(),
  calledBack: z.boolean(),
  asked: z.string().trim().min(2, '请写明询问事项').max(300, '询问事项不超过300个字'),
  said: z.string().trim().min(2, '请写明答复内容').max(500, '答复内容不超过500个字'),
  /** The standard answer that was told, if one was. */
  answerId: z.int().min(1).nullable(),
  promise: TalkPromise.nullable(),
})
export type TalkFields = z.infer<typeof TalkFields>
