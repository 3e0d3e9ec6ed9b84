import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exportFolder } from '../../../electron/database/file/storeFolder.ts'
import { decide, issuedNumbers, readyToSign, startWithoutPress, trySign } from '../../support/replies.ts'
import { standInPrinter } from '../../support/standInPrinter.ts'
import type { TestWorkstation } from '../../support/testWorkstation.ts'
import { textPdf } from '../../support/textPdf.ts'
import { trailOf } from '../../support/trailOf.ts'

const paper = {
  signerName: '丁谷',
  onBehalfOf: null,
  opinion: '同意',
  signedOn: '2026-11-20',
  scanUploadId: null,
  typedNumber: null,
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
    const entered = await workstation
      .as('drafter')
      .call('replies.enterSignature', { replyId, ...paper, signerName: '外某', onBehalfOf: '丁谷' })
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
      signature: { mode: 'paper', signerName: '外某', onBehalfOf: '丁谷', enteredBy: '甲乔' },
    })
  })

  it('is not issued under its typed number before it is confirmed', async () => {
    await using workstation = await startWithoutPress()
    decide(workstation, 'letter.numberRules', { 豫信试函: { mode: 'typed' } })
    const replyId = await readyToSign(workstation)
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
    await workstation.as('drafter').call('replies.enterSignature', { replyId, ...paper })
    expect(
      await workstation.as('drafter').try('replies.enterSignature', { replyId, ...paper }),
    ).toMatchObject({
      fault: { code: 'conflict' },
    })
    const refused = await workstation
      .as('yi')
      .call('replies.refuseSignature', { replyId, reason: '签名不清' })
    expect(refused).toMatchObject({ signature: null, signatureWaits: false })
    await workstation.as('drafter').call('replies.enterSignature', { replyId, ...paper })
  })

  it.each([
    ['of the drafter', { signerName: '甲乔' }, 'second-person-required'],
    ['of tomorrow', { signedOn: '2026-11-21' }, 'invalid-input'],
    ['from before the draft', { signedOn: '2026-11-19' }, 'invalid-input'],
  ])('%s is refused', async (_name, change, code) => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    expect(
      await workstation.as('drafter').try('replies.enterSignature', { replyId, ...paper, ...change }),
    ).toMatchObject({ fault: { code } })
  })

  it('keeps the scan of the paper', async () => {
    await using workstation = await startWithoutPress()
    const replyId = await readyToSign(workstation)
    const scanUploadId = await workstation
      .as('drafter')
      .upload('稿纸.pdf', Buffer.from(textPdf('<p>稿纸</p>')))
    const entered = await workstation
      .as('drafter')
      .call('replies.enterSignature', { replyId, ...paper, scanUploadId })
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
