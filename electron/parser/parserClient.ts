import type { CensusPlace, FileCensus } from '../../shared/census/model.ts'
import { AppError } from '../../shared/errors.ts'
import type { CountedFile, Sheet } from '../../shared/roster/sheet.ts'
import type { ChildLike, SpawnParser } from './childLike.ts'
import { forkParser } from './forkParser.ts'
import { ParserMessage } from './protocol.ts'
import { importLimits, tooLarge } from './refusals.ts'
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
}

const spareMs = 120_000

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
      return await converse(children.take(), input, timeLimitMs)
    },
  }
}

function converse(child: ChildLike, input: ParseInput, timeLimitMs: number): Promise<CountedFile> {
  const answer = Promise.withResolvers<CountedFile>()
  let hasBegun = false
  // Out of memory, out of time, or killed by the system: the file asked for more than a list may; unless nobody ever looked at it.
  const giveUp = () => answer.reject(hasBegun ? tooLarge('resources') : neverBegan())
  const timer = setTimeout(giveUp, timeLimitMs)
  const cancel = () => answer.reject(cancelled())
  input.signal?.addEventListener('abort', cancel)
  const receive = collect(input.onProgress)
  child.onMessage((message) => {
    try {
      const file = receive(message)
      hasBegun = true
      if (file) answer.resolve(file)
    } catch (error) {
      answer.reject(error)
    }
  })
  child.onExit(giveUp)
  child.send({ bytes: input.bytes })
  return answer.promise.finally(() => {
    clearTimeout(timer)
    input.signal?.removeEventListener('abort', cancel)
    child.kill()
  })
}

type Collect = (message: unknown) => CountedFile | null

function collect(onProgress: ParseInput['onProgress']): Collect {
  let format: CountedFile['format'] | null = null
  let sheets: Sheet[] = []
  let total = 0
  let done = 0
  let censusSheets: FileCensus['sheets'] = []
  const places: CensusPlace[] = []
  return (raw) => {
    const message = ParserMessage.parse(raw)
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
