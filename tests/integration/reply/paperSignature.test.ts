import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exportFolder } from '../../../electron/database/file/storeFolder.ts'
import { registeredLeader } from '../../support/authorities.ts'
import { regrant } from '../../support/regrant.ts'
import { decide, issuedNumbers, readyToSign, startWithoutPress, trySign } from '../../support/replies.ts'
import { standInPrinter } from '../../support/standInPrinter.ts'
import type { TestWorkstation } from '../../support/testWorkstation.ts'
import { textPdf } from '../../support/textPdf.ts'
import { trailOf } from '../../support/trailOf.ts'

const signed = { behalf: null, opinion: '同意', signedOn: '2026-11-20', typedNumber: null } as const

/** What stands on the signed paper, with its scan; signed by a leader who stands in the register, unless another line is named. */
async function paperOf(workstation: TestWorkstation, authorityId?: number) {
  const scan = Buffer.from(textPdf('<p>稿纸</p>'))
  return {
    ...signed,
    authorityId: authorityId ?? (await registeredLeader(workstation, '领导辰')),
    scanUploadId: await workstation.as('drafter').upload('稿纸.pdf', scan),
  }
}

/** A first reply that waits for its signer, with the letter it answers. */
async function awaitingSignature(workstation: TestWorkstation) {
  const replyId = await readyToSign(workstation)
  const { requestId } = await workstation.as('drafter').call('replies.get', { replyId })
  return { requestId, replyId }
}

describe('a signature on paper', () => {
  it('is entered by one and confirmed by another; its day is the date of the letter', async () => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    workstation.clock.set('2026-11-21T01:00:00.000Z')
    decide(workstation, 'letter.relookHours', 0)
    const paper = await paperOf(workstation)
    const absent = await registeredLeader(workstation, '领导巳')
    const behalf = {
      authorityId: absent,
      behalfBasis: 'telephone',
      givenOn: '2026-11-20',
      handledBy: '甲乔',
    } as const
    const entered = await workstation
      .as('drafter')
      .call('replies.enterSignature', { replyId, ...paper, behalf })
    expect(entered).toMatchObject({ state: 'submitted', signatureWaits: true, documentNumber: null })
    expect(await workstation.as('jia').try('replies.confirmSignature', { replyId })).toMatchObject({
      fault: { code: 'second-person-required' },
    })
    expect(await trySign(workstation, replyId)).toMatchObject({ fault: { code: 'conflict' } })
    const confirmed = await workstation.as('yi').call('replies.confirmSignature', { replyId })
    expect(confirmed).toMatchObject({
      state: 'signed',
      documentNumber: '豫信试函〔2026〕1号',
      signedOn: '2026-11-20',
      signature: { mode: 'paper', signerName: '领导辰', onBehalfOf: '领导巳', enteredBy: '甲乔' },
    })
  })

  it('is not issued under its typed number before it is confirmed', async () => {
    await using workstation = await startWithoutPress()
    decide(workstation, 'letter.numberRules', { 豫信试函: { mode: 'typed' } })
    const replyId = await readyToSign(workstation)
    const paper = await paperOf(workstation)
    const entered = await workstation
      .as('drafter')
      .call('replies.enterSignature', { replyId, ...paper, typedNumber: '豫信试函[2026]9号' })
    expect(entered).toMatchObject({
      documentNumber: null,
      signature: { enteredNumber: '豫信试函〔2026〕9号' },
    })
    expect(issuedNumbers(workstation)).toEqual([])
    const confirmed = await workstation.as('yi').call('replies.confirmSignature', { replyId })
    expect(confirmed).toMatchObject({
      documentNumber: '豫信试函〔2026〕9号',
      signature: { enteredNumber: null },
    })
  })

  it('can be refused and entered again, but not entered over', async () => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    const authorityId = await registeredLeader(workstation, '领导辰')
    const enter = async () => ({ replyId, ...(await paperOf(workstation, authorityId)) })
    await workstation.as('drafter').call('replies.enterSignature', await enter())
    expect(await workstation.as('drafter').try('replies.enterSignature', await enter())).toMatchObject({
      fault: { code: 'conflict' },
    })
    const refused = await workstation
      .as('yi')
      .call('replies.refuseSignature', { replyId, reason: '签名不清' })
    expect(refused).toMatchObject({ signature: null, signatureWaits: false })
    await workstation.as('drafter').call('replies.enterSignature', await enter())
  })

  it.each([
    ['of the drafter', { sameAsUserId: 1 }, 'second-person-required'],
    ['of the checker', { sameAsUserId: 2 }, 'second-person-required'],
    ['of somebody whose authority does not say 签发', { matters: ['secondReview'] }, 'invalid-input'],
    ['by an authority that had ended', { validTo: '2026-11-19' }, 'invalid-input'],
    ['by an authority that had not begun', { validFrom: '2026-11-21' }, 'invalid-input'],
  ])('%s is refused', async (_name, change, code) => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    const paper = await paperOf(workstation, await registeredLeader(workstation, '领导辰', change))
    expect(
      await workstation.as('drafter').try('replies.enterSignature', { replyId, ...paper }),
    ).toMatchObject({ fault: { code } })
  })

  it('is not confirmed by its drafter when another entered it', async () => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    regrant(workstation, 'bing', ['drafter'])
    const paper = await paperOf(workstation)
    const scanUploadId = await workstation.as('bing').upload('稿纸.pdf', Buffer.from(textPdf('<p>稿纸</p>')))
    await workstation.as('bing').call('replies.enterSignature', { replyId, ...paper, scanUploadId })
    expect(await workstation.as('jia').try('replies.confirmSignature', { replyId })).toMatchObject({
      fault: { code: 'second-person-required', message: expect.stringContaining('拟稿人') },
    })
    expect(await workstation.as('yi').call('replies.confirmSignature', { replyId })).toMatchObject({
      state: 'signed',
    })
  })

  it.each([
    ['of tomorrow', { signedOn: '2026-11-21' }, 'invalid-input'],
    ['from before the draft', { signedOn: '2026-11-19' }, 'invalid-input'],
  ])('%s is refused', async (_name, change, code) => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    const paper = await paperOf(workstation)
    expect(
      await workstation.as('drafter').try('replies.enterSignature', { replyId, ...paper, ...change }),
    ).toMatchObject({ fault: { code } })
  })

  it('keeps the scan of the paper', async () => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    const entered = await workstation
      .as('drafter')
      .call('replies.enterSignature', { replyId, ...(await paperOf(workstation)) })
    expect(entered.hasSignatureScan).toBe(true)
  })

  it('is asked for on a printed form that stands in the ledger', async () => {
    using printer = standInPrinter('办公室打印机')
    const printed: string[] = []
    await using workstation = await startWithoutPress(undefined, printed)
    const { requestId, replyId } = await awaitingSignature(workstation)
    printed.length = 0
    expect(await workstation.as('drafter').call('replies.printForm', { replyId })).toMatchObject({
      target: '办公室打印机',
      exportedTo: null,
    })
    expect(printed[0]).toContain('发文稿纸')
    expect(printed[1]).toContain('草稿')
    expect(printer.jobs().map(({ title }) => title)).toEqual(['2026-0001 发文稿纸', '2026-0001 函件草稿'])
    expect(trailOf(workstation, `reply:${replyId}`).at(-1)).toMatchObject({ act: 'reply.printed' })
    expect(await workstation.as('drafter').call('prints.list', { requestId })).toMatchObject([
      { document: 'dispatchForm', state: 'confirmed', target: '办公室打印机', copies: 1 },
    ])
  })

  it('is exported with its draft on a machine without a printer', async () => {
    await using workstation = await startWithoutPress()
    const { requestId, replyId } = await awaitingSignature(workstation)
    const folder = exportFolder(workstation.dataFolder)
    expect(await workstation.as('drafter').call('replies.printForm', { replyId })).toMatchObject({
      exportedTo: folder,
    })
    expect(fs.readdirSync(folder).sort()).toEqual(['2026-0001 函件草稿.pdf', '2026-0001 发文稿纸.pdf'])
    const [line] = await workstation.as('drafter').call('prints.list', { requestId })
    expect(line).toMatchObject({ document: 'dispatchForm', target: '导出 2026-0001 发文稿纸.pdf' })
    expect(trailOf(workstation, `reply:${replyId}`).at(-1)).toMatchObject({ act: 'reply.exported' })
    fs.rmSync(folder, { recursive: true })
  })

  it('stands as 未印出 when the printer refuses it, and the refusal is told', async () => {
    using printer = standInPrinter('办公室打印机')
    await using workstation = await startWithoutPress()
    const { requestId, replyId } = await awaitingSignature(workstation)
    printer.refuse()
    expect(await workstation.as('drafter').try('replies.printForm', { replyId })).toMatchObject({
      fault: { code: 'printer-missing' },
    })
    expect(await workstation.as('drafter').call('prints.list', { requestId })).toMatchObject([
      { document: 'dispatchForm', state: 'failed' },
    ])
    expect(trailOf(workstation, `reply:${replyId}`).at(-1)).toMatchObject({ act: 'reply.printSpoiled' })
    expect(await workstation.as('drafter').call('replies.get', { replyId })).toMatchObject({
      state: 'submitted',
    })
  })
})
