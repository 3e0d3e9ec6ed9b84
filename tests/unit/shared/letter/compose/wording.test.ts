import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placeholderMeanings } from '../../../../../shared/letter/compose/placeholders.ts'
import { situationMeanings } from '../../../../../shared/letter/compose/situation.ts'
import { parseWording } from '../../../../../shared/letter/compose/wording.ts'
import { replyKindNames } from '../../../../../shared/reply/kinds.ts'
import { defaultWording, defaultWordingJson } from '../../../../support/letters.ts'

const changed = (change: (json: string) => string) => () => parseWording(change(defaultWordingJson))

describe('parseWording', () => {
  it('reads the wording that ships and marks it provisional', () => {
    expect(defaultWording.provisional).toBe(true)
    expect(defaultWording.notice).toBe('待以国家统一模板替换')
    expect(Object.keys(defaultWording.letters)).toEqual(Object.keys(replyKindNames))
  })

  it('accepts a byte order mark', () => {
    expect(parseWording(`\uFEFF${defaultWordingJson}`)).toEqual(defaultWording)
  })

  it.each([
    [
      'an unknown placeholder',
      (json: string) => json.replace('{答复人数}', '{执行金额}'),
      /不认识的占位符「\{执行金额\}」/u,
    ],
    [
      'a stray brace',
      (json: string) => json.replace('特此函复。', '特此函复。{'),
      /不认识的占位符「\{\{\}」/u,
    ],
    [
      'a name where several are answered',
      (json: string) => json.replace('其余{未列入人数}人', '其余{姓名}人'),
      /不能使用占位符「\{姓名\}」/u,
    ],
    [
      'an unknown situation',
      (json: string) => json.replace('["有撤回"]', '["有犯罪记录"]'),
      /适用情形「有犯罪记录」不认识/u,
    ],
    [
      'a missing answer',
      (json: string) => json.replace('["均未列入"]', '["部分列入"]'),
      /「首次复函」缺少「均未列入」/u,
    ],
    [
      'a field of its own',
      (json: string) => json.replace('"notice"', '"remark": "x", "notice"'),
      /函件用语文件未导入/u,
    ],
    ['broken JSON', (json: string) => json.slice(0, 200), /不是有效的 JSON/u],
  ])('refuses %s with a sentence', (_what, change, message) => {
    expect(changed(change)).toThrow(message)
  })
})

describe('the manual of the wording', () => {
  it('names every placeholder and every situation', () => {
    const manual = readFileSync(new URL('../../../../../assets/wording/README.md', import.meta.url), 'utf8')
    for (const [name, meaning] of Object.entries(placeholderMeanings))
      expect(manual).toContain(`| \`{${name}}\` | ${meaning} |`)
    for (const [name, meaning] of Object.entries(situationMeanings))
      expect(manual).toContain(`| ${name} | ${meaning} |`)
  })
})
