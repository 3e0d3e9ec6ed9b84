import { z } from 'zod'

/** The colours of the desk that a lamp may have. Stored in a setting: never rename one. */
export const LampColour = z.enum(['green', 'amber', 'vermilion', 'slate', 'blue'])
export type LampColour = z.infer<typeof LampColour>
/** The icons that may stand in a lamp. Stored in a setting: never rename one. */
export const LampIcon = z.enum(['done', 'soon', 'alarm', 'paused', 'waiting', 'note', 'clear'])
/** One of the icons. */
export type LampIcon = z.infer<typeof LampIcon>

const look = z.strictObject({
  colour: LampColour,
  icon: LampIcon,
  /** The state in one word, for boards and filters. */
  word: z.string('请填写字样').trim().min(1, '请填写字样').max(8, '字样不超过 8 个字'),
})

/** The states a lamp shows, in the order of a limit's life. */
export const lampStates = ['normal', 'soon', 'overdue', 'paused', 'closed'] as const
/** One of them. */
export type LampState = (typeof lampStates)[number]

const days = (what: string) =>
  z.int(`请填写${what}，为整数个工作日`).min(0, `${what}不小于 0`).max(10, `${what}不超过 10 个工作日`)

const schemeParts = z.strictObject({
  /** Yellow at or below so many working days left. */
  soonAtOrBelow: days('转黄的剩余天数'),
  /** On the supervisor's board at or below so many working days left; what is overdue always is. */
  escalateAtOrBelow: days('上督办的剩余天数'),
  looks: z.strictObject({ normal: look, soon: look, overdue: look, paused: look, closed: look }),
})

/**
 * 红黄绿灯 as data: when a lamp turns yellow, when it goes to the supervisor's board, and what each state looks like. A lamp is yellow
 * before it is on the board, and no two states look or read the same.
 */
export const LampScheme = schemeParts
  .refine(({ soonAtOrBelow, escalateAtOrBelow }) => escalateAtOrBelow <= soonAtOrBelow, {
    path: ['escalateAtOrBelow'],
    message: '上督办不能早于转黄：请把上督办的剩余天数填得不大于转黄的剩余天数',
  })
  .superRefine(({ looks }, context) => {
    for (const [at, state] of lampStates.entries()) {
      const twin = lampStates.slice(0, at).find((earlier) => readsAlike(looks[earlier], looks[state]))
      if (twin !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['looks', state],
          message: `「${looks[twin].word}」与「${looks[state].word}」的字样相同，或颜色和图标都相同，不能分辨，请改一种`,
        })
    }
  })

/** Words alone must tell them apart, and so must colour and icon together. */
function readsAlike(one: z.infer<typeof look>, other: z.infer<typeof look>): boolean {
  return one.word === other.word || (one.colour === other.colour && one.icon === other.icon)
}

export type LampScheme = z.infer<typeof LampScheme>

/** The default: 绿 正常, 黄 临期 from the second day of three, 红 逾期, 灰 暂停, 蓝 已办结; on the board on the last day. */
export const defaultLampScheme: LampScheme = {
  soonAtOrBelow: 1,
  escalateAtOrBelow: 0,
  looks: {
    // No tick: a tick means done and nothing else.
    normal: { colour: 'green', icon: 'clear', word: '正常' },
    soon: { colour: 'amber', icon: 'soon', word: '临期' },
    overdue: { colour: 'vermilion', icon: 'alarm', word: '逾期' },
    paused: { colour: 'slate', icon: 'paused', word: '暂停' },
    closed: { colour: 'blue', icon: 'done', word: '已办结' },
  },
}

/** A scheme with the number of times two people have changed it; 0 as delivered. */
export const LampSchemeInForce = z.strictObject({ ...schemeParts.shape, version: z.int() })
export type LampSchemeInForce = z.infer<typeof LampSchemeInForce>
