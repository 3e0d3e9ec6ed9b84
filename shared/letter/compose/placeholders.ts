import type { ReplyKind } from '../../reply/kinds.ts'

/** Every placeholder a wording may hold, with what it stands for; anything else is refused when the wording is loaded. */
export const placeholderMeanings = {
  类别: '公务员录用、公务员调任或两者',
  来函: '来文单位的尊称、来函标题与文号',
  称谓: '来文单位的尊称：贵部、贵厅、贵委、贵局、贵单位（单位目录中可改）',
  来函人数: '本函所涉提请查询人数（含补充名单）',
  答复人数: '本函答复的人数',
  列入人数: '其中列入的人数',
  未列入人数: '其中未列入的人数',
  退回人数: '因身份信息有误未予查询的人数',
  退回序号: '因身份信息有误未予查询人员的名单序号',
  核实人数: '须由来文单位核实、未予查询的人数',
  核实序号: '须由来文单位核实、未予查询人员的名单序号',
  重复首号: '同一人在名单中最前一行的名单序号',
  重复余号: '同一人在名单中其余各行的名单序号',
  无法查询人数: '证件不能据以查询的人数',
  无法查询序号: '证件不能据以查询人员的名单序号',
  另行人数: '待另行函复的人数',
  另行序号: '待另行函复人员的名单序号',
  另行日期: '另行函复的最后日期',
  撤回人数: '来文单位撤回、未予查询的人数（第一版用语：撤回的人数）',
  撤回序号: '来文单位撤回、未予查询人员的名单序号',
  查询后撤回人数: '查询后来文单位撤回的人数',
  查询后撤回序号: '查询后来文单位撤回人员的名单序号',
  查询时间: '查询时点',
  查询系统: '国家查询系统名称',
  姓名: '唯一一名列入人员的姓名',
  证件名称: '唯一一名列入人员所用证件号码的名称：公民身份号码，或其他证件的名称',
  证件号码: '唯一一名列入人员的证件号码（按设置遮蔽）',
  列入信息: '唯一一名列入人员的名单名称和认定机关（按设置，可以没有）',
  名单名称: '唯一一名列入人员的名单名称',
  认定机关: '唯一一名列入人员的认定机关',
  异议工作日: '来文单位提出异议的工作日数',
  本人异议工作日: '被查询对象向来文单位提出异议的工作日数',
  转交工作日: '来文单位转交异议的工作日数',
  联系人: '本中心联系人',
  联系电话: '本中心联系电话',
  原函: '先前复函的标题与文号',
  本次序号: '本函所涉人员的名单序号',
  本次人员: '本函所涉人员的名单序号和人数，如“3号1人”“2、5号共2人”',
  本次人数: '本函所涉人数',
  退回事项: '整函退回的事项',
  异议单位: '提出或转送异议的单位',
  异议收到: '收到异议的日期（两个入口的写最早的）',
  异议途径: '单位提出，或本人提出、由单位转送',
  异议理由: '登记的异议理由',
  异议人员: '异议所涉人员的姓名和证件号码（按设置遮蔽）',
  异议序号: '异议所涉人员的名单序号',
  本中心意见: '本中心对异议的意见',
  复核答复: '收到复核结果的日期和文号',
  告知工作日: '单位告知被查询对象的工作日数',
  前告知函: '此前告知有误的告知函的标题与文号',
  原定期限: '按规定的函复期限',
  前次期限: '前一次延期后的函复期限',
  延期期限: '本次延期后的函复期限',
  沟通日期: '与来文单位沟通延期的日期',
  沟通方式: '沟通的方式',
  沟通对象: '来文单位参加沟通的人',
} as const satisfies Record<string, string>

/** The name of one placeholder. */
export type Placeholder = keyof typeof placeholderMeanings

/** What each placeholder stands for in one letter; absent where it has no meaning there. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>

const result = ['来函人数', '答复人数', '列入人数', '未列入人数', '查询时间', '查询系统'] as const
const single = ['姓名', '证件名称', '证件号码', '名单名称', '认定机关', '列入信息'] as const
const returned = ['退回人数', '退回序号'] as const
const unanswered = [
  ...returned,
  ...(['核实人数', '核实序号', '重复首号', '重复余号', '无法查询人数', '无法查询序号'] as const),
  ...(['撤回人数', '撤回序号', '查询后撤回人数', '查询后撤回序号'] as const),
] as const
const separate = ['另行人数', '另行序号', '另行日期'] as const
const limits = ['异议工作日', '本人异议工作日', '转交工作日'] as const
const earlier = ['原函', '本次序号', '本次人数', '本次人员'] as const
const everywhere = ['类别', '来函', '称谓', '联系人', '联系电话'] as const
const objection = ['原函', '异议收到', '异议途径', '异议理由', '异议序号'] as const

/** Which placeholders have a meaning in which letter. */
export const placeholdersOf: Readonly<Record<ReplyKind, readonly Placeholder[]>> = {
  first: [...everywhere, ...result, ...single, ...unanswered, ...separate, ...limits],
  supplementary: [...everywhere, ...result, ...single, ...unanswered, ...limits, ...earlier],
  correction: [...everywhere, ...result, ...single, ...limits, ...earlier],
  returnNotice: [...everywhere, ...returned, '退回事项'],
  // 来函 is quoted as the addressee's: in a letter to the national centre it has no meaning.
  recheckRequest: ['类别', '联系人', '联系电话', '查询系统', '异议单位', '本中心意见', ...objection],
  recheckNotice: [...everywhere, '异议人员', '复核答复', '告知工作日', '前告知函', ...objection],
  extensionNotice: [
    ...everywhere,
    ...['原定期限', '前次期限', '延期期限', '沟通日期', '沟通方式', '沟通对象'],
  ] as const,
}

/** The placeholders that name the one listed person: only a letter about that single person may carry them in its text. */
export const singlePersonPlaceholders: readonly Placeholder[] = single

const pattern = /\{([^{}]*)\}/gu

/** The names between braces in a text, in order, known or not; a brace without a partner counts as a name of its own. */
export function placeholdersIn(text: string): string[] {
  const names = [...text.matchAll(pattern)].map((match) => match[1] ?? '')
  const stray = text.replace(pattern, '').match(/[{}]/u)
  return stray ? [...names, stray[0]] : names
}

/** The text with every placeholder replaced once: braces inside a value stay literal. Throws when a value is absent. */
export function filled(text: string, values: PlaceholderValues): string {
  return text.replace(pattern, (_whole, name: string) => {
    const value = values[name as Placeholder]
    if (value === undefined)
      throw new Error(`The wording asks for {${name}}, which this letter does not have.`)
    return value
  })
}
