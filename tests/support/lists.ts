import { readFileSync } from 'node:fs'
import path from 'node:path'
import { admittedLetter, receiptAt } from './registrations.ts'
import { inventedId } from './rosterSheets.ts'
import type { TestPerson, TestWorkstation } from './testWorkstation.ts'

const folder = path.join(import.meta.dirname, '../fixtures/rosters')

/** The bytes of one of the sample rosters. */
export const sampleRoster = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)))

/** A typed row of an invented person. */
export function typedPerson(sequence: number, name = '试验人') {
  return { name, idNumber: inventedId(sequence), purpose: '录用' }
}

/** Hands in a file and gets its 名单预审. */
export async function previewed(
  person: TestPerson,
  requestId: number,
  file: { readonly name: string; readonly bytes: Uint8Array } | string,
) {
  const { name, bytes } = typeof file === 'string' ? { name: file, bytes: sampleRoster(file) } : file
  const uploadId = await person.upload(name, bytes)
  return person.call('rosters.preview', { requestId, arrival: { kind: 'initial' }, uploadId })
}

/** Types a list for a letter and commits it; returns the list's id. */
export async function committedList(
  person: TestPerson,
  requestId: number,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<number> {
  const { previewId } = await person.call('rosters.previewTyped', {
    requestId,
    arrival: { kind: 'initial' },
    source: 'typed',
    rows: [...rows],
  })
  return (await person.call('rosters.commit', { previewId })).rosterId
}

/** Ticks every person who waits for 名单校对 and finishes it, as the second reader. */
export async function proofreadList(person: TestPerson, rosterId: number, headCount: number): Promise<void> {
  for (;;) {
    const { rows } = await person.call('rosters.proofreadPage', { rosterId, offset: 0, limit: 100 })
    const open = rows.filter(({ isTicked }) => !isTicked).map(({ candidateId }) => candidateId)
    if (open.length === 0) break
    await person.call('rosters.tick', { rosterId, candidateIds: open })
  }
  await person.call('rosters.finishProofread', { rosterId, headCount, explanation: '' })
}

/** How many such letters a workstation has; the first has the number of every invented letter, the others one of their own. */
const lettersOf = new WeakMap<TestWorkstation, number>()
function nextNumber(workstation: TestWorkstation) {
  const before = lettersOf.get(workstation) ?? 0
  lettersOf.set(workstation, before + 1)
  return before === 0 ? {} : { documentNumber: `豫财人函〔2026〕${100 + before}号` }
}

/** An admitted letter with persons typed by 甲 and compared with the paper by 乙; all of them are ready for the query. */
export async function readyLetter(
  workstation: TestWorkstation,
  count = 2,
  receivedAt = receiptAt,
): Promise<{ readonly requestId: number; readonly rosterId: number }> {
  const registrar = workstation.as('registrar')
  const requestId = await admittedLetter(registrar, {
    declaredCount: count,
    receivedAt,
    ...nextNumber(workstation),
  })
  const rows = Array.from({ length: count }, (_, index) => typedPerson(index + 1))
  const rosterId = await committedList(registrar, requestId, rows)
  await proofreadList(workstation.as('verifier'), rosterId, count)
  return { requestId, rosterId }
}
