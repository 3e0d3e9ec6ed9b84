import type { rosterContract } from '../../shared/roster/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { commitRoster } from './commitRoster.ts'
import { exportRosterTemplate } from './exportRosterTemplate.ts'
import { listRosters } from './listRosters.ts'
import { adjustPreview } from './preview/adjustPreview.ts'
import { cancelPreview } from './preview/cancelPreview.ts'
import { expectFile } from './preview/expectFile.ts'
import { explainUnread } from './preview/explainUnread.ts'
import { listPreviewRows } from './preview/listPreviewRows.ts'
import { listUnread } from './preview/listUnread.ts'
import { previewRoster } from './preview/previewRoster.ts'
import { previewTypedRoster } from './preview/previewTypedRoster.ts'
import { readPreviewScript } from './preview/readPreviewScript.ts'
import { finishProofread } from './proofread/finishProofread.ts'
import { readProofreadPage } from './proofread/readProofreadPage.ts'
import { tickPersons } from './proofread/tickPersons.ts'
import { untickPersons } from './proofread/untickPersons.ts'

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
  'rosters.untick': untickPersons,
  'rosters.finishProofread': finishProofread,
  'rosters.exportTemplate': exportRosterTemplate,
} satisfies HandlersOf<typeof rosterContract>
