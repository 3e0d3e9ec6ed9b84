import { AppError } from '../../shared/errors.ts'
import type { SheetRow } from '../../shared/roster/sheet.ts'
import { mostInFlight } from './child/childLike.ts'
import type { TalkPort } from './child/handOverWire.ts'
import type { ParserMessage } from './child/protocol.ts'
import { packRow } from './child/wireRow.ts'
import { refusal } from './file/refusals.ts'
import { readRosterFile } from './readRosterFile.ts'

// Entry of the disposable child (security requirement 34): one file in, its rows (or the text of a PDF of ours) out, gone. It has no key, no database, no path.
// It loads no schema library: the parent, which trusts nothing from here, checks every message; starting has to be quick.

// Small enough that checking one message never holds the core for long.
const rowsPerMessage = 250
const charactersPerMessage = 500_000
const placesPerMessage = 1000

interface CorePort {
  readonly send: (message: ParserMessage) => void
  readonly hear: (listener: (message: unknown) => void) => void
}

/** What the answering functions send by: resolves when the core has room for more. */
type Send = (message: ParserMessage) => Promise<void>

interface UtilityPort {
  once(event: 'message', listener: (event: { readonly ports: readonly TalkPort[] }) => void): void
}

// Under Electron the main process starts this one and hands over a port that leads straight to the core; else the core forked it.
async function corePort(): Promise<CorePort> {
  const utility: UtilityPort | undefined = Reflect.get(process, 'parentPort')
  if (utility === undefined) {
    process.once('disconnect', () => process.exit(0))
    return {
      send: (message) => process.send?.(message),
      hear: (listener) => process.on('message', listener),
    }
  }
  const port = await new Promise<TalkPort | undefined>((resolve) =>
    utility.once('message', ({ ports }) => resolve(ports[0])),
  )
  if (port === undefined) throw new TypeError('The parser was started without a port to the core')
  port.on('close', () => process.exit(0))
  return {
    send: (message) => port.postMessage(message),
    hear: (listener) => {
      port.on('message', ({ data }) => listener(data))
      port.start()
    },
  }
}

async function answer(request: unknown, send: Send): Promise<void> {
  const pdf = bytesOf(request, 'pdf')
  if (pdf !== null) return answerPdf(pdf, send)
  const bytes = bytesOf(request, 'bytes')
  if (bytes === null) throw new TypeError('The parser was sent something that is not the bytes of a file')
  await send({ type: 'begun' })
  const { format, sheets, census } = await readRosterFile(bytes)
  const rowCount = sheets.reduce((total, { rows }) => total + rows.length, 0)
  await send({ type: 'head', format, sheets: sheets.map(({ rows, ...head }) => head), rowCount })
  for (const [sheet, { rows }] of sheets.entries())
    for (const batch of batchesOf(rows)) await send({ type: 'rows', sheet, rows: batch.map(packRow) })
  await send({ type: 'censusSheets', sheets: [...census.sheets] })
  for (let from = 0; from < census.places.length; from += placesPerMessage)
    await send({ type: 'census', places: census.places.slice(from, from + placesPerMessage) })
  await send({ type: 'end', places: census.places.length })
}

function* batchesOf(rows: readonly SheetRow[]): Generator<readonly SheetRow[]> {
  let batch: SheetRow[] = []
  let characters = 0
  for (const row of rows) {
    batch.push(row)
    for (const cell of row.cells) characters += cell?.text.length ?? 0
    if (batch.length < rowsPerMessage && characters < charactersPerMessage) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}

// Loaded for a PDF alone: a child for a list has to start quickly.
async function answerPdf(pdf: Uint8Array, send: Send): Promise<void> {
  const { pageTexts } = await import('./read/readPdfText.ts')
  await send({ type: 'begun' })
  let pages = 0
  for await (const text of pageTexts(pdf)) {
    await send({ type: 'page', text })
    pages += 1
  }
  await send({ type: 'endOfPages', pages })
}

/** Sends no more than the core has taken and a few ahead: what waits in a pipe is memory of both sides. */
function pacedSending(port: CorePort): { readonly send: Send; taken(): void } {
  let inFlight = 0
  let goOn: (() => void) | null = null
  return {
    send: async (message) => {
      inFlight += 1
      port.send(message)
      if (inFlight >= mostInFlight) await new Promise<void>((resolve) => (goOn = resolve))
    },
    taken: () => {
      inFlight -= 1
      goOn?.()
      goOn = null
    },
  }
}

function bytesOf(request: unknown, kind: 'bytes' | 'pdf'): Uint8Array | null {
  const bytes: unknown = typeof request === 'object' && request !== null ? Reflect.get(request, kind) : null
  return bytes instanceof Uint8Array ? bytes : null
}

// A reader that stumbles over a malformed file throws whatever it likes: for the clerk the file is damaged.
function refusedMessage(error: unknown): ParserMessage {
  const fault = error instanceof AppError ? error : refusal('damaged')
  const code = fault.code === 'file-too-large' ? fault.code : 'file-unreadable'
  return { type: 'refused', code, message: fault.message }
}

const port = await corePort()
const sending = pacedSending(port)
let isAsked = false
port.hear((message) => {
  if (isAsked) return sending.taken()
  isAsked = true
  answer(message, sending.send).catch((error: unknown) => port.send(refusedMessage(error)))
})
