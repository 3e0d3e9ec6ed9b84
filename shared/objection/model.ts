import { z } from 'zod'

/** Where an objection stands. Stored; the moves are in lifecycle.ts. */
export const objectionStateNames = {
  received: '待申请复核',
  referred: '国家中心复核中',
  answered: '待告知单位',
  notified: '待单位告知本人',
  closed: '已办结',
  withdrawn: '已撤回',
} as const satisfies Record<string, string>
export type ObjectionState = keyof typeof objectionStateNames
export const ObjectionState = z.enum(
  Object.keys(objectionStateNames) as [ObjectionState, ...ObjectionState[]],
)

/** States in which the case is over and the person carries no 异议标注 any more. */
export const endedObjectionStates = ['closed', 'withdrawn'] as const satisfies readonly ObjectionState[]

/** By which of the two entrances an objection came: the unit's own (O1) or the person's through the unit (O2, O3). Stored. */
export const entranceNames = {
  unit: '单位提出',
  candidate: '本人提出、单位转送',
} as const satisfies Record<string, string>
export type Entrance = keyof typeof entranceNames
export const Entrance = z.enum(Object.keys(entranceNames) as [Entrance, ...Entrance[]])

/** What is objected. Stored. */
export const groundNames = {
  notThePerson: '非本人',
  wrongContent: '列入信息有误',
  alreadyRemoved: '查询时已移出或已修复',
  missing: '应列未列',
  mustNotBeGiven: '不应反馈',
  other: '其他',
} as const satisfies Record<string, string>
export type Ground = keyof typeof groundNames
export const Ground = z.enum(Object.keys(groundNames) as [Ground, ...Ground[]])

/** What a supervisor may decide about a late objection; either way it is handled and the lateness stays. Stored. */
export const lateDecisionNames = {
  excused: '有正当理由，视为按期',
  accepted: '逾期提出，仍予受理',
} as const satisfies Record<string, string>
export type LateDecision = keyof typeof lateDecisionNames
export const LateDecision = z.enum(Object.keys(lateDecisionNames) as [LateDecision, ...LateDecision[]])

/** What the national centre's recheck came to. Stored. */
export const recheckOutcomeNames = {
  upheld: '维持原结果',
  corrected: '更正',
  revoked: '撤销',
  removedSince: '查询时无误、现已移出',
} as const satisfies Record<string, string>
export type RecheckOutcome = keyof typeof recheckOutcomeNames
export const RecheckOutcome = z.enum(
  Object.keys(recheckOutcomeNames) as [RecheckOutcome, ...RecheckOutcome[]],
)

/** How an entry of the national answer stands: it holds, it waits for another person, or it was struck or refused and stays in the file. Stored. */
export const answerEntryStateNames = {
  inForce: '现行',
  struck: '已更正',
  proposed: '待确认',
  refused: '未确认',
} as const satisfies Record<string, string>
export type AnswerEntryState = keyof typeof answerEntryStateNames
export const AnswerEntryState = z.enum(
  Object.keys(answerEntryStateNames) as [AnswerEntryState, ...AnswerEntryState[]],
)

/** Whether a 更正函 is owed for the person: not, still to be sent, or dealt with (sent, or the new look-up changed nothing). Stored. */
export const correctionStateNames = {
  none: '无须更正',
  owed: '待更正',
  settled: '已更正或已说明',
} as const satisfies Record<string, string>
export type CorrectionState = keyof typeof correctionStateNames
export const CorrectionState = z.enum(
  Object.keys(correctionStateNames) as [CorrectionState, ...CorrectionState[]],
)

/** What a talk with the national centre was: an exchange, or 函询进度. Stored. */
export const talkKindNames = {
  conversation: '沟通',
  progressInquiry: '函询进度',
} as const satisfies Record<string, string>
export type TalkKind = keyof typeof talkKindNames
export const TalkKind = z.enum(Object.keys(talkKindNames) as [TalkKind, ...TalkKind[]])

/** How the talk was held. Stored. */
export const talkChannelNames = {
  telephone: '电话',
  letter: '函件',
  system: '查询系统',
  visit: '当面',
} as const satisfies Record<string, string>
export type TalkChannel = keyof typeof talkChannelNames
export const TalkChannel = z.enum(Object.keys(talkChannelNames) as [TalkChannel, ...TalkChannel[]])

/** What a file of a case is; those marked in `packageRoles` go with 异议复核申请函. Stored. */
export const objectionFileNames = {
  unitApplication: '单位异议申请',
  personStatement: '本人陈述',
  evidence: '履行、移出或修复证明',
  queryEvidence: '原查询凭证',
  datesProof: '日期证明',
  nationalAnswer: '国家中心复核答复',
  talkRecord: '沟通材料',
  toldProof: '告知本人的证明',
  withdrawal: '撤回异议的书面材料',
  other: '其他',
} as const satisfies Record<string, string>
export type ObjectionFileRole = keyof typeof objectionFileNames
export const ObjectionFileRole = z.enum(
  Object.keys(objectionFileNames) as [ObjectionFileRole, ...ObjectionFileRole[]],
)

/** The files that may go to the national centre with the request for a recheck, in the order they are listed. */
export const packageRoles = [
  'unitApplication',
  'personStatement',
  'evidence',
  'queryEvidence',
  'other',
] as const satisfies readonly ObjectionFileRole[]

/** How a limit of the chain stands: our or their time runs, it is over, or it waits for a date (待说明, 待回执). Stored. */
export const limitStateNames = {
  running: '计时中',
  ended: '已结束',
  waitingForDate: '待说明',
} as const satisfies Record<string, string>
export type LimitState = keyof typeof limitStateNames
export const LimitState = z.enum(Object.keys(limitStateNames) as [LimitState, ...LimitState[]])

/** How an entrance stands against its limits. */
export const timelinessNames = {
  inTime: '按期',
  late: '逾期',
  toBeExplained: '待说明',
} as const satisfies Record<string, string>
export type Timeliness = keyof typeof timelinessNames
export const Timeliness = z.enum(Object.keys(timelinessNames) as [Timeliness, ...Timeliness[]])

/** The lanes of the picture of the chain, from left to right. */
export const laneNames = {
  person: '被查询对象',
  unit: '查询申请单位',
  centre: '本中心',
  nationalCentre: '国家中心',
  back: '告知单位和本人',
} as const satisfies Record<string, string>
export type Lane = keyof typeof laneNames
export const Lane = z.enum(Object.keys(laneNames) as [Lane, ...Lane[]])
