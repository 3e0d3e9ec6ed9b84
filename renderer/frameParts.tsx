import { BackupStrip } from './backup/BackupStrip.tsx'
import { CalendarBanner } from './calendar/CalendarBanner.tsx'
import { ClockStrip } from './clock/ClockStrip.tsx'
import { ConsultationDialog } from './consultation/ConsultationDialog.tsx'
import { talkForm } from './consultation/TalkForm.tsx'
import { EmergencyStrip } from './emergency/EmergencyStrip.tsx'
import type { FrameParts } from './frame/frameParts.ts'
import { useQuery } from './ipc/useQuery.ts'
import { keyTables } from './keyTables.ts'
import { place } from './place/place.ts'
import { InquiryModeKey } from './session/InquiryModeKey.tsx'
import { NoticeStrip } from './session/NoticeStrip.tsx'

const nothing = [] as const

/** What the subjects put around every screen. */
export const frameParts: FrameParts = {
  marks: [InquiryModeKey],
  strips: [NoticeStrip, EmergencyStrip, CalendarBanner, ClockStrip, BackupStrip],
  overDesk: {
    keys: 'f10',
    path: place.consultations,
    form: talkForm,
    component: ConsultationDialog,
  },
  search: place.searches,
  keyTables,
  useWaiting: () => useQuery('workbench.counts', {}, { keepOld: true }).data?.kinds ?? nothing,
}
