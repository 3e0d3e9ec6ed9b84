import { createKeysAndAudit } from './0010-create-keys-and-audit.ts'
import { createUsersAndSettings } from './0020-create-users-and-settings.ts'
import { createAttachments } from './0030-create-attachments.ts'
import { createUnits } from './0100-create-units.ts'
import { createRequests } from './0110-create-requests.ts'
import { createRostersAndCandidates } from './0120-create-rosters-and-candidates.ts'
import { createInquiries } from './0130-create-inquiries.ts'
import { createVerificationsAndReviews } from './0140-create-verifications-and-reviews.ts'
import { createReplies } from './0150-create-replies.ts'
import { indexWorkByPerson } from './0160-index-work-by-person.ts'
import { createCalendar } from './0170-create-calendar.ts'
import { createExtensions } from './0180-create-extensions.ts'
import { createObjections } from './0190-create-objections.ts'
import { createConsultations } from './0200-create-consultations.ts'
import { createPauses } from './0210-create-pauses.ts'
import { addRosterCensus } from './0220-add-roster-census.ts'
import { keepWhatProposalsReplace } from './0230-keep-what-proposals-replace.ts'
import { createListTypes } from './0240-create-list-types.ts'
import { addCorrections } from './0250-add-corrections.ts'
import { addLetterWords } from './0260-add-letter-words.ts'
import { recordSecondLooks } from './0280-record-second-looks.ts'
import { addOtherDocuments } from './0300-add-other-documents.ts'
import { groundLetters } from './0320-ground-letters.ts'
import { indexOwnDates } from './0340-index-own-dates.ts'
import { createHumans } from './0400-create-humans.ts'
import { createAuthorities } from './0410-create-authorities.ts'
import { createRestorations } from './0420-create-restorations.ts'
import { createLateEntries } from './0440-create-late-entries.ts'
import { createPolicies } from './0450-create-policies.ts'
import type { Migration } from './migration.ts'

/** Every change of the schema, in order. */
export const migrations: readonly Migration[] = [
  createKeysAndAudit,
  createUsersAndSettings,
  createAttachments,
  createUnits,
  createRequests,
  createRostersAndCandidates,
  createInquiries,
  createVerificationsAndReviews,
  createReplies,
  indexWorkByPerson,
  createCalendar,
  createExtensions,
  createObjections,
  createConsultations,
  createPauses,
  addRosterCensus,
  keepWhatProposalsReplace,
  createListTypes,
  addCorrections,
  addLetterWords,
  recordSecondLooks,
  addOtherDocuments,
  groundLetters,
  indexOwnDates,
  createHumans,
  createAuthorities,
  createRestorations,
  createLateEntries,
  createPolicies,
]
