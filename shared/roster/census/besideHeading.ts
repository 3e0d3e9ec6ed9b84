import { namesOtherNumber } from '../heading/headingRules.ts'
import { readHeading } from '../heading/headingText.ts'

// Another person: his number is nobody's to be queried.
const otherPerson =
  /配偶|爱人|丈夫|妻子|父亲|母亲|父母|子女|儿子|女儿|家属|亲属|家庭成员|联系人|聯繫人|经办人|填表人|填报人|制表人|担保人|介绍人|推荐人|证明人|监护人|代理人|委托人|被委托人|法定代表人|法人|负责人|审核人|复核人/
// A number that is no longer valid.
const former = /^(原|旧|老|前|曾用|变更前|更正前|更名前)|曾用|原身份|旧身份/
// The person's own identity number, in every wording that a list may have.
const ownIdentity =
  /身份证|身分证|身份證|身分證|公民身[份分]|居民身[份分]|身[份分](编?号|號)|证件(号|编)|證件(號|编|編)|证照(号|编)|证件$|社会保障号|社保号|^证号|^證號|\bid\b|identity/i
// Any other number that an office writes down of a person.
const otherNumber =
  /准考证|报名|考号|序号|流水|账|帐|卡号|电话|手机|联系方式|座机|传真|qq|微信|学号|工号|编号|編號|代码|代碼|编码|证书|资格证|执业证|驾驶证|护照|军官证|士兵证|通行证|工作证|残疾证|档案|邮编|信用代码|社保卡|医保卡|公积金|条码|批号|文号|单号|号码?$|號碼?$|phone|tel|account|ticket|exam/i

/**
 * True for a heading that names another number (准考证号, 银行账号, 原身份证号码 …) or another person (配偶身份证号码 …); never for one
 * that may be the person's own number.
 */
export function isBesideHeading(heading: string): boolean {
  const own = plain(heading)
  // Two rules written apart have to agree before a number is passed over: the list check's own, and the words here.
  if (own === '' || !namesOtherNumber(readHeading(heading))) return false
  if (otherPerson.test(own)) return true
  if (ownIdentity.test(own)) return former.test(own)
  return otherNumber.test(own)
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s*:：]+/gu, '')
}
