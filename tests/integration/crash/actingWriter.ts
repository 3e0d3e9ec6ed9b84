import fs from 'node:fs'
import type { ParserClient } from '../../../electron/parser/child/parserClient.ts'
import { readRosterFile } from '../../../electron/parser/readRosterFile.ts'
import { replyTable } from '../../../electron/replyRecord/replyTable.ts'
import { concludedLetter } from '../../support/concludedLetter.ts'
import { previewed } from '../../support/lists.ts'
import { admittedLetter } from '../../support/registrations.ts'
import { drafted, submitted } from '../../support/replies.ts'
import { inventedId } from '../../support/rosterSheets.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { textPdf, wordsOf } from '../../support/textPdf.ts'
import type { Acknowledged } from './acknowledged.ts'

/**
 * Imports, signs and prints until it is killed, and says each act aloud only after it was done. The shell is another process in the
 * product, so its answers are given here; the reader works in this process, so that no child outlives the kill.
 */
const [dataFolder = '', dek = '', round = ''] = process.argv.slice(2)
// What went to the press is read back from here: loading pdf.js two hundred times would be most of the time.
let pressed = ''
const parser: ParserClient = {
  prepare: () => undefined,
  parse: ({ bytes }) => readRosterFile(bytes),
  readPdf: async () => [wordsOf(pressed)],
}
const say = (act: Acknowledged) => fs.writeSync(1, `${JSON.stringify(act)}\n`)

// Loaded and ready; the store is opened only when the one before was killed.
await import('../../../electron/database/file/dataSource.ts')
await new Promise((resolve) => process.stdin.once('data', resolve).once('end', () => process.exit()))
const workstation = await startTestWorkstation({
  at: new Date(Date.parse('2026-11-20T03:00:00.000Z') + Number(round) * 10_000).toISOString(),
  existing: { dataFolder, dek: Buffer.from(dek, 'hex') },
  parser,
  shell: {
    pdf: async (html) => {
      pressed = html
      return textPdf(html)
    },
    printers: async () => ['试验打印机'],
    print: async () => ({ printer: '试验打印机' }),
  },
})
say({ act: 'opened' })
await finishLeftovers(workstation)
for (let number = 1; ; number += 1) {
  await importList(workstation, number)
  await signLetter(workstation, number)
}

/** A number of theirs that no other letter has. */
function incomingNumber(place: number): string {
  return `豫试函〔2026〕${Number(round) * 1000 + place}号`
}

/** What a kill has interrupted is done again by whoever comes next. */
async function finishLeftovers({ store, as }: TestWorkstation): Promise<void> {
  const waiting = store.read((tx) => tx.where(replyTable, { state: 'submitted' }))
  for (const { id } of waiting) await sign(as, id)
  const signed = store.read((tx) => tx.where(replyTable, { state: 'signed' }))
  for (const { id } of signed) await print(as, id)
}

async function importList({ as }: TestWorkstation, number: number): Promise<void> {
  const registrar = as('registrar')
  const persons = 20
  const requestId = await admittedLetter(registrar, {
    documentNumber: incomingNumber(number * 2),
    declaredCount: persons,
  })
  const birth = new Date(Date.UTC(1980, 0, Number(round) * 40 + number)).toISOString().slice(0, 10)
  const lines = Array.from(
    { length: persons },
    (_, index) => `试验人,${inventedId(index + 1, birth.replaceAll('-', ''))}`,
  )
  const bytes = Buffer.from(['姓名,公民身份号码', ...lines, ''].join('\n'))
  const { previewId } = await previewed(registrar, requestId, { name: '名单.csv', bytes })
  say({ act: 'begins' })
  const { rosterId, total } = await registrar.call('rosters.commit', { previewId })
  say({ act: 'imported', rosterId, total })
}

async function signLetter(workstation: TestWorkstation, number: number): Promise<void> {
  const { as } = workstation
  const requestId = await concludedLetter(workstation, ['notListed', 'listed'], {
    documentNumber: incomingNumber(number * 2 + 1),
  })
  const { replyId } = await drafted(workstation, requestId)
  await submitted(workstation, replyId)
  await sign(as, replyId)
  await print(as, replyId)
}

async function sign(as: TestWorkstation['as'], replyId: number): Promise<void> {
  say({ act: 'begins' })
  const { documentNumber } = await as('signer').call('replies.sign', {
    replyId,
    opinion: '同意',
    typedNumber: null,
  })
  say({ act: 'signed', replyId, documentNumber: documentNumber ?? '' })
}

async function print(as: TestWorkstation['as'], replyId: number): Promise<void> {
  say({ act: 'begins' })
  const { printId } = await as('drafter').call('prints.printReply', {
    replyId,
    copies: 2,
    paper: 'blank',
    destination: { to: 'printer', printer: '试验打印机' },
    reprint: null,
  })
  say({ act: 'printed', printId, replyId })
  await as('drafter').call('prints.confirm', { printId })
  say({ act: 'confirmed', printId })
}
