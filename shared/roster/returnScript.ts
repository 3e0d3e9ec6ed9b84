import { maskNumber } from '../letter/maskNumber.ts'
import type { CheckedRow } from './checkRoster.ts'
import { findingRules } from './findings.ts'

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

/** What to say on the telephone about rows that were refused (B4): row numbers, names and masked digits, never a full number. */
export function telephoneScript(rows: readonly ScriptRow[], frame: ScriptFrame): string {
  if (rows.length === 0) return '名单没有需要退回的行，无需电话补正。'
  const greeting = `您好，这里是查询专机。贵单位（${frame.unitName}）来函 ${frame.documentNumber} 所附名单有 ${rows.length} 行的身份信息有误，不能查询：`
  const ending = '请核对后以公函补正（电子名单的证件号码列请设为文本格式），并加盖公章。其余人员照常查询。'
  const contact = frame.contact === null ? [] : [`（联系人：${frame.contact}）`]
  return [...contact, greeting, ...readings(rows), ending].join('\n')
}

/** The reasons for the 退回补正函, one line per row. */
export function letterReasons(rows: readonly ScriptRow[]): string {
  return readings(rows).join('\n')
}

function readings(rows: readonly ScriptRow[]): string[] {
  const lines = rows.slice(0, longestReading).map((row, index) => `${index + 1}. ${reading(row)}`)
  const rest = rows.length - longestReading
  return rest > 0 ? [...lines, `另有 ${rest} 行同类问题，详见退回名单。`] : lines
}

function reading({ sheet, row, name, idInFile, idNumber, findings }: ScriptRow): string {
  const place = sheet === null ? `第 ${row} 行` : `「${sheet}」第 ${row} 行`
  const number = maskNumber(idInFile ?? idNumber ?? '')
  const reasons = findings
    .filter((code) => findingRules[code].effect === 'rejected')
    .map((code) => findingRules[code].label)
  return `${place}，${name ?? '（缺姓名）'}，证件号码 ${number === '' ? '（空）' : number}：${reasons.join('、')}`
}
