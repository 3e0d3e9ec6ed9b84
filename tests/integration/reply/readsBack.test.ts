import { describe, expect, it } from 'vitest'
import { attachmentTable } from '../../../electron/attachment/attachmentTable.ts'
import { draftMoment } from '../../support/concludedLetter.ts'
import { issuedNumbers, readyToSign, trySign } from '../../support/replies.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'
import { textPdf } from '../../support/textPdf.ts'

/** A workstation whose press loses something on the way to the page. */
const startWithPress = (pdf: (html: string) => Uint8Array) =>
  startTestWorkstation({ at: draftMoment, shell: { pdf: async (html) => pdf(html) } })

describe('a letter whose PDF does not say what it says', () => {
  it.each([
    [
      'an empty cell',
      (html: string) => textPdf(html.replace(/(<td class="name">)[^<]+/u, '$1')),
      '附件第 1 行',
    ],
    ['no pages at all', () => Buffer.from('%PDF-1.4'), '未能读回核对'],
  ])('is not numbered and not stored: %s', async (_, press, words) => {
    await using workstation = await startWithPress(press)
    const replyId = await readyToSign(workstation)
    const stored = workstation.store.read((tx) => tx.count(attachmentTable, {}))
    expect(await trySign(workstation, replyId)).toMatchObject({
      ok: false,
      fault: { code: 'unexpected', message: expect.stringContaining(words) },
    })
    expect(issuedNumbers(workstation)).toEqual([])
    expect(workstation.store.read((tx) => tx.count(attachmentTable, {}))).toBe(stored)
    expect(await workstation.as('drafter').call('replies.get', { replyId })).toMatchObject({
      state: 'submitted',
      documentNumber: null,
    })
  })
})
