import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exportFolder } from '../../../electron/database/file/storeFolder.ts'
import { cupsPrinters, printThroughCups } from '../../../electron/shell/systemPrinter.ts'
import { draftMoment } from '../../support/concludedLetter.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { decide } from '../../support/replies.ts'
import { printedLetter, sealUse, signedLetter } from '../../support/signedLetter.ts'
import { standInPrinter } from '../../support/standInPrinter.ts'
import { team } from '../../support/team.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const press = openLetterPrinter()
afterAll(() => press.close())
const begin = () =>
  startTestWorkstation({
    at: draftMoment,
    shell: { pdf: (html) => press.pdf(html), print: printThroughCups, printers: cupsPrinters },
  })

const atPrinter = { to: 'printer', printer: '办公室打印机' } as const
const firstPrint = { copies: 2, paper: 'blank', destination: atPrinter, reprint: null } as const
const approvedBy = (who: keyof typeof team, reason = '卡纸，缺第二页') => ({
  reason,
  loginName: team[who].loginName,
  password: team[who].password,
})
const acts = (workstation: TestWorkstation, replyId: number) =>
  trailOf(workstation, `reply:${replyId}`).map(({ act }) => act)

async function storedPages(workstation: TestWorkstation, replyId: number): Promise<Buffer> {
  const input = { replyId, variant: 'outgoing' as const, offset: 0 }
  return Buffer.from((await workstation.as('drafter').call('replies.readPdf', input)).base64, 'base64')
}

describe('打印', () => {
  it('sends the stored pages byte for byte, under the number alone, and waits for somebody to look', async () => {
    using printer = standInPrinter('办公室打印机')
    await using workstation = await begin()
    const { replyId } = await signedLetter(workstation, ['listed', 'notListed'])
    const drafter = workstation.as('drafter')
    const outcome = await drafter.call('prints.printReply', { replyId, ...firstPrint })
    expect(outcome).toMatchObject({ target: '办公室打印机', exportedTo: null })
    const [job, ...others] = printer.jobs()
    expect(others).toEqual([])
    expect(job).toMatchObject({ title: '豫信试函〔2026〕1号', printer: '办公室打印机', copies: 2 })
    expect(job?.bytes.equals(await storedPages(workstation, replyId))).toBe(true)
    expect(await drafter.call('dispatches.get', { replyId })).toMatchObject({
      state: 'printing',
      step: 'confirmPrint',
      prints: [{ state: 'sent', firstCopyNumber: 1, copies: 2, isReprint: false }],
    })
    expect(await drafter.try('seals.record', { replyId, use: sealUse })).toMatchObject({
      fault: { code: 'conflict' },
    })
    await drafter.call('prints.confirm', { printId: outcome.printId })
    expect(await drafter.call('dispatches.get', { replyId })).toMatchObject({ step: 'seal', copiesToSeal: 2 })
    expect(await drafter.try('prints.confirm', { printId: outcome.printId })).toMatchObject({
      fault: { code: 'conflict' },
    })
  })

  it('exports and says so on a machine without a printer', async () => {
    await using workstation = await begin()
    const { replyId } = await signedLetter(workstation, ['notListed'])
    const drafter = workstation.as('drafter')
    const folder = exportFolder(workstation.dataFolder)
    expect(await drafter.call('prints.printers', {})).toEqual({
      printers: [],
      exportFolder: folder,
      paper: 'blank',
    })
    expect(await drafter.try('prints.printReply', { replyId, ...firstPrint })).toMatchObject({
      fault: { code: 'printer-missing' },
    })
    expect((await drafter.call('dispatches.get', { replyId })).prints).toEqual([])
    const destination = { to: 'export' } as const
    const outcome = await drafter.call('prints.printReply', { replyId, ...firstPrint, destination })
    expect(outcome).toMatchObject({ target: '导出 豫信试函〔2026〕1号.pdf', exportedTo: folder })
    const file = path.join(folder, '豫信试函〔2026〕1号.pdf')
    expect(fs.readFileSync(file).equals(await storedPages(workstation, replyId))).toBe(true)
    expect(fs.statSync(file).mode & 0o077).toBe(0)
    expect(acts(workstation, replyId)).toContain('reply.exported')
    fs.rmSync(folder, { recursive: true })
  })

  it('keeps a print that the printer refused as 未印出 and leaves the letter 已签发', async () => {
    using printer = standInPrinter('办公室打印机')
    await using workstation = await begin()
    const { replyId } = await signedLetter(workstation, ['notListed'])
    const drafter = workstation.as('drafter')
    printer.refuse()
    expect(await drafter.try('prints.printReply', { replyId, ...firstPrint })).toMatchObject({
      fault: { code: 'printer-missing' },
    })
    expect(await drafter.call('dispatches.get', { replyId })).toMatchObject({
      state: 'signed',
      prints: [{ state: 'failed' }],
    })
    printer.accept()
    // Nothing reached paper: it is still the first print, with copy number 1 and without an approver.
    await drafter.call('prints.printReply', { replyId, ...firstPrint })
    expect((await drafter.call('dispatches.get', { replyId })).prints.at(-1)).toMatchObject({
      state: 'sent',
      firstCopyNumber: 1,
      isReprint: false,
    })
  })

  it('prints again only with a reason and another person, and numbers the copies on', async () => {
    using printer = standInPrinter('办公室打印机')
    await using workstation = await begin()
    const { replyId } = await signedLetter(workstation, ['notListed'])
    const drafter = workstation.as('drafter')
    const { printId } = await drafter.call('prints.printReply', { replyId, ...firstPrint })
    const again = (reprint: ReturnType<typeof approvedBy> | null) =>
      drafter.try('prints.printReply', { replyId, ...firstPrint, reprint })
    expect(await again(approvedBy('yi'))).toMatchObject({ fault: { code: 'conflict' } })
    await drafter.call('prints.spoil', { printId, reason: '卡纸，缺第二页' })
    expect(await drafter.call('dispatches.get', { replyId })).toMatchObject({ state: 'signed' })
    expect(await again(null)).toMatchObject({ fault: { code: 'second-person-required' } })
    expect(await again(approvedBy('jia'))).toMatchObject({ fault: { code: 'second-person-required' } })
    expect(await again(approvedBy('audit'))).toMatchObject({ fault: { code: 'forbidden' } })
    expect(await again({ ...approvedBy('yi'), password: 'wrong' })).toMatchObject({
      fault: { code: 'wrong-password' },
    })
    expect(printer.jobs()).toHaveLength(1)
    expect(await again(approvedBy('yi'))).toMatchObject({ ok: true })
    expect((await drafter.call('dispatches.get', { replyId })).prints).toMatchObject([
      { state: 'spoiled', firstCopyNumber: 1, reason: '卡纸，缺第二页' },
      { state: 'sent', firstCopyNumber: 3, isReprint: true, approvedBy: team.yi.name },
    ])
    expect(acts(workstation, replyId).slice(-3)).toEqual([
      'reply.printed',
      'reply.printSpoiled',
      'reply.reprinted',
    ])
  })

  it('takes a sealed letter back to the printer when it is printed again', async () => {
    using _printer = standInPrinter('办公室打印机')
    await using workstation = await begin()
    const { replyId } = await signedLetter(workstation, ['notListed'])
    const drafter = workstation.as('drafter')
    await printedLetter(workstation, replyId)
    await drafter.call('seals.record', { replyId, use: sealUse })
    await drafter.call('prints.printReply', {
      replyId,
      ...firstPrint,
      copies: 1,
      reprint: approvedBy('ding', '印章盖得不清'),
    })
    expect(await drafter.call('dispatches.get', { replyId })).toMatchObject({ state: 'printing' })
    fs.rmSync(exportFolder(workstation.dataFolder), { recursive: true })
  })

  it('leaves out the red parts and nothing else on pre-printed paper', async () => {
    using printer = standInPrinter('办公室打印机')
    await using workstation = await begin()
    const { replyId } = await signedLetter(workstation, ['notListed'])
    const paper = 'preprinted' as const
    await workstation.as('drafter').call('prints.printReply', { replyId, ...firstPrint, paper })
    const [job] = printer.jobs()
    const pages = job?.bytes ?? Buffer.alloc(0)
    const stored = await storedPages(workstation, replyId)
    expect(press.red(stored, 1).rules).toHaveLength(4)
    expect(press.red(pages, 1)).toEqual({ inkTop: null, rules: [] })
    const words = (pdf: Uint8Array) => press.text(pdf).replaceAll(/\s/gu, '')
    // The mark of the centre is on the paper already.
    expect(`河南省信用试验中心${words(pages)}`).toBe(words(stored))
  })

  it('keeps the whole letter with its red parts when pre-printed paper is the rule, and proposes that paper', async () => {
    await using workstation = await begin()
    decide(workstation, 'letter.redPartsSuppressed', true)
    const { replyId } = await signedLetter(workstation, ['notListed'])
    const drafter = workstation.as('drafter')
    expect(press.red(await storedPages(workstation, replyId), 1).rules).toHaveLength(4)
    expect(await drafter.call('dispatches.get', { replyId })).toMatchObject({ preprinted: true })
    expect(await drafter.call('prints.printers', {})).toMatchObject({ paper: 'preprinted' })
  })

  it('bears the same trace lines on prepared paper and in one job as in the file', async () => {
    using printer = standInPrinter('办公室打印机')
    await using workstation = await begin()
    decide(workstation, 'letter.traceMarkOnOutgoing', true)
    const { replyId } = await signedLetter(workstation, ['notListed'])
    const stored = press.text(await storedPages(workstation, replyId)).replaceAll(/\s/gu, '')
    const look = /最近查看[\d:：-]+/u.exec(stored)?.[0] ?? 'nothing'
    const drafter = workstation.as('drafter')
    const job = { paper: 'blank', destination: atPrinter } as const
    await drafter.call('prints.printReplies', { replyIds: [replyId], ...job })
    const [first] = (await drafter.call('dispatches.get', { replyId })).prints
    await drafter.call('prints.confirm', { printId: first?.printId ?? 0 })
    const again = { ...firstPrint, paper: 'preprinted', copies: 1, reprint: approvedBy('ding') } as const
    await drafter.call('prints.printReply', { replyId, ...again })
    for (const { bytes } of printer.jobs()) {
      const text = press.text(bytes).replaceAll(/\s/gu, '')
      expect(text).toContain(look)
      expect(text).toContain('留痕校验码')
    }
  })

  it('prints several letters as one job, each with its copies, and refuses one that was printed before', async () => {
    using printer = standInPrinter('办公室打印机')
    await using workstation = await begin()
    const drafter = workstation.as('drafter')
    const letters = []
    for (const serial of [15, 16, 17])
      letters.push(
        await signedLetter(workstation, ['notListed'], { documentNumber: `豫财人函〔2026〕${serial}号` }),
      )
    const replyIds = letters.map(({ replyId }) => replyId)
    const [first = 0] = replyIds
    const job = { paper: 'blank', destination: atPrinter } as const
    expect(await drafter.call('prints.printReplies', { replyIds, ...job })).toMatchObject({ letters: 3 })
    const [printed] = printer.jobs()
    expect(printed).toMatchObject({ title: '豫信试函〔2026〕1号 等3件', copies: 1 })
    const pages = press.pageCount(await storedPages(workstation, first))
    expect(press.pageCount(printed?.bytes ?? Buffer.alloc(0))).toBe(3 * 2 * pages)
    for (const replyId of replyIds)
      expect(await drafter.call('dispatches.get', { replyId })).toMatchObject({
        step: 'confirmPrint',
        prints: [{ copies: 2, state: 'sent' }],
      })
    expect(await drafter.try('prints.printReplies', { replyIds: [first], ...job })).toMatchObject({
      fault: { code: 'conflict' },
    })
    expect(printer.jobs()).toHaveLength(1)
  })
})

describe('办理文书', () => {
  it('prints 用印审批单, 文件处理单 and 卷内封面 with a line in ledger and trail each', async () => {
    using printer = standInPrinter('办公室打印机')
    await using workstation = await begin()
    const { requestId, replyId } = await signedLetter(workstation, ['notListed', 'returned'])
    const drafter = workstation.as('drafter')
    const form = { requestId, copies: 1, destination: atPrinter }
    await drafter.call('prints.printForm', { ...form, document: 'sealApproval', letterId: replyId })
    await drafter.call('prints.printForm', { ...form, document: 'processingForm', letterId: null })
    await drafter.call('prints.printForm', { ...form, document: 'fileCover', letterId: null })
    await drafter.call('prints.printForm', { ...form, document: 'acknowledgement', letterId: null })
    const texts = printer.jobs().map(({ bytes }) => press.text(bytes).replaceAll(/\s/gu, ''))
    expect(texts[0]).toContain('豫信试函〔2026〕1号')
    expect(texts[1]).toContain('收文登记')
    expect(texts[1]).not.toContain('查看来文')
    expect(texts[2]).toContain('卷内目录')
    expect(texts[3]).toContain('收文回执（存根）')
    expect(texts[3]).toContain('收文回执（交来文单位）')
    expect(texts[3]).toContain('结果以正式复函为准')
    expect(printer.jobs().map(({ title }) => title)).toEqual([
      '2026-0001 用印审批单',
      '2026-0001 文件处理单',
      '2026-0001 卷内封面',
      '2026-0001 收文回执',
    ])
    const documents = (await drafter.call('prints.list', { requestId })).map(({ document }) => document)
    expect(documents).toEqual(['acknowledgement', 'fileCover', 'processingForm', 'sealApproval'])
    expect(
      trailOf(workstation, `request:${requestId}`).filter(({ act }) => act === 'document.printed'),
    ).toHaveLength(4)
  })
})
