import { z } from 'zod'
import type { Party, RuleCode } from '../deadline/rules.ts'
import { AppError } from '../errors.ts'
import { type ObjectionState, objectionStateNames } from './model.ts'

/** One act of the chain: from where to where, which limits it starts and which it ends. */
interface ChainStep {
  readonly words: string
  readonly from: readonly ObjectionState[]
  /** Null: the case stays where it is. */
  readonly to: ObjectionState | null
  readonly starts: readonly RuleCode[]
  readonly ends: readonly RuleCode[]
}

/**
 * The whole chain. `enter` is 收到异议 by either entrance (the first one opens the case); O1 to O3 are judged when it comes in.
 *
 * received ─refer─► referred ─answer─► answered ─notify─► notified ─tell─► closed
 *     └────────────────┴──────withdraw────┘ ─► withdrawn       └─ waits for the 更正函 while one is owed
 *
 * reanswer: the answer was mistyped. What the unit was told by a wrong notice counts as not told: the case goes back to answered.
 *
 * Source: the objection chain of the provincial notice (domain 1.4, S0): passed up, told in writing, seven, three and three working days.
 * 推断: taking an objection back, the mistyped answer, and the wait for a 更正函, on which the notice is silent.
 */
export const chainTable = {
  enter: {
    words: '收到异议',
    from: ['received', 'referred', 'answered'],
    to: null,
    starts: ['O1', 'O2', 'O3', 'O4'],
    ends: ['O1', 'O2', 'O3'],
  },
  amend: {
    words: '补充或更正日期',
    from: ['received', 'referred', 'answered', 'notified'],
    to: null,
    starts: ['O1', 'O2', 'O3'],
    ends: ['O1', 'O2', 'O3'],
  },
  refer: { words: '异议复核申请函发出', from: ['received'], to: 'referred', starts: ['N1'], ends: ['O4'] },
  reanswer: {
    words: '更正复核结果登记',
    from: ['answered', 'notified'],
    to: 'answered',
    starts: ['O5'],
    ends: ['N1'],
  },
  answer: {
    words: '收到国家中心复核结果',
    from: ['referred'],
    to: 'answered',
    starts: ['O5'],
    ends: ['N1'],
  },
  requery: { words: '重新查询', from: ['answered', 'notified'], to: null, starts: [], ends: [] },
  correct: { words: '更正办妥', from: ['answered', 'notified'], to: null, starts: [], ends: [] },
  notify: {
    words: '异议复核结果告知函发出',
    from: ['answered'],
    to: 'notified',
    starts: ['O6'],
    ends: ['O5'],
  },
  receive: { words: '单位收到告知函', from: ['notified'], to: null, starts: ['O6'], ends: [] },
  tell: { words: '单位告知本人', from: ['notified'], to: null, starts: [], ends: ['O6'] },
  close: { words: '单位未回报，办结', from: ['notified'], to: null, starts: [], ends: ['O6'] },
  withdraw: {
    words: '撤回异议',
    from: ['received', 'referred', 'answered'],
    to: 'withdrawn',
    starts: [],
    ends: ['O4', 'N1', 'O5'],
  },
} as const satisfies Record<string, ChainStep>

/** The name of an act of the chain. */
export type ChainActName = keyof typeof chainTable
export const ChainActName = z.enum(Object.keys(chainTable) as [ChainActName, ...ChainActName[]])

/** True when the act is in the table for a case in this state. */
export function mayAct(state: ObjectionState, act: ChainActName): boolean {
  return (chainTable[act].from as readonly ObjectionState[]).includes(state)
}

/** Throws `conflict` with a sentence when the act is not in the table. */
export function assertMayAct(state: ObjectionState, act: ChainActName): void {
  if (!mayAct(state, act))
    throw new AppError(
      'conflict',
      `该异议当前为「${objectionStateNames[state]}」，不能办理「${chainTable[act].words}」，请刷新后按当前环节办理。`,
    )
}

/** Who owes the next act of a case; null when it is over. A 更正函 that is owed is ours, whatever else is waited for. */
export function owingParty(state: ObjectionState, correctionOwed: boolean): Party | null {
  switch (state) {
    case 'received':
    case 'answered':
      return 'centre'
    case 'referred':
      return 'nationalCentre'
    case 'notified':
      return correctionOwed ? 'centre' : 'unit'
    case 'closed':
    case 'withdrawn':
      return null
  }
}
