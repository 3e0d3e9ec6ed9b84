import { describe, expect, it } from 'vitest'
import { concludedLetter, draftMoment } from '../../support/concludedLetter.ts'
import { defaultWordingJson } from '../../support/letters.ts'
import { drafted } from '../../support/replies.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: draftMoment })

async function load(workstation: TestWorkstation, text: string | Uint8Array) {
  const signer = workstation.as('signer')
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const uploadId = await signer.upload('用语.json', bytes)
  return signer.try('wordings.load', { uploadId, reason: '国家模板下发' })
}

const version = (wordingVersion: string, changes: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ ...JSON.parse(defaultWordingJson), wordingVersion, ...changes })

describe('wording of the letters', () => {
  it('is the delivered one until a newer one is in force', async () => {
    await using workstation = await begin()
    const [only] = await workstation.as('drafter').call('wordings.list', {})
    expect(only).toMatchObject({
      wordingVersion: '2026-12',
      inForce: true,
      provisional: true,
      loadedBy: null,
    })
  })

  it('is loaded from a file and used by letters drafted from then on, not by older ones', async () => {
    await using workstation = await begin()
    const before = await drafted(workstation, await concludedLetter(workstation, ['notListed']))
    expect(await load(workstation, version('国-1', { effectiveFrom: '2026-11-20' }))).toMatchObject({
      ok: true,
    })
    const requestId = await concludedLetter(workstation, ['notListed'], {
      documentNumber: '豫财人函〔2026〕16号',
    })
    expect((await drafted(workstation, requestId)).wordingVersion).toBe('国-1')
    const old = await workstation.as('drafter').call('replies.get', { replyId: before.replyId })
    expect(old).toMatchObject({ wordingVersion: '2026-12', blockers: [] })
    expect(trailOf(workstation, 'wording:国-1')).toMatchObject([
      { act: 'wording.loaded', reason: '国家模板下发' },
    ])
  })

  it('waits for its effective date', async () => {
    await using workstation = await begin()
    await load(workstation, version('国-1', { effectiveFrom: '2027-01-01' }))
    const { wordingVersion } = await drafted(workstation, await concludedLetter(workstation, ['notListed']))
    expect(wordingVersion).toBe('2026-12')
  })

  it.each([
    [
      'an unknown placeholder',
      version('国-1', { attachmentTitles: { listed: '{住址}', notListed: '乙', returned: '丙' } }),
    ],
    ['a version that is known', version('2026-12')],
    ['a version that was delivered before', version('2026-11')],
    ['what is no JSON', '{'],
    ['what is no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x41])],
  ])('is refused with %s, and nothing changes', async (_name, content) => {
    await using workstation = await begin()
    const refused = await load(workstation, content)
    expect(refused).toMatchObject({ ok: false })
    expect(refused.ok ? '' : refused.fault.code).not.toBe('unexpected')
    expect(await workstation.as('drafter').call('wordings.list', {})).toHaveLength(1)
  })

  it('is no business of a drafter', async () => {
    await using workstation = await begin()
    const uploadId = await workstation.as('drafter').upload('用语.json', Buffer.from(version('国-1')))
    expect(
      await workstation.as('drafter').try('wordings.load', { uploadId, reason: '试一试' }),
    ).toMatchObject({
      fault: { code: 'forbidden' },
    })
  })
})
