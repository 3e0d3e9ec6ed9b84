import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FindingCode, findingRules } from '../../../../shared/candidate/findings.ts'
import type { SheetCell } from '../../../../shared/roster/sheet.ts'
import { type CellGiven, checked, inventedId, sheetOf } from '../../../support/rosterSheets.ts'

const heading = ['序号', '姓名', '性别', '身份证号', '出生日期', '类别']
const findingsOf = (...rows: CellGiven[][]) =>
  checked([sheetOf([heading, ...rows])]).rows.map(({ findings }) => findings)
const computed = (text: string): SheetCell => ({ text, kind: 'formula' })

describe('checkRoster on one row', () => {
  it.each<[string, CellGiven, CellGiven, FindingCode[]]>([
    ['a formula before everything else', '张敏', computed('410105199507168049'), ['formula-cell']],
    ['a formula in the name', computed('张敏'), inventedId(1), ['formula-cell']],
    ['a number cell', '张敏', { text: '410105199007132500', kind: 'number' }, ['id-numeric-cell']],
    ['a date cell', '张敏', { text: '1990-07-13', kind: 'date' }, ['id-numeric-cell']],
    ['a number cell of 15 digits', '张敏', { text: '410403950522004', kind: 'number' }, ['id-numeric-cell']],
    ['no number', '张敏', '', ['id-missing']],
    ['a foreign permanent resident', '张敏', inventedId(10, '19900101', '911156'), ['id-foreign-permanent']],
    ['blanks and a rare character', '张 堃', ` ${inventedId(1)}`, ['whitespace-removed', 'name-rare-glyph']],
    ['a refused number with blanks', '张敏', '4101 05199507168049', ['id-checksum', 'whitespace-removed']],
  ])('names %s', (...[, name, number, findings]) => {
    expect(findingsOf(['1', name, '', number])).toEqual([findings])
  })

  it('names both when a row says no more than that somebody is meant', () => {
    expect(findingsOf(['1', '', '男'])).toEqual([['id-missing', 'name-missing']])
  })

  it('takes ages on the day of receipt', () => {
    const ageFindings = (birth: string, receivedOn: string) =>
      checked([sheetOf([heading, ['1', '张敏', '', inventedId(1, birth)]])], { receivedOn }).rows[0]?.findings
    expect(ageFindings('20081122', '2026-11-22')).toEqual([])
    expect(ageFindings('20081122', '2026-11-21')).toEqual(['age-implausible'])
    expect(ageFindings('19651123', '2026-11-22')).toEqual([])
    expect(ageFindings('19651122', '2026-11-22')).toEqual(['age-implausible'])
  })

  it.each<[CellGiven, boolean]>([
    ['1995-06-12', true],
    ['1995.6.12', true],
    ['1995年6月12日', true],
    ['19950612', true],
    ['199506', true],
    ['1995.06', true],
    [{ text: '1995-06-12', kind: 'date' }, true],
    [{ text: '1995.1', kind: 'number' }, true],
    ['1995-06-13', false],
    ['1995.07', false],
    [{ text: '1996-06-12', kind: 'date' }, false],
  ])('compares the birth date %j with the number', (birth, agrees) => {
    expect(findingsOf(['1', '张敏', '', inventedId(1), birth])).toEqual([
      agrees ? [] : ['birthdate-mismatch'],
    ])
  })

  it('compares the sex only where it is 男 or 女', () => {
    expect(findingsOf(['1', '张敏', '女', inventedId(1)])).toEqual([['sex-mismatch']])
    expect(findingsOf(['1', '张敏', '男', inventedId(1)])).toEqual([[]])
    expect(findingsOf(['1', '张敏', '—', inventedId(1)])).toEqual([[]])
  })

  it('says nothing about sex, age, region or twins of a refused number', () => {
    const broken = '470102195001272280'
    expect(findingsOf(['1', '张敏', '女', broken], ['2', '张敏', '男', broken])).toEqual([
      ['id-checksum'],
      ['id-checksum'],
    ])
  })

  it('keeps the value of the file beside the normalised one', () => {
    const [row] = checked([sheetOf([heading, ['1', '古丽.热合曼', '', '41010519950612']])]).rows
    expect(row).toMatchObject({
      name: '古丽·热合曼',
      nameInFile: '古丽.热合曼',
      idNumber: null,
      idInFile: '41010519950612',
      outcome: 'rejected',
    })
  })

  it('takes the purpose of the row before the letter’s', () => {
    const rows = ['调任', '录用', '', '录用/调任'].map((purpose, n) => [
      '1',
      '张敏',
      '',
      inventedId(n),
      '',
      purpose,
    ])
    const purposes = checked([sheetOf([heading, ...rows])], { defaultPurpose: 'transfer' }).rows
    expect(purposes.map(({ purpose }) => purpose)).toEqual([
      'transfer',
      'recruitment',
      'transfer',
      'transfer',
    ])
  })
})

describe('checkRoster on the list', () => {
  const [a, b] = [inventedId(1), inventedId(2)]

  it('marks twins by name and number, also across sheets', () => {
    const first = sheetOf([heading, ['1', '张敏', '', a], ['2', '李雷', '', b]])
    const second = sheetOf([heading, ['1', '张 敏', '', a], ['2', '韩梅', '', b]], { name: '二' })
    expect(checked([first, second]).rows.map(({ findings }) => findings)).toEqual([
      ['duplicate-in-list'],
      ['same-id-different-name'],
      ['duplicate-in-list', 'whitespace-removed'],
      ['same-id-different-name'],
    ])
  })

  it('takes names that only look the same for the same, and proposes the one that is meant', () => {
    const rows = checked([sheetOf([heading, ['1', '⽅敏', '', a], ['2', '方敏', '', a]])]).rows
    expect(rows.map(({ name, nameProposal, findings }) => [name, nameProposal, findings])).toEqual([
      ['⽅敏', '方敏', ['name-suspicious', 'duplicate-in-list']],
      ['方敏', null, ['duplicate-in-list']],
    ])
  })

  it('asks the history by the normalised number, and only notes it for a letter that declares 复查询', () => {
    const sheet = sheetOf([heading, ['1', '张敏', '', a.toLowerCase()], ['2', '李雷', '', b]])
    const wasAskedBefore = (number: string) => number === a
    const plain = checked([sheet], { wasAskedBefore }).rows
    expect(plain.map(({ findings }) => findings)).toEqual([['duplicate-in-history'], []])
    expect(plain[0]?.outcome).toBe('doubtful')
    expect(checked([sheet], { wasAskedBefore, repeatInquiry: true }).rows[0]?.outcome).toBe('accepted')
  })

  it('compares the head count with the letter, rejected rows counted', () => {
    const sheet = sheetOf([heading, ['1', '张敏', '', a], ['2', '李雷', '', '']])
    expect(checked([sheet], { declaredCount: 2 }).listFindings).toEqual([])
    expect(checked([sheet], { declaredCount: 3 }).listFindings).toEqual([
      { code: 'count-mismatch', declared: 3, found: 2 },
    ])
  })

  it('marks hidden rows, every row of a hidden sheet, and merged names and numbers', () => {
    const rows = [heading, ['1', '张敏', '', a], ['2', '李雷', '', b]]
    expect(checked([sheetOf(rows, { hidden: true })]).rows.map(({ findings }) => findings)).toEqual([
      ['hidden-row'],
      ['hidden-row'],
    ])
    const merges = [
      { top: 1, bottom: 1, left: 0, right: 1 },
      { top: 3, bottom: 3, left: 1, right: 2 },
    ]
    expect(checked([sheetOf(rows, { merges })]).rows.map(({ findings }) => findings)).toEqual([
      [],
      ['merged-cell'],
    ])
  })

  it('names sheets that hold rows but no headings', () => {
    const stray = sheetOf([['张敏', a]], { name: '散' })
    const check = checked([sheetOf([heading, ['1', '李雷', '', b]]), stray])
    expect(check.sheets.map(({ isRoster, unreadRows }) => [isRoster, unreadRows])).toEqual([
      [true, 0],
      [false, 1],
    ])
  })

  it('gives every row exactly one outcome, the strongest of its findings, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(a, b, '张敏', '合计', '身份证号', '姓名'),
      fc.record({ text: fc.string({ maxLength: 20 }), kind: fc.constantFrom('number', 'formula', 'date') }),
    ) as fc.Arbitrary<CellGiven>
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), (rows) => {
        const sheet = sheetOf([heading, ...rows])
        const check = checked([sheet])
        const persons = new Set(check.rows.map(({ row }) => row))
        const others = [...check.skipped, ...check.sheets.flatMap(({ unread }) => unread)].map(
          ({ row }) => row,
        )
        expect(others.filter((row) => persons.has(row))).toEqual([])
        expect(new Set(others).size).toBe(others.length)
        // The row that heads the list is named apart; it may be a later one than the first that could.
        const headed = check.sheets.flatMap(({ headingRow }) => headingRow ?? [])
        const places = [...persons, ...others, ...headed]
        const blanks = sheet.rows.filter((row) => row.row > 1 && !places.includes(row.row))
        expect(
          blanks.every((row) => row.cells.every((c) => !c?.text.replace(/[\s\u200b\u2060\ufeff]/gu, ''))),
        ).toBe(true)
        for (const { findings, outcome } of check.rows) {
          const effects = findings.map((code) => findingRules[code].effect)
          const strongest = effects.includes('rejected')
            ? 'rejected'
            : effects.includes('doubtful')
              ? 'doubtful'
              : 'accepted'
          expect(outcome).toBe(strongest)
        }
      }),
      { examples: [[[['', '身份证号', '', '身份证号'], ['姓名']]]] },
    )
  })
})

it('gives every finding a sentence that ends, and no code twice', () => {
  for (const code of FindingCode.options) expect(findingRules[code].sentence).toMatch(/[。]$/)
  expect(FindingCode.options).toHaveLength(31)
})

describe('a list with other documents than 居民身份证', () => {
  const typed = ['姓名', '证件类型', '证件号码', '性别']
  const judged = (type: CellGiven, number: CellGiven) => {
    const [row] = checked([sheetOf([typed, ['张敏', type, number, '女']])]).rows
    return [row?.outcome, row?.findings, row?.idNumber]
  }
  const foreigner = inventedId(10, '19900101', '911156')

  it.each<[string, CellGiven]>([
    ['军官证', '南字第01234567号'],
    ['士兵证', '20123456'],
    ['护照', 'E12345678'],
    ['护照', 'P0123-456'],
    ['港澳通行证', 'H12345678'],
    ['台胞证', '01234567'],
    ['台胞证', { text: '12345678', kind: 'number' }],
    ['军官证', `${inventedId(2).slice(0, 17)}Y`],
    ['', 'E12345678'],
    ['居民身份证', 'M1234567801'],
    ['', '军字第1234567号'],
  ])('makes %s %j doubtful and takes no number from the file', (type, number) => {
    expect(judged(type, number)).toEqual(['doubtful', ['id-other-document'], null])
  })

  it('keeps a 公民身份号码 that stands beside the name of another document', () => {
    expect(judged('军官证', inventedId(2))).toEqual(['doubtful', ['id-other-document'], inventedId(2)])
  })

  it.each<[string, CellGiven, FindingCode]>([
    ['军官证', '', 'id-missing'],
    ['护照', { text: '4.10105E+17', kind: 'text' }, 'id-scientific'],
    ['护照', computed('E12345678'), 'formula-cell'],
    ['居民身份证', inventedId(2).slice(0, 17), 'id-length'],
    ['', `O${inventedId(2).slice(1)}`, 'id-character'],
    ['', '01234567', 'id-length'],
  ])('still rejects %s %j', (type, number, code) => {
    const [outcome, findings, idNumber] = judged(type, number)
    expect([outcome, idNumber]).toEqual(['rejected', null])
    expect(findings).toContain(code)
  })

  it.each<[string, CellGiven, string | null]>([
    ['外国人永久居留身份证', 'ABC123456789012', null],
    ['', 'ABC123456789012', null],
    ['永居证', foreigner, foreigner],
  ])('makes a foreigner doubtful: %s %s', (type, number, idNumber) => {
    const [outcome, findings, read] = judged(type, number)
    expect([outcome, read]).toEqual(['doubtful', idNumber])
    expect(findings).toContain('id-foreign-permanent')
    expect(findings).not.toContain('id-other-document')
  })

  it.each(['证件类型', '身份证件类型', '有效证件种类', '证件名称', '证件类型（居民身份证/军官证）'])(
    'reads the kind of document below %s',
    (heading) => {
      const [row] = checked([
        sheetOf([
          ['姓名', heading, '证件号码'],
          ['张敏', '台胞证', '01234567'],
        ]),
      ]).rows
      expect(row?.findings).toEqual(['id-other-document'])
    },
  )
})
