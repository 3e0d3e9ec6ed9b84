/** What a correction of 收文登记 may change, in the words of the screen. */
export const correctionFieldNames = {
  unitId: '来文单位',
  documentNumber: '来函文号',
  documentDate: '来函日期',
  title: '来函标题',
  purpose: '查询用途',
  declaredCount: '来函人数',
  declaresRequery: '复查询',
  urgency: '紧急程度',
  answerWantedOn: '要求反馈日期',
  secrecy: '密级',
  contactName: '联系人',
  contactPhone: '联系电话',
  arrival: '收文方式',
  copies: '份数',
  receivedAt: '签收时间',
  sealedOriginalAt: '盖章原件收到时间',
  advanceFaxAt: '先行传真时间',
  forwardedAt: '转办时间',
  channel: '查询渠道',
  remarks: '备注',
} as const satisfies Record<string, string>
/** A field of the closed set. */
export type CorrectionField = keyof typeof correctionFieldNames
/** Every field, in the order of the form. */
export const correctionFields = Object.keys(correctionFieldNames) as readonly CorrectionField[]

/** Fields that decide nothing: a reason is enough at any time. All others need a second person once 初审 has passed (people.md). */
const lightFields: readonly CorrectionField[] = [
  'title',
  'declaresRequery',
  'urgency',
  'answerWantedOn',
  'contactName',
  'contactPhone',
  'arrival',
  'copies',
  'forwardedAt',
  'remarks',
]

/** True when one of these fields decides who asks, about whom, or until when. */
export function needsSecondPerson(fields: readonly CorrectionField[]): boolean {
  return fields.some((field) => !lightFields.includes(field))
}
