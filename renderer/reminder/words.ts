import { reminderChannelNames, reminderPartyNames } from '../../shared/reminder/model.ts'

/** Words of 催办. */
export const reminderWords = {
  parties: reminderPartyNames,
  channels: reminderChannelNames,
  section: '催办记录',
  none: '没有催办过。',
  remind: (number: string) => `催办 ${number}…`,
  columns: { at: '时间', number: '事项', party: '催办对象', reason: '原因', next: '下一步', by: '催办人' },
  title: (number: string) => `催办登记　${number}`,
  party: '催办对象',
  person: '何人',
  channel: '方式',
  reason: '催办原因',
  nextAct: '下一步办什么',
  act: '登记催办',
  done: '已登记催办',
  missing: '请填写何人、原因和下一步。',
} as const
