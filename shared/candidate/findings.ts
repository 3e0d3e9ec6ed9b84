import { z } from 'zod'

/** What a finding does to its row. */
export type FindingEffect = 'rejected' | 'doubtful' | 'note'

interface FindingRule {
  readonly effect: FindingEffect
  readonly label: string
  readonly sentence: string
}

/**
 * Every finding of the list check (名单预审): its effect, a short name for the table and the sentence that tells the clerk what to do.
 * Source: centre's decision (issue 2, section 4.2); numbers after GB 11643-1999. A further code needs a decision record.
 */
export const findingRules = {
  'formula-cell': {
    effect: 'rejected',
    label: '公式单元格',
    sentence: '姓名或证件号码由公式算出，不能采信；请来文单位粘贴为文本，或按盖章纸件录入。',
  },
  'id-numeric-cell': {
    effect: 'rejected',
    label: '号码存成数字',
    sentence: '证件号码存成了数字，末几位已经损坏；请来文单位改为文本格式重报，或按盖章纸件录入。',
  },
  'id-missing': {
    effect: 'rejected',
    label: '缺证件号码',
    sentence: '没有证件号码；请来文单位补正，或按盖章纸件录入。',
  },
  'id-scientific': {
    effect: 'rejected',
    label: '号码成科学计数',
    sentence: '证件号码变成了科学计数（…E+17），后几位已丢失；请来文单位改为文本格式重报，或按盖章纸件录入。',
  },
  'id-character': {
    effect: 'rejected',
    label: '号码有异常字符',
    sentence: '证件号码里有数字和末位 X 以外的字符（可能是形近字母）；请来文单位补正，或按盖章纸件录入。',
  },
  'id-length': {
    effect: 'rejected',
    label: '号码位数不对',
    sentence: '证件号码不是 18 位；请来文单位补正，或按盖章纸件录入。',
  },
  'id-birthdate': {
    effect: 'rejected',
    label: '号码中生日不成立',
    sentence: '证件号码中的出生日期不存在或晚于今天；请来文单位补正，或按盖章纸件录入。',
  },
  'id-checksum': {
    effect: 'rejected',
    label: '校验位不符',
    sentence: '证件号码的校验位不符，至少错了一位；请来文单位补正，或按盖章纸件录入。',
  },
  'name-missing': {
    effect: 'rejected',
    label: '缺姓名',
    sentence: '没有姓名；请来文单位补正，或按盖章纸件录入。',
  },
  'name-suspicious': {
    effect: 'doubtful',
    label: '姓名有异常字符',
    sentence: '姓名里有数字、字母、标点、看不见的字符，或看着像汉字的部首、兼容字；请对照盖章纸件后决定。',
  },
  'name-private-use': {
    effect: 'doubtful',
    label: '姓名有自造字',
    sentence: '姓名里有自造字，别的机器显示不出；请对照盖章纸件，用标准汉字录入。',
  },
  'column-ambiguous': {
    effect: 'doubtful',
    label: '列未分清',
    sentence:
      '表里有两列同样像姓名或证件号码，无法断定该读哪一列；请在「工作表与列」中指明后重新预审，或请来文单位说明。',
  },
  'duplicate-in-list': {
    effect: 'doubtful',
    label: '名单内重复',
    sentence: '同一人在名单中出现多次；请对照盖章纸件，决定保留哪一行。',
  },
  'same-id-different-name': {
    effect: 'doubtful',
    label: '同号不同名',
    sentence: '同一个证件号码对应不同姓名；请对照盖章纸件，或请来文单位补正。',
  },
  'duplicate-in-history': {
    effect: 'doubtful',
    label: '近期查过',
    sentence: '此人近期已查询过；请确认是否重复来函，再决定是否查询。',
  },
  'sex-mismatch': {
    effect: 'doubtful',
    label: '性别不符',
    sentence: '性别与证件号码第 17 位不符；请对照盖章纸件后决定。',
  },
  'birthdate-mismatch': {
    effect: 'doubtful',
    label: '出生日期不符',
    sentence: '出生日期与证件号码不符；请对照盖章纸件后决定。',
  },
  'age-implausible': {
    effect: 'doubtful',
    label: '年龄不合常理',
    sentence: '收文当日不满 18 周岁或超过 60 周岁；请对照盖章纸件后决定。',
  },
  'id-legacy-15': {
    effect: 'doubtful',
    label: '15 位旧号码',
    sentence: '这是 15 位旧号码，已换算成 18 位；请对照盖章纸件后决定。',
  },
  'id-foreign-permanent': {
    effect: 'doubtful',
    label: '外国人永久居留证',
    sentence: '9 开头是外国人永久居留身份证，公务员须为中国公民；请与来文单位核实。',
  },
  'id-other-document': {
    effect: 'doubtful',
    label: '其他证件',
    sentence:
      '证件不是居民身份证；军官、士兵也有公民身份号码，请先向来文单位要公民身份号码。来文单位说明确无的，由两人先后照盖章纸件录入证件。',
  },
  'hidden-row': {
    effect: 'doubtful',
    label: '隐藏行',
    sentence: '这一行在表格中是隐藏的，打印件上可能没有；请对照盖章纸件后决定。',
  },
  'merged-cell': {
    effect: 'doubtful',
    label: '合并单元格',
    sentence: '姓名或证件号码在合并单元格里，可能张冠李戴；请对照盖章纸件后决定。',
  },
  'full-width-normalized': {
    effect: 'note',
    label: '全角已转半角',
    sentence: '证件号码中的全角字符已转为半角。',
  },
  'id-case-normalized': {
    effect: 'note',
    label: '末位 x 已大写',
    sentence: '证件号码末位小写 x 已改为大写 X。',
  },
  'whitespace-removed': {
    effect: 'note',
    label: '已去空格',
    sentence: '姓名或证件号码中的空格已去掉。',
  },
  'name-dot-normalized': {
    effect: 'note',
    label: '间隔号已统一',
    sentence: '姓名中的间隔号已统一为“·”。',
  },
  'name-rare-glyph': {
    effect: 'note',
    label: '生僻字',
    sentence: '姓名里有生僻字，请核对字形，打印前再看一遍。',
  },
  'birthdate-unknown': {
    effect: 'note',
    label: '出生日期看不懂',
    sentence: '出生日期的写法看不懂，没有与证件号码比对；请对照盖章纸件。',
  },
  'id-residence-permit': {
    effect: 'note',
    label: '港澳台居住证',
    sentence: '号码是港澳台居民居住证（81、82、83 开头）。',
  },
  'id-region-unknown': {
    effect: 'note',
    label: '地区码不识',
    sentence: '号码前两位不是现有省级代码，请留意。',
  },
} as const satisfies Record<string, FindingRule>

/** The closed set of findings a row may carry. */
export type FindingCode = keyof typeof findingRules
export const FindingCode = z.enum(Object.keys(findingRules) as [FindingCode, ...FindingCode[]])

/** How a row ends: the strongest effect among its findings. */
export const RowOutcome = z.enum(['accepted', 'doubtful', 'rejected'])
export type RowOutcome = z.infer<typeof RowOutcome>

/** What can be said of a list as a whole. */
export const ListFindingCode = z.enum(['count-mismatch'])
export type ListFindingCode = z.infer<typeof ListFindingCode>

/** The sentence for a list whose head count is not the letter's. */
export function countMismatchSentence(declared: number, found: number): string {
  return `来函写明 ${declared} 人，名单有 ${found} 行；请对照盖章纸件，少的补录，多的查明。`
}

/**
 * The outcome of a row with these findings. A person asked about before is only a note when the letter declares 复查询
 * (`repeatInquiry`).
 */
export function outcomeOf(findings: Iterable<FindingCode>, repeatInquiry = false): RowOutcome {
  let outcome: RowOutcome = 'accepted'
  for (const code of findings) {
    const effect = effectOf(code, repeatInquiry)
    if (effect === 'rejected') return 'rejected'
    if (effect === 'doubtful') outcome = 'doubtful'
  }
  return outcome
}

function effectOf(code: FindingCode, repeatInquiry: boolean): FindingEffect {
  return code === 'duplicate-in-history' && repeatInquiry ? 'note' : findingRules[code].effect
}
