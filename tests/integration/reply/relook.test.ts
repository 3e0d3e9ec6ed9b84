import { describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { inquiryResultTable } from '../../../electron/inquiryRecord/inquiryTable.ts'
import { readyToSign, startWithoutPress, trySign } from '../../support/replies.ts'

describe('用印前再看一眼', () => {
  const later = '2026-11-22T01:00:00.000Z'

  it('is asked for when a listing is older than the setting', async () => {
    await using workstation = await startWithoutPress(later)
    const replyId = await readyToSign(workstation)
    const refused = await trySign(workstation, replyId)
    expect(refused.ok ? '' : refused.fault.message).toContain('再看一眼')
    const { relook } = await workstation.as('signer').call('replies.get', { replyId })
    expect(relook.persons.map(({ listOrder }) => listOrder)).toEqual([2])
    await workstation.as('inquirer').call('replies.relook', {
      replyId,
      lookedAt: '2026-11-22T00:30:00Z',
      looks: relook.persons.map(({ candidateId }) => ({ candidateId, outcome: 'listed' as const })),
    })
    expect(await trySign(workstation, replyId)).toMatchObject({ ok: true })
  })

  it('is not asked for when nobody is listed', async () => {
    await using workstation = await startWithoutPress(later)
    expect(await trySign(workstation, await readyToSign(workstation, ['notListed']))).toMatchObject({
      ok: true,
    })
  })

  it('sends a person whose outcome has changed back to 查询, and the letter to its drafter', async () => {
    await using workstation = await startWithoutPress(later)
    const replyId = await readyToSign(workstation)
    const { relook } = await workstation.as('signer').call('replies.get', { replyId })
    const [{ candidateId } = { candidateId: 0 }] = relook.persons
    const after = await workstation.as('inquirer').call('replies.relook', {
      replyId,
      lookedAt: '2026-11-22T00:30:00.000Z',
      looks: [{ candidateId, outcome: 'notListed' }],
    })
    expect(after).toMatchObject({ state: 'draft', gate: { confirmedBy: null } })
    expect(after.blockers[0]).toContain('来函序号 2')
    workstation.store.read((tx) => {
      expect(tx.get(candidateTable, candidateId, '')).toMatchObject({ state: 'ready', resultId: null })
      expect(tx.first(inquiryResultTable, { candidateId })?.voidReason).toContain('再看一眼')
    })
  })

  it('refuses a time before the query or after now, and a person left out', async () => {
    await using workstation = await startWithoutPress(later)
    const replyId = await readyToSign(workstation)
    const { relook } = await workstation.as('signer').call('replies.get', { replyId })
    const looks = relook.persons.map(({ candidateId }) => ({ candidateId, outcome: 'listed' as const }))
    const attempts = [
      { lookedAt: '2026-11-20T01:00:00.000Z', looks },
      { lookedAt: '2026-11-23T01:00:00.000Z', looks },
      { lookedAt: '2026-11-22T00:30:00.000Z', looks: [{ candidateId: 999, outcome: 'listed' as const }] },
    ]
    for (const attempt of attempts)
      expect(await workstation.as('inquirer').try('replies.relook', { replyId, ...attempt })).toMatchObject({
        fault: { code: 'invalid-input' },
      })
  })
})
