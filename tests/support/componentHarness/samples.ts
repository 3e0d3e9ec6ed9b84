/** Invented rows for looking at lists; the numbers are made for these rows and carry a valid check digit. */
export interface SampleRequest {
  readonly id: number
  readonly number: string
  readonly unit: string
  readonly people: number
  readonly lamp: 'normal' | 'soon' | 'overdue' | 'waiting' | 'closed'
  readonly words: string
}

const units = [
  '测试省某某厅',
  '测试省第二人民法院',
  '测试市委组织部（市公务员局）',
  '测试省某监狱管理局',
  '测试县办',
]
const lamps = [
  ['overdue', '逾期 1 个工作日'],
  ['soon', '剩 1 个工作日'],
  ['normal', '剩 3 个工作日'],
  ['waiting', '等待补正'],
  ['closed', '已办结'],
] as const

export const sampleRequests: readonly SampleRequest[] = Array.from({ length: 500 }, (_none, index) => {
  const [lamp, words] = lamps[index % lamps.length] ?? lamps[0]
  return {
    id: index + 1,
    number: `2026-${String(500 - index).padStart(4, '0')}`,
    unit: units[index % units.length] ?? '',
    people: ((index * 7) % 60) + 1,
    lamp,
    words,
  }
})

/** The invented numbers of these rows; region 410199 is nobody's. */
export const sampleNumbers = ['410199199001010016', '41019919850230001X', '410199199212310033'] as const

export const sampleUnits = units.map((label, id) => ({
  id: id + 1,
  label,
  initials: ['cssmmt', 'cssdermfy', 'csswzzb', 'cssmjyglj', 'csxb'][id] ?? '',
  note: ['省直部门', '垂管单位', '省辖市', '垂管单位', '参公单位'][id] ?? '',
}))
