import type { ReplyKind } from '../reply/model.ts'

/** Every placeholder a wording may hold, with what it stands for; anything else is refused when the wording is loaded. */
export const placeholderMeanings = {
  类别: '公务员录用、公务员调任或两者',
  来函: '来函标题与文号',
  来函人数: '本函所涉提请查询人数（含补充名单）',
  答复人数: '本函答复的人数',
  列入人数: '其中列入的人数',
  未列入人数: '其中未列入的人数',
  退回人数: '因身份信息有误未予查询的人数',
  退回序号: '未予查询人员的来函序号',
  撤回人数: '来文单位撤回的人数',
  查询时间: '查询时点',
  查询系统: '国家查询系统名称',
  姓名: '唯一一名列入人员的姓名',
  证件号码: '唯一一名列入人员的证件号码（按设置遮蔽）',
  名单名称: '唯一一名列入人员的名单名称',
  认定机关: '唯一一名列入人员的认定机关',
  异议工作日: '提出异议的工作日数',
  转交工作日: '转交异议的工作日数',
  联系人: '本单位联系人',
  联系电话: '本单位联系电话',
  原函: '先前复函的标题与文号',
  本次序号: '本函所涉人员的来函序号',
  本次人数: '本函所涉人数',
  退回事项: '整函退回的事项',
  异议单位: '提出或转送异议的单位',
  异议收到: '收到异议的日期（两个入口的写最早的）',
  异议途径: '单位提出，或本人提出、由单位转送',
  异议理由: '登记的异议理由',
  异议人员: '异议所涉人员的姓名和证件号码（按设置遮蔽）',
  异议序号: '异议所涉人员的来函序号',
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
const single = ['姓名', '证件号码', '名单名称', '认定机关'] as const
const unanswered = ['退回人数', '退回序号', '撤回人数'] as const
const limits = ['异议工作日', '转交工作日'] as const
const earlier = ['原函', '本次序号', '本次人数'] as const
const everywhere = ['类别', '来函', '联系人', '联系电话'] as const
const objection = ['原函', '异议收到', '异议途径', '异议理由', '异议序号'] as const

/** Which placeholders have a meaning in which letter. */
export const placeholdersOf: Readonly<Record<ReplyKind, readonly Placeholder[]>> = {
  first: [...everywhere, ...result, ...single, ...unanswered, ...limits],
  supplementary: [...everywhere, ...result, ...single, ...unanswered, ...limits, ...earlier],
  correction: [...everywhere, ...result, ...single, ...limits, ...earlier],
  returnNotice: [...everywhere, '退回人数', '退回序号', '退回事项'],
  // 来函 is quoted as 你单位's: in a letter to the national centre it has no meaning.
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
