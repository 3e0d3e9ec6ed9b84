import fs from 'node:fs'
import { attachmentTable } from '../../../electron/attachment/attachmentTable.ts'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { storeFolder } from '../../../electron/database/file/storeFolder.ts'
import { printTable } from '../../../electron/printing/printTable.ts'
import { issuedNumberTable, replyTable } from '../../../electron/replyRecord/replyTable.ts'
import { rosterTable } from '../../../electron/roster/rosterTable.ts'
import type { Store } from '../../../electron/store/store.ts'
import type { Acknowledged } from './acknowledged.ts'

/** Everything in a store that no complete act can have left; empty when every act is there whole or not at all. */
export async function halfWritten(store: Store): Promise<readonly string[]> {
  return [...lists(store), ...numbers(store), ...prints(store), ...(await letters(store)), ...files(store)]
}

/** What was acknowledged and is not there, or not as it was acknowledged. */
export function lost(store: Store, acknowledged: readonly Acknowledged[]): readonly Acknowledged[] {
  return store.read((tx) =>
    acknowledged.filter((said) => {
      if (said.act === 'opened' || said.act === 'begins') return false
      if (said.act === 'imported') return tx.count(candidateTable, { rosterId: said.rosterId }) !== said.total
      if (said.act === 'signed')
        return tx.find(replyTable, said.replyId)?.documentNumber !== said.documentNumber
      const print = tx.find(printTable, said.printId)
      return said.act === 'confirmed' ? print?.state !== 'confirmed' : print?.replyId !== said.replyId
    }),
  )
}

/** A list has all of its persons, and every person a list. */
function lists(store: Store): readonly string[] {
  return store.read((tx) => {
    const rosters = tx.where(rosterTable, {})
    const short = rosters.filter(
      ({ id, acceptedCount, doubtfulCount, rejectedCount }) =>
        tx.count(candidateTable, { rosterId: id }) !== acceptedCount + doubtfulCount + rejectedCount,
    )
    const strays = tx.select<{ id: number }>(
      `SELECT id FROM candidates WHERE roster_id NOT IN (SELECT id FROM rosters)
       UNION SELECT id FROM candidates WHERE id NOT IN (SELECT rowid FROM candidate_names)`,
    )
    const bare = rosters.filter(({ source, attachmentId }) => source === 'file' && attachmentId === null)
    return [
      ...short.map(({ id }) => `roster ${id} lacks persons`),
      ...bare.map(({ id }) => `roster ${id} lacks its file`),
      ...strays.map(({ id }) => `person ${id} has no list or no index`),
    ]
  })
}

/** The series runs from 1 without a gap, and every number stands on its letter. */
function numbers(store: Store): readonly string[] {
  return store.read((tx) =>
    tx
      .where(issuedNumberTable, {}, { orderBy: 'serial' })
      .filter(({ serial, replyId, documentNumber }, index) => {
        const letter = replyId === null ? null : tx.find(replyTable, replyId)
        return serial !== index + 1 || letter?.documentNumber !== documentNumber
      })
      .map(({ documentNumber }) => `${documentNumber} does not follow or has no letter`),
  )
}

/** Every print is in ledger and trail, once, and its letter has gone on. */
function prints(store: Store): readonly string[] {
  return store.read((tx) => {
    const entries = tx.select<{ object: string }>(
      `SELECT object FROM audit_entries WHERE act = 'reply.printed' ORDER BY seq`,
    )
    const ledger = tx.where(printTable, {}).map(({ replyId }) => `reply:${replyId}`)
    const stuck = tx.select<{ id: number }>(
      `SELECT r.id FROM replies r LEFT JOIN prints p ON p.reply_id = r.id
       WHERE (r.state = 'printing') <> (p.id IS NOT NULL)`,
    )
    const agree = JSON.stringify(entries.map(({ object }) => object)) === JSON.stringify(ledger)
    return [
      ...(agree ? [] : ['ledger and trail disagree about prints']),
      ...stuck.map(({ id }) => `reply ${id} and its print disagree`),
    ]
  })
}

/** A signed letter has number, date and pages; another has none of them. */
async function letters(store: Store): Promise<readonly string[]> {
  const findings: string[] = []
  for (const reply of store.read((tx) => tx.where(replyTable, {}))) {
    const { id, state, documentNumber, signedOn, signedBy, pdfId, traceCode } = reply
    const parts = [documentNumber, signedOn, signedBy, pdfId, traceCode].filter((part) => part !== null)
    const isSigned = state === 'signed' || state === 'printing'
    if (parts.length !== (isSigned ? 5 : 0)) findings.push(`reply ${id} is signed in part`)
    if (pdfId === null) continue
    const { pages } = store.read((tx) => ({ pages: store.attachments.read(tx, pdfId) }))
    // Bytes that are not those of the row are refused by the reading itself.
    if (!/^%PDF-.+%%EOF$/su.test(Buffer.from(await pages).toString('latin1')))
      findings.push(`reply ${id} has other pages`)
  }
  return findings
}

/** The folder of attachments holds what the rows name and nothing else. */
function files(store: Store): readonly string[] {
  const kept = fs.readdirSync(storeFolder(store.dataFolder).attachments).length
  const rows = store.read((tx) => tx.count(attachmentTable, {}))
  return kept === rows ? [] : [`${kept} files for ${rows} attachments`]
}
