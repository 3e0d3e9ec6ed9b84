import { pauseReasonNames } from '../../shared/pause/model.ts'

/** Words of 暂停. */
export const pauseWords = {
  section: '暂停',
  explain: '只顺延环节预算，期限不变；故障和退回补正自动列入',
  none: '没有暂停。',
  reasons: pauseReasonNames,
  age: (all: number, paused: number, net: number) =>
    `收文至今 ${all} 个工作日，其中暂停 ${paused} 个，净办理 ${net} 个。`,
  columns: { reason: '原因', from: '暂停', to: '恢复', days: '占用', scope: '顺延', by: '登记' },
  lasting: '尚未恢复',
  days: (count: number) => `${count} 个工作日`,
  scopes: {
    outage: '查询及以后',
    personReturned: '只这些人员，按补正重新起算',
    allReturned: '各环节',
    entered: '各环节',
  },
  derived: '按发函和补正记录',
  open: {
    act: '登记暂停…',
    key: 'Alt+Z',
    title: '登记暂停',
    explain: '期限不因此停止；需要改期限的，与来文单位沟通后申请延期。',
    reason: '原因',
    note: '等待什么',
    noteHint: '写明等待什么、向对方何人说过',
    from: '从哪一天起',
    submit: '登记暂停',
    missing: '请填写日期和等待什么。',
    done: '已登记暂停',
  },
  end: {
    act: '恢复办理…',
    title: '登记恢复办理',
    on: '哪一天恢复',
    onHint: '恢复当日照常计入',
    submit: '登记恢复',
    missing: '请填写恢复日期。',
    done: '已登记恢复办理',
  },
} as const
