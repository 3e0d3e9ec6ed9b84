import { describe, expect, it } from 'vitest'
import { caseTurn, livingLetter } from '../../../../../renderer/objection/case/caseTasks.ts'
import type { ObjectionLetter } from '../../../../../shared/objection/summary.ts'

const may = (...tasks: readonly Parameters<typeof caseTurn>[0][number]['task'][]) =>
  tasks.map((task) => ({ task, refusal: null }))

describe('caseTurn', () => {
  it('makes the act primary that carries the case on, whatever stands beside it', () => {
    expect(caseTurn(may('addEntry', 'amend', 'draftRequest', 'recordTalk', 'withdraw'))).toEqual({
      primary: 'draftRequest',
      others: ['addEntry', 'amend', 'recordTalk', 'withdraw'],
      waiting: null,
    })
  })

  it('puts the decision about lateness first and the correction before the notice', () => {
    expect(caseTurn(may('draftRequest', 'decideLate')).primary).toBe('decideLate')
    expect(caseTurn(may('draftNotice', 'draftCorrection')).primary).toBe('draftCorrection')
  })

  it('says whose turn it is when nothing onward is this person’s', () => {
    const waiting = { task: 'recordAnswer' as const, refusal: '由收文登记员、查询员办理。' }
    expect(caseTurn([...may('recordTalk'), waiting])).toEqual({
      primary: null,
      others: ['recordTalk'],
      waiting,
    })
    expect(caseTurn(may('recordTalk')).waiting).toBeNull()
  })
})

describe('livingLetter', () => {
  const letter = (replyId: number, state: ObjectionLetter['state']): ObjectionLetter => ({
    replyId,
    kind: 'recheckRequest',
    state,
    documentNumber: null,
    way: 'letter',
    dispatchedOn: null,
    receivedOn: null,
  })

  it('passes over void letters and other kinds', () => {
    const letters = [letter(1, 'draft'), letter(2, 'voided')]
    expect(livingLetter(letters, 'recheckRequest')?.replyId).toBe(1)
    expect(livingLetter([letter(2, 'voided')], 'recheckRequest')).toBeUndefined()
    expect(livingLetter(letters, 'recheckNotice')).toBeUndefined()
  })
})
