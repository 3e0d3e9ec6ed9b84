import type { rosterContract } from '../../shared/roster/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { adjustPreview } from './adjustPreview.ts'
import { cancelPreview } from './cancelPreview.ts'
import { commitRoster } from './commitRoster.ts'
import { expectFile } from './expectFile.ts'
import { explainUnread } from './explainUnread.ts'
import { exportRosterTemplate } from './exportRosterTemplate.ts'
import { finishProofread } from './finishProofread.ts'
import { listPreviewRows } from './listPreviewRows.ts'
import { listRosters } from './listRosters.ts'
import { listUnread } from './listUnread.ts'
import { previewRoster } from './previewRoster.ts'
import { previewTypedRoster } from './previewTypedRoster.ts'
import { readPreviewScript } from './readPreviewScript.ts'
import { readProofreadPage } from './readProofreadPage.ts'
import { tickPersons } from './tickPersons.ts'

/** Who answers the channels of this subject. */
export const rosterHandlers = {
  'rosters.list': listRosters,
  'rosters.preview': previewRoster,
  'rosters.previewTyped': previewTypedRoster,
  'rosters.adjust': adjustPreview,
  'rosters.previewRows': listPreviewRows,
  'rosters.previewScript': readPreviewScript,
  'rosters.unread': listUnread,
  'rosters.explainUnread': explainUnread,
  'rosters.expectFile': expectFile,
  'rosters.cancel': cancelPreview,
  'rosters.commit': commitRoster,
  'rosters.proofreadPage': readProofreadPage,
  'rosters.tick': tickPersons,
  'rosters.finishProofread': finishProofread,
  'rosters.exportTemplate': exportRosterTemplate,
} satisfies HandlersOf<typeof rosterContract>
