import type { Party } from '../../shared/deadline/rules.ts'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { Entrance, ObjectionState, Timeliness } from '../../shared/objection/model.ts'
import type { ObjectionTask } from '../../shared/objection/summary.ts'

/** Who owes the next act, as the register says it. */
export const partyWords: Readonly<Record<Party, string>> = {
  centre: '本中心',
  unit: '单位',
  candidate: '本人',
  nationalCentre: '国家中心',
}

/** The entrances in one word each, for a column. */
export const shortEntrances: Readonly<Record<Entrance, string>> = {
  unit: '单位',
  candidate: '本人经单位',
}

/** Words of the 异议 screens. */
export const objectionWords = {
  title: '异议',
  mark: '异议中',
  caseTitle: (number: string) => `异议案卷 ${signedNumber('objection', number)}`,
  key: 'Alt+E',
  workingDays: (count: number) => `${count} 个工作日`,
  lateBy: (days: number) => `逾期 ${days} 个工作日`,
  timeliness: {
    inTime: '按期',
    late: '逾期',
    toBeExplained: '待说明',
  } as const satisfies Record<Timeliness, string>,
  list: {
    label: '异议台账',
    search: '查找异议（F3）：案号、复函文号、单位、姓名',
    state: '办到哪一步',
    owes: '轮到谁办',
    lamp: '时限',
    states: {
      open: '未办结',
      received: '待申请复核',
      referred: '国家中心复核中',
      answered: '待告知单位',
      notified: '待单位告知本人',
      ended: '已结束',
      all: '全部',
    },
    parties: { all: '不限', centre: '本中心', nationalCentre: '国家中心', unit: '单位' },
    lamps: {
      all: '不限',
      overdue: '逾期',
      soon: '临期',
      normal: '正常',
      paused: '等待对方',
      closed: '已办结',
    },
    columns: {
      number: '案号',
      name: '姓名',
      idNumber: '证件号码',
      unit: '单位',
      reply: '复函文号',
      entrances: '入口',
      grounds: '理由',
      state: '办到哪一步',
      owes: '轮到谁',
      lamp: '时限',
      age: '国家中心',
    },
    awaitsDecision: '待签发人决定',
    proposesInquiry: '建议函询进度',
    told: '等待单位',
    ended: '已办结',
    empty: '没有符合的异议。收到异议请登记',
    emptyOther: '没有符合的异议。',
    newKey: 'F9',
    register: '登记异议',
    open: '打开',
    hints: [
      { keys: 'F7 / F8', words: '上一件／下一件' },
      { keys: 'Enter', words: '打开' },
      { keys: 'F3', words: '查找' },
      { keys: 'F5', words: '刷新' },
    ],
  },
  panel: {
    label: '本件来文的异议',
    empty: '本件来文没有异议。',
    register: '登记异议',
    key: 'Alt+G',
    unsent: '复函发出后才能登记异议。',
    hint: (count: number) => (count === 0 ? '收到异议后在这里登记。' : `共 ${count} 件。`),
  },
} as const

/** The acts of a case, as its keys say them. */
export const taskWords: Readonly<Record<ObjectionTask, string>> = {
  addEntry: '登记另一入口',
  amend: '补充日期',
  decideLate: '逾期处理决定',
  draftRequest: '拟异议复核申请函',
  recordTalk: '沟通记录',
  recordAnswer: '登记复核结果',
  correctAnswer: '更正复核结果登记',
  decideAnswer: '确认复核结果更正',
  requery: '决定重新查询',
  keepResult: '说明结果未变',
  draftCorrection: '拟更正函',
  draftNotice: '拟复核结果告知函',
  recordTold: '登记告知本人',
  close: '单位未回报，办结',
  withdraw: '登记撤回',
}

/** The states that each view of the register shows; null means every state. */
export const registerViews = {
  open: ['received', 'referred', 'answered', 'notified'],
  received: ['received'],
  referred: ['referred'],
  answered: ['answered'],
  notified: ['notified'],
  ended: ['closed', 'withdrawn'],
  all: null,
} as const satisfies Record<string, readonly ObjectionState[] | null>
export type RegisterView = keyof typeof registerViews
