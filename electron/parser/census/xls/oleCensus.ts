import { CFB } from '@e965/xlsx'
import type { FileCensus } from '../../../../shared/roster/census/model.ts'
import { refusal } from '../../file/refusals.ts'
import { xlsCensus } from './xlsCensus.ts'

/** The census of an OLE workbook that a reader has accepted; only the container is opened by the library. */
export function oleCensus(bytes: Buffer): FileCensus {
  const entries: readonly OleEntry[] = CFB.read(bytes, { type: 'buffer' }).FileIndex
  // A file for old and new programs holds two streams: the reader takes the newer one.
  const stream =
    entries.find(({ name }) => name === 'Workbook') ?? entries.find(({ name }) => name === 'Book')
  // A chain of sectors that ends too early: the rest of the list is gone.
  if (stream?.content === undefined || stream.content.length < (stream.size ?? 0)) throw refusal('damaged')
  return xlsCensus(Buffer.from(stream.content))
}

interface OleEntry {
  readonly name: string
  readonly content?: ArrayLike<number>
  readonly size?: number
}
