import { z } from 'zod'
import { ReplyKind } from '../../shared/reply/kinds.ts'
import { RosterKind } from '../../shared/roster/model.ts'
import { screenPath } from './screenPath.ts'

/** The tabs of a letter's file, in the order of the work. */
export const FileTab = z.enum([
  'letter',
  'roster',
  'inquiry',
  'verification',
  'review',
  'reply',
  'dispatch',
  'deadline',
  'objection',
  'history',
])
export type FileTab = z.infer<typeof FileTab>

const Id = z.int().positive()

/** Every screen's place, one line each: `go(place.request.at({ requestId: 17, panel: 'roster' }))`. */
export const place = {
  workbench: screenPath('/workbench'),
  requests: screenPath('/requests'),
  /** `draft` tells several letters that are being registered side by side apart. */
  newRequest: screenPath('/requests/new', z.object({ draft: Id }).partial()),
  /** `typing` opens the list where it is being typed. */
  request: screenPath('/requests/$requestId', z.object({ panel: FileTab, typing: RosterKind }).partial()),
  /** `count` brings the number of persons of the list along. */
  requestChange: screenPath('/requests/$requestId/change', z.object({ count: Id }).partial()),
  units: screenPath('/units'),
  inquiries: screenPath('/inquiries'),
  batch: screenPath('/inquiries/$batchId'),
  outages: screenPath('/outages'),
  verifications: screenPath('/verifications'),
  reviews: screenPath('/reviews'),
  replies: screenPath('/replies'),
  draft: screenPath('/replies/draft/$requestId', z.object({ kind: ReplyKind }).partial()),
  redraft: screenPath('/replies/redraft/$replyId'),
  reply: screenPath('/replies/$replyId'),
  dispatches: screenPath('/dispatches'),
  dispatch: screenPath('/dispatches/$replyId'),
  objections: screenPath('/objections'),
  /** `request` narrows the search for the person, `candidate` names the person. */
  newObjection: screenPath('/objections/new', z.object({ request: Id, candidate: Id }).partial()),
  objection: screenPath('/objections/$objectionId'),
  objectionEntry: screenPath('/objections/$objectionId/entry'),
  agenda: screenPath('/agenda'),
  consultations: screenPath('/consultations'),
  whatIf: screenPath('/what-if'),
  registers: screenPath('/registers'),
  listTypes: screenPath('/listTypes'),
  wordings: screenPath('/wordings'),
  searches: screenPath('/searches'),
  audit: screenPath('/audit'),
  users: screenPath('/users'),
  authorities: screenPath('/authorities'),
  policies: screenPath('/policies'),
  approvals: screenPath('/approvals'),
  approval: screenPath('/approvals/$approvalId'),
  backups: screenPath('/backups'),
  calendars: screenPath('/calendars'),
  newCalendar: screenPath('/calendars/new'),
  calendar: screenPath('/calendars/$editionId'),
  settings: screenPath('/settings'),
  emergency: screenPath('/emergency'),
  manual: screenPath('/manual'),
  papers: screenPath('/papers'),
} as const
