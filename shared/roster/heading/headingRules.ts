import { bracketsOf, type HeadingReading } from './headingText.ts'
import type { RosterField } from './rosterField.ts'

/** How well a heading fits a field: 0 names it and nothing else, 1 with the person's own part in front, 2 with something else. */
export type HeadingFit = 0 | 1 | 2 | 3

// A person whom nobody asks about. Only what cannot be a candidate: a list of 教师 or of 单位领导干部 is a list.
const otherPerson =
  /联系|配偶|爱人|丈夫|妻子|父亲|母亲|父母|家长|子女|儿子|女儿|兄弟|姐妹|家属|家庭|亲属|亲友|(?<!被)(推荐|举荐|介绍|证明|保证|经办|承办|填表|填报|制表|录入|审核|复核|审批|批准|校对|负责|代理|委托|受托|收件|签收|领取)人(?![选员])|担保|紧急|监护|主管领导|分管领导|导师|班主任|辅导员|考官|评委|户主|法人|法定|开户|户名|持卡|同事/u
// Another name or number of the same person, or of a thing.
const otherName = /曾用|^曾|^原|^旧|^老|^前|英文|外文|拼音|别名|笔名|乳名|化名/u
const otherNumber =
  /^曾|^原|^旧|^老|^前|一代|变更前|更名前|更正前|修改前|作废|失效|注销|挂失|丢失|准考|考试证|军官|士兵|文职|警官|护照|通行|回乡|台胞|学生证|学籍|学历|学位|毕业|工作证|驾驶|资格|职称|残疾证|营业|执业|银行|信用|组织|户口|结婚|离婚|出入|其他|其它|辅助|会员|房产|车辆|单位|企业|机构|学校/u
// In brackets a heading may explain anything; only a word that stands there alone says whose column it is.
const bracketOther =
  /^(配偶|爱人|父亲?|母亲?|父母|子女|家属|亲属|联系人|紧急联系人|推荐人|监护人|户主|经办人|原|旧|老|曾用|作废|已作废|已失效|一代|第一代)(的|方|证|号|号码|姓名)?$/u

const own =
  '(本人|考生|学员|人员|应聘者|应聘人员?|报考者|报考人员?|应试人员?|应试者|申请人|候选人|人选|对象|干部|职工|员工|个人|当事人|现|现在|现用|新|最新|当前|变更后|更名后|更正后|.{0,6}(人员|人选|对象|考生|干部)|被?查询人|拟.{1,6})'
const numberEnd = '(号码|号|编号|代码)'
const identity =
  '(公民|居民|中国|有效|个人|第?二代|中华人民共和国)*(身[份分]证明?(件|文件)?|证件|证照|身[份分])'

const patterns: Record<RosterField, readonly RegExp[]> = {
  name: [/^姓名$|^(full)?name$/u, new RegExp(`^${own}(姓名|名字)$|^名字$|^真实姓名$`, 'u'), /^.{1,8}姓名$/u],
  idNumber: [
    new RegExp(
      `^${identity}${numberEnd}$|^(公民|居民)?身[份分]证$|^(id|identity|identification|nationalid|citizenid)(card)?(no|num|number)$`,
      'u',
    ),
    new RegExp(`^${own}${identity}${numberEnd}$|^${own}身[份分]证$`, 'u'),
    new RegExp(`^.{1,12}${identity}${numberEnd}$`, 'u'),
    /^(个人|本人|人员)?(社会保障|社会保险|社保)(卡)?(号码|号|卡号|编号)$/u,
  ],
  sex: [/^性别$|^sex$|^gender$/u],
  idType: [/^(有效|本人|考生)?(身份)?证[件照]?(的)?(类型|种类|类别|名称)$|^(id|certificate|document)type$/u],
  birthDate: [/^出生(日期|年月日|年月|时间|年份)?$|^生日$/u],
  employer: [
    /^拟?(录用|调任|招录|招考|报考|用人|接收|任职|调入|聘用).*(单位|机关|部门)/u,
    /^(单位|部门)(名称)?$/u,
    /^(现|原)?(工作|所在)单位/u,
    /单位/u,
  ],
  position: [/^拟?(任|录用|调任|报考|招录)?(职位|职务|岗位)/u, /职位|职务|岗位/u],
  purpose: [/^(查询|人员)?(类别|类型)$/u, /录用.*调任|调任.*录用/u, /^查询(事由|用途|事项)$/u],
  remarks: [/^备注/u],
  serial: [/^(序号|顺序号|编号|序|项次|no)$/u],
}

/**
 * How well a heading fits a field, or null when it does not. The headings of other persons and of other numbers fit neither name nor
 * number, however they are written (issue 7, section 1, 4).
 */
export function fitOf(field: RosterField, heading: HeadingReading): HeadingFit | null {
  if ((field === 'name' || field === 'idNumber') && isOther(field, heading)) return null
  const fit = patterns[field].findIndex((pattern) => pattern.test(heading.word))
  return fit < 0 ? null : (fit as HeadingFit)
}

function isOther(field: 'name' | 'idNumber', { whole, word }: HeadingReading): boolean {
  if (otherPerson.test(word) || (field === 'name' ? otherName : otherNumber).test(word)) return true
  if (field === 'idNumber' && /15位|十五位/u.test(whole) && !/18位|十八位/u.test(whole)) return true
  return bracketsOf(whole).some((text) => bracketOther.test(text))
}

const othersGroup =
  /^(紧急)?(联系人|配偶|爱人|父亲|母亲|父母|家长|子女|家属|家庭成员|亲属|推荐人|介绍人|证明人|担保人|监护人|经办人|填表人|审核人|负责人|户主|法定代表人|法人|导师|考官|代理人|委托人)[一二三]?(基本)?(信息|情况|资料)?$/u

/** True for a heading above columns that are all about somebody else, such as 配偶信息 or 联系人. */
export function isOthersGroup({ word }: HeadingReading): boolean {
  return othersGroup.test(word)
}

/** True for a heading above columns that are about the person asked about, such as 本人信息 or 考生. */
export function isOwnGroup({ word }: HeadingReading): boolean {
  return /^(本人|考生|候选人|被?查询人|人选|拟.{1,4}人员)(基本)?(信息|情况)?$/u.test(word)
}

const otherNumberWords =
  /准考|报名|报考|考试|银行|账号|帐号|卡号|电话|手机|联系|传真|信用代码|编号|序号|学号|工号|邮编|学籍|学历|学位|证书|护照|通行|军官|士兵|号码|号$/u

/**
 * True for a heading that names another number or another person (准考证号, 银行账号, 原身份证号码, 配偶身份证号码 …): an identity number below
 * it is beside the list. A second 证件号码 is none.
 */
export function namesOtherNumber(heading: HeadingReading): boolean {
  if (fitOf('idNumber', heading) !== null) return false
  return isOther('idNumber', heading) || otherPerson.test(heading.word) || otherNumberWords.test(heading.word)
}

const labels =
  /^(性别|民族|籍贯|出生地|出生(年月|日期)?|政治面貌|入党时间|参加工作时间|健康状况|婚姻状况|学历|学位|全日制教育|在职教育|毕业院校|专业|职称|现任职务|拟任职务|工作单位|联系电话|电话|手机|住址|家庭住址|通讯地址|邮编|简历|特长|奖惩情况|身份证号码?|证件号码?)$/u

/** True for the words that stand left of their value in the form of one person. */
export function isFormLabel({ word }: HeadingReading): boolean {
  return labels.test(word)
}
