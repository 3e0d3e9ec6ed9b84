import { describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { verificationTable } from '../../../electron/verification/verificationTable.ts'
import { addedEvidence, currentListing, openedBatch, resultOf } from '../../support/batches.ts'
import { blindEntry, inquiredPage, inquiredPersons } from '../../support/checks.ts'
import { readyLetter } from '../../support/lists.ts'
import { workingMoment } from '../../support/registrations.ts'
import { regrant } from '../../support/regrant.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: workingMoment })
const page = { offset: 0, limit: 100 }
const personOf = ({ store }: TestWorkstation, id: number) =>
  store.read((tx) => tx.get(candidateTable, id, ''))
const checks = ({ store }: TestWorkstation) => store.read((tx) => tx.count(verificationTable, {}))

describe('背靠背核对', () => {
  it('queues persons without names and results, for others than the one who entered', async () => {
    await using workstation = await begin()
    const { requestId, batchId } = await inquiredPersons(workstation, ['notListed', 'listed', 'pending'])
    const queue = await workstation.as('yi').call('verifications.queue', page)
    expect(queue.total).toBe(2)
    expect(queue.rows[0]).toMatchObject({ requestId, batchId, listOrder: 1, hasEvidence: true })
    expect(JSON.stringify(queue)).not.toMatch(/试验人|isted|outcome/)
    expect(await workstation.as('yi').call('verifications.queue', { ...page, batchId: 99 })).toEqual({
      rows: [],
      total: 0,
    })
    expect((await workstation.as('jia').try('verifications.queue', page)).ok).toBe(false)
  })

  it('concludes an unlisted person and sends a listed one on to 复审', async () => {
    await using workstation = await begin()
    const yi = workstation.as('yi')
    const { candidateIds } = await inquiredPersons(workstation, ['notListed', 'listed'])
    const [one = 0, two = 0] = candidateIds
    const opened = await yi.call('verifications.open', { candidateId: one })
    expect(opened).toMatchObject({ listOrder: 1, waiting: 2, evidence: [{ page: 1 }] })
    expect(opened.idHead).toHaveLength(14)
    const done = await yi.call('verifications.record', blindEntry(one, 1, 'notListed'))
    expect(done).toMatchObject({ matched: true, differences: [], nextState: '已核对' })
    await yi.call('verifications.record', blindEntry(two, 2, 'listed'))
    expect(candidateIds.map((id) => personOf(workstation, id).state)).toEqual(['concluded', 'underReview'])
    expect(trailOf(workstation, `candidate:${one}`).slice(-2)).toMatchObject([
      { act: 'candidate.viewed', actor: yi.name, detail: { for: 'verification' } },
      { act: 'verification.recorded', actor: yi.name, detail: { mode: 'blind', basis: 'evidence' } },
    ])
    expect((await yi.try('verifications.record', blindEntry(one, 1, 'notListed'))).ok).toBe(false)
  })

  it('says with the next step when nobody can take it over', async () => {
    await using workstation = await begin()
    const { candidateIds } = await inquiredPersons(workstation, ['listed', 'listed'])
    const [one = 0, two = 0] = candidateIds
    regrant(workstation, 'yi', ['verifier'])
    const yi = workstation.as('yi')
    const listed = await yi.call('verifications.record', blindEntry(one, 1, 'listed'))
    expect(listed.nextState).toBe('复审中（目前无人担任「复审人」，请联系安全管理员、系统管理员另行指定。）')
    for (const other of ['bing', 'ding'] as const) regrant(workstation, other, ['signer'])
    const disputed = await yi.call('verifications.record', {
      ...blindEntry(two, 2, 'listed'),
      idTail: '0000',
    })
    expect(disputed.nextState).toMatch(/^待核定（担任「核对员」的.+已办理前面环节，不能再办，请联系/u)
  })

  it.each([
    ['another outcome', { outcome: 'notListed' as const, listings: [] }, '查询结果不一致'],
    ['another tail', { idTail: '0000' }, '证件号码末四位与名单不一致'],
    ['another authority', { listings: [{ ...currentListing, authority: '某某区人民法院' }] }, '认定机关'],
  ])('makes a person disputed by %s', async (_, change, words) => {
    await using workstation = await begin()
    const { candidateIds } = await inquiredPersons(workstation, ['listed'])
    const [one = 0] = candidateIds
    const yi = workstation.as('yi')
    const done = await yi.call('verifications.record', { ...blindEntry(one, 1, 'listed'), ...change })
    expect(done).toMatchObject({ matched: false, nextState: '待核定' })
    expect(done.differences.join()).toContain(words)
    expect(personOf(workstation, one).state).toBe('disputed')
    expect(trailOf(workstation, `candidate:${one}`).at(-1)).toMatchObject({ act: 'verification.mismatched' })
  })

  it.each([
    ['重新查询 without its time', { basis: 'secondLookup' as const, lookedAt: null }, 'invalid-input'],
    [
      '重新查询 before the first query',
      { basis: 'secondLookup' as const, lookedAt: '2020-01-01T00:00:00.000Z' },
      'invalid-input',
    ],
    ['a tail of three', { idTail: '123' }, 'invalid-input'],
    ['a listing without a list', { outcome: 'listed' as const, listings: [] }, 'invalid-input'],
    [
      'a listing that is no longer in force',
      { outcome: 'listed' as const, listings: [{ ...currentListing, status: 'removed' as const }] },
      'invalid-input',
    ],
    ['a person who is not there', { candidateId: 999 }, 'not-found'],
  ])('refuses %s and writes nothing', async (_, change, code) => {
    await using workstation = await begin()
    const { candidateIds } = await inquiredPersons(workstation, ['notListed'])
    const entry = { ...blindEntry(candidateIds[0] ?? 0, 1, 'notListed'), ...change }
    expect(await workstation.as('yi').try('verifications.record', entry)).toMatchObject({ fault: { code } })
    expect(checks(workstation)).toBe(0)
  })

  it('refuses who entered the result, though he is a checker too', async () => {
    await using workstation = await begin()
    const { requestId } = await readyLetter(workstation, 1)
    const yi = workstation.as('yi')
    const { batchId } = await workstation.as('jia').call('inquiries.open', {
      requestIds: [requestId],
      candidateIds: [],
      assignedTo: yi.userId,
      remarks: '',
    })
    const { rows } = await yi.call('inquiries.persons', { batchId, only: 'all', ...page })
    const candidateId = rows[0]?.candidateId ?? 0
    const queriedAt = workstation.clock.now().toISOString()
    await yi.call('session.enterInquiryMode', {})
    const evidenceId = await addedEvidence(yi, batchId)
    await yi.call('inquiries.record', resultOf(batchId, candidateId, { queriedAt, evidenceId }))
    expect((await yi.call('verifications.queue', page)).total).toBe(0)
    for (const answer of [
      await yi.try('verifications.open', { candidateId }),
      await yi.try('verifications.record', blindEntry(candidateId, 1, 'notListed')),
    ])
      expect(answer).toMatchObject({ fault: { code: 'second-person-required' } })
    expect(checks(workstation)).toBe(0)
    expect((await workstation.as('bing').call('verifications.queue', page)).total).toBe(1)
  })

  it('tells a checker nothing of the first entry on any channel before his own is saved', async () => {
    await using workstation = await begin()
    const { requestId, batchId, candidateIds, inquirer } = await openedBatch(workstation, 3)
    const [listed = 0, ...others] = candidateIds
    const evidenceId = await addedEvidence(inquirer, batchId)
    const queriedAt = workstation.clock.now().toISOString()
    const onPage = { batchId, evidenceId, evidencePage: 1, queriedAt }
    await inquirer.call('inquiries.confirmPage', { ...onPage, candidateIds: others })
    const entry = {
      outcome: 'listed',
      listings: [currentListing],
      matchedBy: 'idNumber',
      evidenceId,
    } as const
    await inquirer.call(
      'inquiries.record',
      resultOf(batchId, listed, { ...entry, listings: [...entry.listings], queriedAt }),
    )
    const yi = workstation.as('yi')
    const answers: unknown[] = [
      await yi.call('verifications.queue', page),
      await yi.call('verifications.pages', {}),
      await yi.call('verifications.ofRequest', { requestId, ...page }),
      await yi.call('verifications.disputes', {}),
      await yi.call('requests.history', { requestId }),
      await yi.call('requests.get', { requestId }),
      await yi.call('inquiries.ofRequest', { requestId, ...page }),
      await yi.call('inquiries.persons', { batchId, only: 'all', ...page }),
      await yi.call('inquiries.get', { batchId }),
      await yi.call('reviews.ofRequest', { requestId }),
      await yi.call('candidates.list', {
        requestId,
        filter: { rosterId: null, states: null, finding: null },
        ...page,
      }),
    ]
    for (const candidateId of candidateIds) {
      answers.push(await yi.call('verifications.open', { candidateId }))
      answers.push(await yi.call('inquiries.openPerson', { batchId, candidateId }))
      answers.push(await yi.call('candidates.get', { candidateId }))
    }
    for (const answer of answers) {
      const text = JSON.stringify(answer)
      expect(text).not.toMatch(/"(notListed|listed)"|未列入|中级人民法院|失信被执行人/)
      // The way of entry tells the outcome: a page or a file holds 未列入 alone.
      expect(text).not.toMatch(/"method":"/)
    }
  })

  it('refuses a blind check to who saw the result at 唱读 or on a page, until there is a new one', async () => {
    await using workstation = await begin()
    const { page: evidencePage, candidateIds, batchId, inquirer } = await inquiredPage(workstation, 2)
    const [one = 0, two = 0] = candidateIds
    const yi = workstation.as('yi')
    await yi.call('verifications.openReadAloud', { candidateId: one })
    expect(await yi.try('verifications.open', { candidateId: one })).toMatchObject({
      fault: { code: 'second-person-required' },
    })
    expect((await yi.try('verifications.open', { candidateId: two })).ok).toBe(true)
    await yi.call('verifications.openPage', evidencePage)
    expect(await yi.try('verifications.record', blindEntry(two, 2, 'notListed'))).toMatchObject({
      fault: { code: 'second-person-required' },
    })
    expect((await workstation.as('bing').try('verifications.open', { candidateId: two })).ok).toBe(true)
    await inquirer.call('inquiries.voidResult', { batchId, candidateId: one, reason: '看错一行' })
    await inquirer.call('session.enterInquiryMode', {})
    await inquirer.call('inquiries.confirmPage', {
      ...evidencePage,
      queriedAt: workstation.clock.now().toISOString(),
      candidateIds: [one],
    })
    expect((await yi.try('verifications.open', { candidateId: one })).ok).toBe(true)
  })
})
