import type { SheetRow } from '../sheet.ts'

/** Why a part of a file is not read by itself: nobody sees it, or its title says that its people are not the ones asked about. */
export type SetAside = 'hidden' | 'title'

const setAsideWords = /放弃|备选|递补|撤回|作废/u
// A title that says these people are left out, or are in it beside the others, sets nothing aside.
const otherwise =
  /不含|不包含|不包括|不再?列|没有|[均都]?未(放弃|撤回|作废)|无(人)?(放弃|备选|递补|撤回|作废)|剔除|扣除|除外|除去|另行|另报|另附|如有|含(放弃|备选|递补)/u
const longestTitle = 40

/** True for the name of a sheet, or a title line, that says 放弃, 备选, 递补, 撤回 or 作废 of the people below it. */
export function isSetAsideTitle(text: string): boolean {
  const dense = text.normalize('NFKC').replace(/\s+/gu, '')
  if (dense.length > longestTitle || /^(说明|备注|注|附注|填表)[:：0-9]/u.test(dense)) return false
  return setAsideWords.test(dense) && !otherwise.test(dense)
}

// People beside the candidates: a list of theirs without headings is never taken for the candidates' list going on.
const besideWords =
  /家属|亲属|家庭成员|配偶|联系人|联系方式|考官|评委|工作人员|样例|样表|示例|模板|填写说明|参考/u

/** True when a title says that the people below it are others than the candidates. */
export function isBesideTitle(text: string): boolean {
  return isSetAsideTitle(text) || besideWords.test(text)
}

/** The only text of a row, or null when it has several or none: a title stands alone. */
export function loneText(row: SheetRow): string | null {
  const texts = row.cells.filter((cell) => cell !== null && cell.text.trim() !== '')
  const [only] = texts
  return texts.length === 1 && only ? only.text.trim() : null
}

/** True for a line that begins another part of a sheet: short, and numbered or ending in 名单, 人员 or the like. */
export function isPartTitle(text: string): boolean {
  const dense = text.normalize('NFKC').replace(/\s+/gu, '')
  if (dense.length > longestTitle || /[。；;]|[:：].+/u.test(dense)) return false
  return (
    /^([(]?[一二三四五六七八九十]{1,3}[)、.]|附(件|表)\d*)/u.test(dense) ||
    /(名单|人员|人选|情况表?|花名册|一览表|信息表|续表?|如下)([(].*[)])?[:：]?$/u.test(dense)
  )
}
