import { z } from 'zod'

/** The colours of the desk that a lamp may have. Stored in a setting: never rename one. */
export const LampColour = z.enum(['green', 'amber', 'vermilion', 'slate', 'blue'])
export type LampColour = z.infer<typeof LampColour>
/** The icons that may stand in a lamp. Stored in a setting: never rename one. */
export const LampIcon = z.enum(['done', 'soon', 'alarm', 'paused', 'waiting', 'note'])
/** One of the icons. */
export type LampIcon = z.infer<typeof LampIcon>

const look = z.strictObject({
  colour: LampColour,
  icon: LampIcon,
  /** The state in one word, for boards and filters. */
  word: z.string().trim().min(1).max(8),
})

/** 红黄绿灯 as data: when a lamp turns yellow, when it goes to the supervisor's board, and what each state looks like. */
export const LampScheme = z.strictObject({
  /** Yellow at or below so many working days left. */
  soonAtOrBelow: z.int().min(0).max(10),
  /** On the supervisor's board at or below so many working days left; what is overdue always is. */
  escalateAtOrBelow: z.int().min(0).max(10),
  looks: z.strictObject({ normal: look, soon: look, overdue: look, paused: look, closed: look }),
})
export type LampScheme = z.infer<typeof LampScheme>

/** The default: 绿 正常, 黄 临期 from the second day of three, 红 逾期, 灰 暂停, 蓝 已办结; on the board on the last day. */
export const defaultLampScheme: LampScheme = {
  soonAtOrBelow: 1,
  escalateAtOrBelow: 0,
  looks: {
    normal: { colour: 'green', icon: 'done', word: '正常' },
    soon: { colour: 'amber', icon: 'soon', word: '临期' },
    overdue: { colour: 'vermilion', icon: 'alarm', word: '逾期' },
    paused: { colour: 'slate', icon: 'paused', word: '暂停' },
    closed: { colour: 'blue', icon: 'done', word: '已办结' },
  },
}

/** A scheme with the number of times two people have changed it; 0 as delivered. */
export const LampSchemeInForce = z.strictObject({ ...LampScheme.shape, version: z.int() })
export type LampSchemeInForce = z.infer<typeof LampSchemeInForce>
