import { describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import type { CandidateFilter } from '../../../shared/candidate/contract.ts'
import { committedList, proofreadList } from '../../support/lists.ts'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { inventedId } from '../../support/rosterSheets.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const everybody: CandidateFilter = { rosterId: null, states: null, finding: null }
const statement = '来函注明：确无公民身份号码'
const passport = { document: 'passport', number: 'E12345678' } as const
const officer = { document: 'officerCard', number: '南字第01234567号' } as const

/** A letter with an officer and the holder of a passport, as 甲 typed them; both are doubtful. */
async function begin() {
  const workstation = await startTestWorkstation({ at: workingMoment })
  const jia = workstation.as('jia')
  const requestId = await admittedLetter(jia, { declaredCount: 3 })
  const rosterId = await committedList(jia, requestId, [
    { name: '试验甲', idNumber: inventedId(1) },
    { name: '试验乙', idNumber: passport.number, idType: '护照' },
    { name: '试验丙', idNumber: officer.number, idType: '军官证' },
  ])
  const { rows } = await jia.call('candidates.list', { requestId, filter: everybody, offset: 0, limit: 100 })
  const [, holder, soldier] = rows.map(({ candidateId }) => candidateId)
  return {
    workstation,
    jia,
    yi: workstation.as('yi'),
    requestId,
    rosterId,
    rows,
    ids: { holder: holder ?? 0, soldier: soldier ?? 0 },
  }
}
const stored = ({ store }: TestWorkstation, id: number) =>
  store.read((tx) => tx.get(candidateTable, id, '这名人员'))
const fault = (code: string, message: RegExp) => ({
  ok: false,
  fault: { code, message: expect.stringMatching(message) },
})

describe('a person with another document', () => {
  it('is doubtful and cannot be taken as the list has him', async () => {
    const { workstation, jia, rows, ids } = await begin()
    await using _ = workstation
    expect(rows.map(({ state, findings, document }) => [state, findings, document])).toEqual([
      ['accepted', [], '居民身份证'],
      ['doubtful', ['id-other-document'], '护照'],
      ['doubtful', ['id-other-document'], '军官证'],
    ])
    const cards = await jia.call('consultations.lookUp', { text: '豫财人函〔2026〕15号' })
    expect(JSON.stringify(cards)).not.toContain('E12345678')
    const take = { candidateIds: [ids.holder], decision: 'accept' as const, reason: '纸件如此' }
    expect(await jia.try('candidates.decide', take)).toMatchObject(fault('conflict', /先要公民身份号码/))
  })

  it('counts when two people have typed the same from the paper', async () => {
    const { workstation, jia, yi, rosterId, ids } = await begin()
    await using _ = workstation
    const candidateId = ids.holder
    const first = { candidateId, ...passport, statement, receivedOn: null }
    expect(await yi.try('candidates.confirmDocument', { candidateId, ...passport })).toMatchObject(
      fault('conflict', /没有等待第二人录入/),
    )
    expect(await jia.try('candidates.enterDocument', { ...first, number: inventedId(2) })).toMatchObject(
      fault('invalid-input', /公民身份号码/),
    )
    expect(await jia.call('candidates.enterDocument', first)).toMatchObject({
      state: 'doubtful',
      documentEntry: { statement },
    })
    expect(await yi.try('candidates.enterDocument', first)).toMatchObject(fault('conflict', /等待第二人录入/))
    // The same person is no second one.
    expect(await jia.try('candidates.confirmDocument', { candidateId, ...passport })).toMatchObject(
      fault('second-person-required', /另一人/),
    )
    const differing = [
      { document: 'passport', number: 'E12345679' },
      { document: 'officerCard', number: passport.number },
    ] as const
    for (const second of differing) {
      const answer = await yi.try('candidates.confirmDocument', { candidateId, ...second })
      expect(answer).toMatchObject(fault('conflict', /与第一人的录入不一致/))
      expect(JSON.stringify(answer)).not.toContain(passport.number)
    }
    expect(stored(workstation, candidateId)).toMatchObject({ state: 'doubtful', idNumber: null })
    const typed = { candidateId, document: 'passport', number: ' ｅ12345678 ' } as const
    expect(await yi.call('candidates.confirmDocument', typed)).toMatchObject({
      state: 'accepted',
      document: '护照',
      maskedNumber: 'E******78',
      findings: ['id-other-document'],
      documentEntry: null,
    })
    expect(stored(workstation, candidateId)).toMatchObject({
      idNumber: passport.number,
      documentType: 'passport',
      documentInFile: '护照',
      decision: { decision: 'keyed', by: jia.userId, numberKeyed: passport.number },
    })
    expect(trailOf(workstation, `candidate:${candidateId}`).map(({ act }) => act)).toEqual([
      'candidate.documentEntered',
      'candidate.documentConfirmed',
    ])
    // 名单校对 stays what it is: whoever typed first does not compare his own typing.
    expect(await jia.try('rosters.tick', { rosterId, candidateIds: [candidateId] })).toMatchObject({
      ok: false,
    })
    await workstation.as('bing').call('rosters.tick', { rosterId, candidateIds: [candidateId] })
  })

  it('begins anew when the first entry is voided, and keeps both on record', async () => {
    const { workstation, jia, yi, ids } = await begin()
    await using _ = workstation
    const candidateId = ids.soldier
    const enter = (number: string) =>
      jia.call('candidates.enterDocument', {
        candidateId,
        document: 'officerCard',
        number,
        statement,
        receivedOn: null,
      })
    await enter('南字第0123456号')
    expect(await yi.try('candidates.confirmDocument', { candidateId, ...officer })).toMatchObject({
      ok: false,
    })
    await yi.call('candidates.voidDocument', { candidateId, reason: '第一人漏录一位' })
    await enter(officer.number)
    expect(await yi.call('candidates.confirmDocument', { candidateId, ...officer })).toMatchObject({
      state: 'accepted',
      document: '军官证',
      maskedNumber: '南字第******67号',
    })
  })

  it('gives way to a 公民身份号码 that is keyed or corrected, and keeps the document when only the name is', async () => {
    const { workstation, jia, yi, ids } = await begin()
    await using _ = workstation
    const [keyed, corrected] = [ids.holder, ids.soldier]
    await jia.call('candidates.enterDocument', {
      candidateId: keyed,
      ...passport,
      statement,
      receivedOn: null,
    })
    const key = { candidateId: keyed, name: '试验乙', reason: '来文单位已提供' }
    expect(await jia.try('candidates.key', { ...key, idNumber: passport.number })).toMatchObject(
      fault('invalid-input', /军官、士兵也有公民身份号码/),
    )
    expect(await jia.call('candidates.key', { ...key, idNumber: inventedId(5) })).toMatchObject({
      document: '居民身份证',
      documentEntry: null,
      findings: [],
    })
    await jia.call('candidates.enterDocument', {
      candidateId: corrected,
      ...officer,
      statement,
      receivedOn: null,
    })
    await yi.call('candidates.confirmDocument', { candidateId: corrected, ...officer })
    const correct = async (field: 'name' | 'idNumber', value: string) =>
      yi.call('candidates.correctByPaper', { candidateId: corrected, field, value, reason: '盖章纸件如此' })
    expect(await correct('name', '试验丁')).toMatchObject({ name: '试验丁', document: '军官证' })
    expect(await correct('idNumber', inventedId(7))).toMatchObject({ document: '居民身份证', findings: [] })
  })

  it('starts a clock of its own when the unit’s word came after the person was sent back', async () => {
    const { workstation, jia, yi, requestId, rosterId, ids } = await begin()
    await using _ = workstation
    await jia.call('candidates.decide', {
      candidateIds: [ids.holder, ids.soldier],
      decision: 'return',
      reason: '请提供公民身份号码',
    })
    await proofreadList(yi, rosterId, 3)
    const receivedOn = workingMoment.slice(0, 10)
    const entry = { candidateId: ids.holder, ...passport, statement: '豫财函〔2026〕9号说明确无', receivedOn }
    expect(await jia.try('candidates.enterDocument', { ...entry, receivedOn: '2099-01-01' })).toMatchObject(
      fault('invalid-input', /收到日期/),
    )
    await jia.call('candidates.enterDocument', entry)
    await yi.call('candidates.confirmDocument', { candidateId: ids.holder, ...passport })
    const after = stored(workstation, ids.holder)
    expect([after.state, after.receivedOn, after.due === null]).toEqual(['accepted', receivedOn, false])
    expect(requestId).toBe(after.requestId)
  })
})
