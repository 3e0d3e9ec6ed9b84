import type { Handler } from '../call/handler.ts'
import type { WorkByKind } from '../workbench/workRepository.ts'
import { blankFormsFolder, blankFormsThere } from './blankForms.ts'
import { openPersons } from './letterForms.ts'
import { openItems, openLetters } from './openListRepository.ts'

/** How much waits, whether the control rows are in doubt, and where the blank forms lie; no personal data, so no entry is left. */
export const emergencyStanding =
  (work: WorkByKind): Handler<'emergency.standing'> =>
  (_, { read, store, dataFolder }) => {
    const open = read((tx) => ({
      letters: openLetters(tx).total,
      items: openItems(tx, work).total,
      persons: openPersons(tx),
    }))
    return {
      ...open,
      isBreached: store.isBreached(),
      blankFolder: blankFormsFolder(dataFolder),
      blankForms: blankFormsThere(dataFolder),
    }
  }
