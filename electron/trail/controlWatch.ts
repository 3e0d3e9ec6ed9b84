import type { Handle } from '../database/file/driver.ts'
import type { HeadWriter } from '../database/key/headRecords.ts'
import type { ControlNotes } from '../database/row/transact.ts'
import { controlDigest, controlRow, controlTables } from './controlDigest.ts'

/** Acts that change a fact of the store, and the one by which two people take the control rows as they are. */
const controlActs: readonly string[] = [
  'keyring.changed',
  'keyring.exportKeyMade',
  'audit.breachSettled',
  'store.adopted',
]

/** Keeps the digest over the control rows in the entries that change one of them and in the head records. */
export interface ControlWatch extends ControlNotes {
  /** True while the control rows are not those that were written last, until two people have settled it. */
  isBreached(): boolean
}

/** The watch over an open store. While it is breached nothing is written that would make the present rows look right. */
export function createControlWatch(handle: Handle, heads: HeadWriter, breached: boolean): ControlWatch {
  let isBreached = breached
  let pending: { readonly digest: Buffer; readonly settles: boolean } | null = null
  return {
    isBreached: () => isBreached,
    note: ({ written, acts, rows }) => {
      const settles = acts.includes('audit.breachSettled')
      if (isBreached && !settles) return
      if (
        !controlTables.some((table) => written.has(table)) &&
        !acts.some((act) => controlActs.includes(act))
      )
        return
      const digest = controlDigest(handle)
      rows.add(controlRow(digest))
      pending = { digest, settles }
    },
    settle: (committed) => {
      if (committed && pending !== null) {
        heads.setControl(pending.digest)
        if (pending.settles) isBreached = false
      }
      pending = null
    },
  }
}
