import { expect, test } from 'vitest'
import {
  askForResidentNumber,
  letterReasons,
  type ScriptRow,
  telephoneScript,
} from '../../../../shared/roster/returnScript.ts'

const row = (changes: Partial<ScriptRow> = {}): ScriptRow => ({
  sheet: 'Sheet1',
  row: 8,
  name: '试验甲',
  idInFile: '410105199506120012',
  idNumber: null,
  findings: ['id-checksum', 'whitespace-removed'],
  ...changes,
})
const frame = { unitName: '河南省财政厅', documentNumber: '豫财人函〔2026〕15号', contact: '试验联系人' }

test('names row, person, masked number and only what the row was refused for', () => {
  expect(letterReasons([row()])).toBe('1. 「Sheet1」第 8 行，试验甲，证件号码 4101**********0012：校验位不符')
})

test('says plainly when name or number are missing', () => {
  expect(
    letterReasons([
      row({ sheet: null, name: null, idInFile: null, findings: ['id-missing', 'name-missing'] }),
    ]),
  ).toBe('1. 第 8 行，（缺姓名），证件号码 （空）：缺证件号码、缺姓名')
})

test('begins the telephone call with whom to ask for and which letter it is about', () => {
  const [contact, greeting] = telephoneScript([row()], frame).split('\n')
  expect(contact).toBe('（联系人：试验联系人）')
  expect(greeting).toContain('来函 豫财人函〔2026〕15号 所附名单有 1 行')
})

test('counts what nobody would read aloud', () => {
  const lines = letterReasons(Array.from({ length: 60 }, (_, index) => row({ row: index }))).split('\n')
  expect(lines).toHaveLength(51)
  expect(lines.at(-1)).toBe('另有 10 行同类问题，详见退回名单。')
})

test('asks for the 公民身份号码 of whom the list gives another document', () => {
  const officer = row({
    row: 9,
    name: '试验乙',
    idInFile: '南字第01234567号',
    findings: ['id-other-document'],
  })
  const alone = telephoneScript([officer], frame).split('\n').slice(1)
  expect(alone).toEqual([
    '您好，这里是查询专机。贵单位（河南省财政厅）来函 豫财人函〔2026〕15号 所附名单有 1 行填的不是居民身份证：',
    '1. 「Sheet1」第 9 行，试验乙，证件号码 南字第******67号',
    askForResidentNumber,
  ])
  const both = telephoneScript([row(), officer], frame)
  expect(both).toContain('有 1 行的身份信息有误')
  expect(both).toContain('另外，名单有 1 行填的不是居民身份证：')
  expect(letterReasons([row(), officer])).toContain(
    '2. 「Sheet1」第 9 行，试验乙，证件号码 南字第******67号：请提供公民身份号码；确无公民身份号码的，请来函说明',
  )
})

test('has nothing to say about a list without refused rows', () => {
  expect(telephoneScript([], frame)).toBe('名单没有需要退回的行，无需电话补正。')
})
