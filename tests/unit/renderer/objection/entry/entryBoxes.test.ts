import { describe, expect, it } from 'vitest'
import { EntryBoxes, entryOf } from '../../../../../renderer/objection/entry/entryBoxes.ts'
import { NewEntry } from '../../../../../shared/objection/summary.ts'

const least = {
  entrance: 'unit',
  receivedOn: '2026-11-26',
  grounds: ['notThePerson'],
  statement: '同名不同人。',
}

describe('entryOf', () => {
  it('makes of the least that must be filled in an entrance the core takes, unknown dates as 待说明', () => {
    const entry = entryOf(EntryBoxes.parse(least))
    expect(NewEntry.parse(entry)).toEqual(entry)
    expect(entry).toMatchObject({ resultReceivedOn: null, personAppliedOn: null, documentDate: null })
  })

  it('drops the date of the person’s application from the objection of the unit only', () => {
    const typed = { ...least, personAppliedOn: '2026-11-24' }
    expect(entryOf(EntryBoxes.parse(typed)).personAppliedOn).toBeNull()
    const forwarded = EntryBoxes.parse({ ...typed, entrance: 'candidate' })
    expect(entryOf(forwarded).personAppliedOn).toBe('2026-11-24')
  })

  it('asks in Chinese for what is missing', () => {
    const sentences = EntryBoxes.safeParse({ items: [] }).error?.issues.map(({ message }) => message)
    expect(sentences).toEqual([
      '请选择由谁提出',
      '请填写本中心收到异议的日期',
      '请至少选择一项异议理由',
      '请写明异议的事实和理由',
    ])
  })
})
