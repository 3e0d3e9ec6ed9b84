import { describe, expect, it } from 'vitest'
import { auditActs } from '../../../../shared/audit/acts.ts'
import { describeDetail } from '../../../../shared/audit/describeDetail.ts'
import type { Told } from '../../../../shared/audit/fields/fields.ts'
import { trailFields } from '../../../../shared/audit/fields/fields.ts'
import type { TrailReader } from '../../../../shared/audit/fieldValue.ts'
import { inventedNumber } from '../../../support/letters.ts'

const number = inventedNumber(7)
const readerOf = (changes: Partial<TrailReader> = {}) => {
  const masked = { count: 0 }
  const reader: TrailReader = {
    isOpen: false,
    names: ['曹志', '欧阳文远'],
    staffName: (id) => (id === 3 ? '示例丁' : null),
    noteMasked: () => {
      masked.count += 1
    },
    ...changes,
  }
  return { reader, masked }
}
const told = (detail: unknown, act = 'request.changed', changes: Partial<TrailReader> = {}) =>
  describeDetail(detail, act, readerOf(changes).reader).map(({ label, was, now }) => [label, was, now])

describe('the words of the trail', () => {
  it('name every act and every field in Chinese', () => {
    for (const words of Object.values(auditActs)) expect(words).toMatch(/^[^A-Za-z]+$/)
    for (const [name, field] of Object.entries(trailFields)) {
      if (field.kind !== 'hidden') expect(field.label, name).toMatch(/^[^A-Za-z]+$/)
      for (const word of Object.values('words' in field ? (field.words ?? {}) : {}))
        expect(word, name).not.toMatch(/[A-Za-z]{3,}/)
    }
  })

  it('are a census: a field or a closed value without its word does not compile', () => {
    const known = <const D>(detail: D & Told<D>) => detail
    const name: string = '曹志'
    known({ before: { name }, after: { outcome: 'listed' }, listOrder: 3 })
    // @ts-expect-error -- a field that the trail has no word for
    known({ bloodType: 'A' })
    // @ts-expect-error -- the same, inside
    known({ after: { rows: [{ bloodType: 'A' }] } })
    // @ts-expect-error -- a value of a closed set that has no word
    known({ outcome: 'perhaps' })
    // @ts-expect-error -- nobody knows what stands in it
    known({ after: {} as unknown })
    expect(Object.hasOwn(trailFields, 'bloodType')).toBe(false)
  })
})

describe('an entry in words', () => {
  it('shows 原来 and 现在 of the fields that were changed, and no other', () => {
    const before = {
      purpose: 'recruitment',
      declaredCount: 60,
      copies: 1,
      version: 1,
      documentNumber: '豫人社函〔2026〕8号',
    }
    expect(told({ before, after: { ...before, declaredCount: 6, purpose: 'transfer', version: 2 } })).toEqual(
      [
        ['查询用途', '录用', '调任'],
        ['来函人数', '60', '6'],
      ],
    )
  })

  it('tells two names apart that are masked alike', () => {
    expect(told({ field: 'name', before: '曹志', after: '曹智' }, 'candidate.correctionConfirmed')).toEqual([
      ['姓名', '曹*', '曹*'],
    ])
  })

  it('masks by the field a scalar change is of', () => {
    expect(told({ field: 'idNumber', before: number, after: null }, 'roster.proofread')).toEqual([
      ['证件号码', `${number.slice(0, 4)}**********${number.slice(-4)}`, '（无）'],
    ])
  })

  it('masks names, numbers, telephones, files and what is free text', () => {
    const detail = {
      name: '欧阳文远',
      idNumber: number,
      contactPhone: '0371-65901234',
      fileName: '曹志身份证.pdf',
      note: `曹志（${number}）电话１３９００００１１１１，邮箱 cao.zhi@example.cn，2026-11-30 来函 2026-0003`,
    }
    const text = JSON.stringify(told(detail))
    for (const secret of ['欧阳文远', '曹志', number, '65901234', '13900001111', 'example'])
      expect(text).not.toContain(secret)
    expect(text).toContain('2026-11-30 来函 2026-0003')
    expect(text).toContain('曹*（＊＊＊）电话＊＊＊，邮箱')
    expect(JSON.stringify(told(detail, 'request.changed', { isOpen: true }))).toContain('欧阳文远')
  })

  it('masks whole what it has no word for, and a text of which it cannot tell whom it names', () => {
    expect(told({ bloodType: '甲型', deep: { odd: 7 } })).toEqual([
      ['其他内容', null, '（2 字，说明理由后显示）'],
      ['其他内容 · 其他内容', null, '（1 字，说明理由后显示）'],
    ])
    expect(told({ note: '某人来电' }, 'consultation.recorded', { names: null })).toEqual([
      ['备注', null, '（4 字，说明理由后显示）'],
    ])
    expect(told({ bloodType: '甲型' }, 'request.changed', { isOpen: true })).toEqual([
      ['其他内容', null, '甲型'],
    ])
  })

  it('says when something was masked', () => {
    const { reader, masked } = readerOf()
    describeDetail({ declaredCount: 3, purpose: 'recruitment' }, 'request.changed', reader)
    expect(masked.count).toBe(0)
    describeDetail({ name: '曹志' }, 'request.changed', reader)
    expect(masked.count).toBe(1)
  })

  it('words times, people of the desk, codes and closed sets, and shows no long Latin word', () => {
    const rows = told({
      admittedAt: '2026-11-20T01:00:00.000Z',
      admittedBy: 3,
      checkCode: 'abcdef0123',
      admissibility: { seal: { ok: true, note: '' } },
      findings: ['id-checksum', 'not-a-finding'],
      mode: 'readAloud',
    })
    expect(rows.slice(0, 4)).toEqual([
      ['初审时间', null, '2026-11-20 09:00'],
      ['初审人', null, '示例丁'],
      ['校验码', null, 'ab cd ef 01 23'],
      ['初审 · 盖章 · 符合', null, '是'],
    ])
    expect(rows.flat().join(' ')).not.toMatch(/[A-Za-z]{3,}/)
  })

  it('keeps a unit’s name, which is no person’s', () => {
    expect(told({ after: { name: '河南省公安厅' } }, 'unit.added')).toEqual([
      ['单位名称', null, '河南省公安厅'],
    ])
  })

  it('cuts a list of hundreds and says so', () => {
    const rows = told({ added: Array.from({ length: 300 }, (_, index) => index + 1) }, 'inquiry.batchOpened')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.[2]).toContain('…等 300 项')
  })
})
