import type { backupContract } from '../../shared/backup/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { checkBackup } from './checkBackup.ts'
import { drillRestore } from './drillRestore.ts'
import { findBackups } from './findBackups.ts'
import { listLocations } from './listLocations.ts'
import { makeBackup } from './makeBackup.ts'
import { readStanding } from './readStanding.ts'
import { listRestorations } from './restore/listRestorations.ts'
import { previewRestore } from './restore/previewRestore.ts'
import { printRestoration } from './restore/printRestoration.ts'
import { settleAdoption } from './restore/settleAdoption.ts'
import { restoreFromBackup } from './restoreFromBackup.ts'

/** Who answers the channels of this subject. */
export const backupHandlers = {
  'locations.list': listLocations,
  'locations.choose': async ({ title }, { shell }) => ({ folder: await shell.chooseFolder(title) }),
  'backups.create': makeBackup,
  'backups.standing': readStanding,
  'backups.find': findBackups,
  'backups.check': checkBackup,
  'backups.drill': drillRestore,
  'backups.restore': restoreFromBackup,
  'backups.previewRestore': previewRestore,
  'backups.restorations': listRestorations,
  'backups.printRestoration': printRestoration,
  'backups.settleAdoption': settleAdoption,
} satisfies HandlersOf<typeof backupContract>
