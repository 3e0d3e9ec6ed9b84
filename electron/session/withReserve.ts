import { AppError } from '../../shared/errors.ts'
import { diskFullFault, storageFault } from '../database/file/faults.ts'
import { isFull, type Reserve } from '../machine/reserve.ts'

/** A disk on which something is done that must not fail for want of room. */
export interface ReservedDisk {
  readonly dataFolder: string
  readonly reserve: Reserve
}

/**
 * Does `work`; where the disk was full it gives the reserve back to the disk and does it once more. Faults: those of `work`, and
 * `disk-full` where there was no reserve left.
 */
export async function withReserve<T>(disk: ReservedDisk, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!wantsRoom(disk, error)) throw error
    if (!disk.reserve.release()) throw diskFullFault(error)
  }
  return work()
}

/** SQLite calls it a broken disk when its shared memory finds no room; whether there is room the disk itself says. */
function wantsRoom({ dataFolder }: ReservedDisk, error: unknown): boolean {
  const known = storageFault(error)
  if (!(known instanceof AppError)) return false
  return known.code === 'disk-full' || (known.code === 'read-only' && isFull(dataFolder))
}
