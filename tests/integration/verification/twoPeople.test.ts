import { describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { verificationTable } from '../../../electron/verification/verificationTable.ts'
import { inquiredPage, inquiredPersons } from '../../support/checks.ts'
import { workingMoment } from '../../support/registrations.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: workingMoment })
const statesOf = ({ store }: TestWorkstation, ids: readonly number[]) =>
  store.read((tx) => ids.map((id) => tx.get(candidateTable, id, '').state))
const checksOf = ({ store }: TestWorkstation) => store.read((tx) => tx.where(verificationTable, {}))
const partner = ({ loginName, password }: { loginName: string; password: string }) => ({
  loginName,
  password,
})
const agreed = { agreed: true, reason: '' }

describe('唱读核对', () => {
  it('is signed by two for several unlisted persons and names the one who did not enter as checker', async () => {
    await using workstation = await begin()
    const { candidateIds } = await inquiredPersons(workstation, ['notListed', 'notListed'])
    const yi = workstation.as('yi')
    const [one = 0] = candidateIds
    const opened = await yi.call('verifications.openReadAloud', { candidateId: one })
    expect(opened).toMatchObject({ outcome: 'notListed', idNumber: expect.stringMatching(/^\d{17}[\dX]$/) })
    await yi.call('verifications.openReadAloud', { candidateId: candidateIds[1] ?? 0 })
    const done = await yi.call('verifications.recordReadAloud', {
      candidateIds,
      ...agreed,
      partner: partner(team.jia),
    })
    expect(done.map(({ matched }) => matched)).toEqual([true, true])
    expect(statesOf(workstation, candidateIds)).toEqual(['concluded', 'concluded'])
    const jia = workstation.as('jia').userId
    expect(checksOf(workstation)[0]).toMatchObject({
      checkerId: yi.userId,
      coSignerId: jia,
      mode: 'readAloud',
    })
    expect(trailOf(workstation, `candidate:${one}`).slice(-2)).toMatchObject([
      { act: 'verification.resultShown' },
      { act: 'verification.recorded', detail: { signedBy: [yi.userId, jia] } },
    ])
  })

  it('takes listed persons one by one only', async () => {
    await using workstation = await begin()
    const { candidateIds } = await inquiredPersons(workstation, ['listed', 'notListed'])
    const yi = workstation.as('yi')
    for (const candidateId of candidateIds) await yi.call('verifications.openReadAloud', { candidateId })
    const both = { candidateIds, ...agreed, partner: partner(team.jia) }
    expect(await yi.try('verifications.recordReadAloud', both)).toMatchObject({
      fault: { code: 'invalid-input' },
    })
    expect(statesOf(workstation, candidateIds)).toEqual(['inquired', 'inquired'])
    await yi.call('verifications.recordReadAloud', { ...both, candidateIds: candidateIds.slice(0, 1) })
    expect(statesOf(workstation, candidateIds)).toEqual(['underReview', 'inquired'])
  })

  it('hands a disagreement to a third person with the words of the two', async () => {
    await using workstation = await begin()
    const { candidateIds, requestId } = await inquiredPersons(workstation, ['notListed'])
    const [candidateId = 0] = candidateIds
    const yi = workstation.as('yi')
    await yi.call('verifications.openReadAloud', { candidateId })
    const words = '凭证上是另一人'
    const given = { candidateIds, agreed: false, reason: words, partner: partner(team.jia) }
    expect(await yi.try('verifications.recordReadAloud', { ...given, reason: '' })).toMatchObject({
      ok: false,
    })
    await yi.call('verifications.recordReadAloud', given)
    expect(statesOf(workstation, candidateIds)).toEqual(['disputed'])
    const bing = workstation.as('bing')
    expect(await bing.call('verifications.openDispute', { candidateId })).toMatchObject({
      remarks: words,
      sidesAgree: true,
      typedTail: null,
    })
    const { rows } = await bing.call('verifications.ofRequest', { requestId, offset: 0, limit: 10 })
    expect(rows).toMatchObject([{ verdict: '不一致', remarks: words, coSigner: team.jia.name }])
  })

  it('refuses a wrong password, one person twice, two without a checker and persons never opened', async () => {
    await using workstation = await begin()
    const { candidateIds } = await inquiredPersons(workstation, ['notListed'])
    const yi = workstation.as('yi')
    const sign = (second: { loginName: string; password: string }) =>
      yi.try('verifications.recordReadAloud', { candidateIds, ...agreed, partner: partner(second) })
    expect(await sign(team.jia)).toMatchObject({ fault: { code: 'conflict' } })
    await yi.call('verifications.openReadAloud', { candidateId: candidateIds[0] ?? 0 })
    expect(await sign({ ...team.jia, password: 'Wrong7-password' })).toMatchObject({ ok: false })
    expect(await sign(team.yi)).toMatchObject({ fault: { code: 'second-person-required' } })
    expect(await sign(team.ding)).toMatchObject({ fault: { code: 'second-person-required' } })
    expect(checksOf(workstation)).toEqual([])
    expect(statesOf(workstation, candidateIds)).toEqual(['inquired'])
  })
})

describe('整页核对', () => {
  it('confirms the persons of one page against its evidence by somebody else', async () => {
    await using workstation = await begin()
    const { candidateIds, page, batchNumber } = await inquiredPage(workstation, 3)
    const yi = workstation.as('yi')
    const pages = await yi.call('verifications.pages', {})
    expect(pages).toMatchObject([{ ...page, batchNumber, waiting: 3 }])
    expect(JSON.stringify(pages)).not.toContain('试验人')
    const opened = await yi.call('verifications.openPage', page)
    expect(opened).toMatchObject({ isFile: false, waiting: 3 })
    expect(opened.persons.map(({ candidateId }) => candidateId)).toEqual(candidateIds)
    const given = { ...page, headCount: 3, checkCode: opened.evidence.checkCode.toLowerCase(), candidateIds }
    await yi.call('verifications.confirmPage', given)
    expect(statesOf(workstation, candidateIds)).toEqual(['concluded', 'concluded', 'concluded'])
    expect(checksOf(workstation)[2]).toMatchObject({
      mode: 'page',
      checkerId: yi.userId,
      ...{ evidencePage: 1 },
    })
    expect(trailOf(workstation, `candidate:${candidateIds[2]}`).slice(-2)).toMatchObject([
      { act: 'verification.resultShown', detail: { for: 'page' } },
      { act: 'verification.pageConfirmed' },
    ])
    expect(await yi.call('verifications.pages', {})).toEqual([])
    expect(await yi.try('verifications.openPage', page)).toMatchObject({ fault: { code: 'conflict' } })
  })

  it('refuses another count, another 校验码, other persons and a page that was not opened', async () => {
    await using workstation = await begin()
    const { candidateIds, page } = await inquiredPage(workstation, 2)
    const bing = workstation.as('bing')
    const yi = workstation.as('yi')
    const { evidence } = await yi.call('verifications.openPage', page)
    const given = { ...page, headCount: 2, checkCode: evidence.checkCode, candidateIds }
    for (const change of [
      { headCount: 3 },
      { checkCode: 'AAAA-BBBB' },
      { candidateIds: candidateIds.slice(1) },
    ])
      expect(await yi.try('verifications.confirmPage', { ...given, ...change })).toMatchObject({
        fault: { code: 'conflict' },
      })
    expect(await bing.try('verifications.confirmPage', given)).toMatchObject({ fault: { code: 'conflict' } })
    expect(checksOf(workstation)).toEqual([])
  })

  it('never holds a listed person and nobody who was looked up singly', async () => {
    await using workstation = await begin()
    await inquiredPersons(workstation, ['listed', 'notListed'])
    expect(await workstation.as('yi').call('verifications.pages', {})).toEqual([])
  })
})
