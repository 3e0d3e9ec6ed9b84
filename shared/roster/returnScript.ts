import { findingRules } from '../candidate/findings.ts'
import { maskNumber } from '../letter/maskNumber.ts'
import type { CheckedRow } from './checkRoster.ts'

/** What a row needs to be talked about. */
export type ScriptRow = Pick<CheckedRow, 'sheet' | 'row' | 'name' | 'idInFile' | 'idNumber' | 'findings'>

/** What the script is about: whom one talks to, and which list. */
export interface ScriptFrame {
  readonly unitName: string
  readonly documentNumber: string
  readonly contact: string | null
}

/** Rows beyond this are counted, not read out one by one. */
const longestReading = 50

/**
 * What to say on the telephone (B4): about rows that were refused, and about persons listed with another document, whose 公民身份号码 is asked for
 * first. Row numbers, names and masked digits, never a full number.
 */
export function telephoneScript(rows: readonly ScriptRow[], frame: ScriptFrame): string {
  const refused = rows.filter(isRefused)
  const others = rows.filter((row) => !isRefused(row) && hasOtherDocument(row))
  if (refused.length + others.length === 0) return '名单没有需要退回的行，无需电话补正。'
  const greeting = `您好，这里是查询专机。贵单位（${frame.unitName}）来函 ${frame.documentNumber} 所附名单`
  const contact = frame.contact === null ? [] : [`（联系人：${frame.contact}）`]
  return [
    ...contact,
    ...(refused.length > 0
      ? [
          `${greeting}有 ${refused.length} 行的身份信息有误，不能查询：`,
          ...readings(refused),
          '请核对后以公函补正（电子名单的证件号码列请设为文本格式），并加盖公章。其余人员照常查询。',
        ]
      : []),
    ...(others.length > 0
      ? [
          `${refused.length > 0 ? '另外，名单' : greeting}有 ${others.length} 行填的不是居民身份证：`,
          ...counted(others, placeOf),
          askForResidentNumber,
        ]
      : []),
  ].join('\n')
}

/** What is asked of a unit whose list gives another document (条例 art. 16: the 公民身份号码 first). */
export const askForResidentNumber =
  '军官、士兵等持军人证件的人员也有公民身份号码，请先提供这些人员的公民身份号码；确无公民身份号码的，请来函说明，并写明证件种类和证件号码。'

/** The reasons for the 退回补正函, one line per row. */
export function letterReasons(rows: readonly ScriptRow[]): string {
  return readings(rows.filter(needsTalk)).join('\n')
}

/** True for a row that is talked about: refused, or listed with another document. */
export function needsTalk(row: Pick<ScriptRow, 'findings'>): boolean {
  return isRefused(row) || hasOtherDocument(row)
}

const documentReason = '请提供公民身份号码；确无公民身份号码的，请来函说明'

const isRefused = ({ findings }: Pick<ScriptRow, 'findings'>) =>
  findings.some((code) => findingRules[code].effect === 'rejected')

const hasOtherDocument = ({ findings }: Pick<ScriptRow, 'findings'>) => findings.includes('id-other-document')

const readings = (rows: readonly ScriptRow[]) => counted(rows, reading)

function counted(rows: readonly ScriptRow[], words: (row: ScriptRow) => string): string[] {
  const lines = rows.slice(0, longestReading).map((row, index) => `${index + 1}. ${words(row)}`)
  const rest = rows.length - longestReading
  return rest > 0 ? [...lines, `另有 ${rest} 行同类问题，详见退回名单。`] : lines
}

function reading(row: ScriptRow): string {
  const refused = row.findings.filter((code) => findingRules[code].effect === 'rejected')
  const reasons = refused.length > 0 ? refused.map((code) => findingRules[code].label) : [documentReason]
  return `${placeOf(row)}：${reasons.join('、')}`
}

function placeOf({ sheet, row, name, idInFile, idNumber }: ScriptRow): string {
  const place = sheet === null ? `第 ${row} 行` : `「${sheet}」第 ${row} 行`
  const number = maskNumber(idInFile ?? idNumber ?? '')
  return `${place}，${name ?? '（缺姓名）'}，证件号码 ${number === '' ? '（空）' : number}`
}
