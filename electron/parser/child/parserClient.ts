import { AppError } from '../../../shared/errors.ts'
import type { CensusPlace, FileCensus } from '../../../shared/roster/census/model.ts'
import type { CountedFile, Sheet } from '../../../shared/roster/sheet.ts'
import { importLimits, tooLarge } from '../file/refusals.ts'
import type { ChildLike, SpawnParser } from './childLike.ts'
import { forkParser } from './forkParser.ts'
import { ParserMessage, type ParserRequest, type Taken } from './protocol.ts'
import { spareParser } from './spareParser.ts'
import { unpackRow } from './wireRow.ts'

/** A file to be read. `fileName` never leaves this process: the kind is told by content. */
export interface ParseInput {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** Rows that have arrived and rows there are; called only once the file was understood. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Reads files in a child that is thrown away after each. */
export interface ParserClient {
  /** A file is about to come: the next child is started now, and thrown away after two minutes without one. */
  prepare(): void
  /** Throws AppError 'file-unreadable', 'file-too-large', 'cancelled', or 'unexpected' when the child never began; each message says what to do. */
  parse(input: ParseInput): Promise<CountedFile>
  /** The text of each page of a PDF of ours, in the order in which it was drawn; throws AppError as `parse` does. */
  readPdf(pdf: Uint8Array): Promise<readonly string[]>
}

const spareMs = 120_000
// A letter of ours with three thousand persons takes some seconds, and there is nobody to refuse: a slow machine gets its time.
const pdfMs = 120_000

/** How to start the child: by default a Node child of `entry`; a shell that cannot fork Node hands in `spawn`. */
export type ParserClientOptions =
  | { readonly entry: string; readonly timeLimitMs?: number }
  | { readonly spawn: SpawnParser; readonly timeLimitMs?: number }

/** A client whose children live at most 20 s (`timeLimitMs`) and are killed at the end, on a limit and on cancelling. */
export function createParserClient(options: ParserClientOptions): ParserClient {
  const spawn = 'spawn' in options ? options.spawn : forkParser(options.entry)
  const timeLimitMs = options.timeLimitMs ?? importLimits.timeMs
  const children = spareParser(spawn, spareMs)
  return {
    prepare: children.prepare,
    parse: async (input) => {
      if (input.bytes.byteLength > importLimits.fileBytes) throw tooLarge('bytes')
      if (input.signal?.aborted) throw cancelled()
      const { bytes, signal, onProgress } = input
      return await converse(children.take(), {
        request: { bytes },
        receive: collect(onProgress),
        signal,
        timeLimitMs,
      })
    },
    readPdf: (pdf) =>
      converse(children.take(), {
        request: { pdf },
        receive: collectPages(),
        signal: undefined,
        timeLimitMs: pdfMs,
      }),
  }
}

interface Conversation<Answer> {
  readonly request: ParserRequest
  /** Takes one message; the answer when it was the last. */
  readonly receive: (message: ParserMessage) => Answer | null
  readonly signal: AbortSignal | undefined
  readonly timeLimitMs: number
}

function converse<Answer>(
  child: ChildLike,
  { request, receive, signal, timeLimitMs }: Conversation<Answer>,
): Promise<Answer> {
  const answer = Promise.withResolvers<Answer>()
  let hasBegun = false
  // Out of memory, out of time, or killed by the system: the file asked for more than a list may; unless nobody ever looked at it.
  const giveUp = () => answer.reject(hasBegun ? tooLarge('resources') : neverBegan())
  const timer = setTimeout(giveUp, timeLimitMs)
  const cancel = () => answer.reject(cancelled())
  signal?.addEventListener('abort', cancel)
  child.onMessage((message) => {
    try {
      const whole = receive(ParserMessage.parse(message))
      hasBegun = true
      if (whole !== null) answer.resolve(whole)
      else child.send({ taken: true } satisfies Taken)
    } catch (error) {
      answer.reject(error)
    }
  })
  child.onExit(giveUp)
  child.send(request)
  return answer.promise.finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
    child.kill()
  })
}

type Collect<Answer> = Conversation<Answer>['receive']

function collectPages(): Collect<readonly string[]> {
  const texts: string[] = []
  return (message) => {
    if (message.type === 'refused') throw new AppError(message.code, message.message)
    if (message.type === 'page') texts.push(message.text)
    if (message.type !== 'endOfPages') return null
    if (texts.length !== message.pages) throw new Error('The parser ended before it had sent every page')
    return texts
  }
}

function collect(onProgress: ParseInput['onProgress']): Collect<CountedFile> {
  let format: CountedFile['format'] | null = null
  let sheets: Sheet[] = []
  let total = 0
  let done = 0
  let censusSheets: FileCensus['sheets'] = []
  const places: CensusPlace[] = []
  return (message) => {
    switch (message.type) {
      case 'begun':
        return null
      case 'head':
        format = message.format
        sheets = message.sheets.map((head) => ({ ...head, rows: [] }))
        total = message.rowCount
        return null
      case 'rows':
        sheets[message.sheet]?.rows.push(...message.rows.map(unpackRow))
        done += message.rows.length
        onProgress?.(done, total)
        return null
      case 'censusSheets':
        censusSheets = message.sheets
        return null
      case 'census':
        places.push(...message.places)
        return null
      case 'end':
        if (format === null || done !== total || places.length !== message.places)
          throw new Error('The parser ended before it had sent everything')
        return { format, sheets, census: { sheets: censusSheets, places } }
      case 'page':
      case 'endOfPages':
        throw new Error('The parser took a list for a PDF')
      case 'refused':
        throw new AppError(message.code, message.message)
    }
  }
}

function neverBegan(): AppError {
  return new AppError(
    'unexpected',
    '文件读取程序未能启动，文件没有问题，也没有导入任何内容；请重试，仍不行请联系系统管理员检查安装是否完整。',
  )
}

function cancelled(): AppError {
  return new AppError('cancelled', '已取消读取文件，没有导入任何内容。')
}
