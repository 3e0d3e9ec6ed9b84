import path from 'node:path'

/** Where everything of one store lies inside its data folder. */
export interface StoreFolder {
  readonly root: string
  readonly database: string
  readonly keyring: string
  /** The two head records outside the database. */
  readonly heads: string
  readonly attachments: string
  /** Verified copies taken before a migration. */
  readonly beforeUpgrade: string
}

/** The folder on this machine for files that leave the program; it lies outside the data folder and is made on demand. */
export function exportFolder(dataFolder: string): string {
  return `${path.resolve(dataFolder)}-export`
}

/** The pieces that are swapped together when a store is founded or restored, in the order they are moved in. */
export const storePieces = ['attachments', 'heads', 'workstation.db', 'keyring.json'] as const

/** The paths of a store in this data folder. */
export function storeFolder(root: string): StoreFolder {
  return {
    root,
    database: path.join(root, 'workstation.db'),
    keyring: path.join(root, 'keyring.json'),
    heads: path.join(root, 'heads'),
    attachments: path.join(root, 'attachments'),
    beforeUpgrade: path.join(root, 'before-upgrade'),
  }
}
