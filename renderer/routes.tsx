import { WorkKind } from '../shared/workbench/model.ts'
import { administrationScreens } from './administrationRoutes.tsx'
import { AgendaScreen } from './agenda/AgendaScreen.tsx'
import { ConsultationScreen } from './consultation/ConsultationScreen.tsx'
import { WhatIfScreen } from './deadline/WhatIfScreen.tsx'
import { DispatchScreen } from './delivery/DispatchScreen.tsx'
import type { Screen } from './frame/place/screen.ts'
import { BatchScreen } from './inquiry/batch/BatchScreen.tsx'
import { InquiriesScreen } from './inquiry/InquiriesScreen.tsx'
import { ListTypeScreen } from './listType/ListTypeScreen.tsx'
import { CaseScreen } from './objection/case/CaseScreen.tsx'
import { EntryScreen } from './objection/entry/EntryScreen.tsx'
import { JoinScreen } from './objection/entry/JoinScreen.tsx'
import { ObjectionsScreen } from './objection/ObjectionsScreen.tsx'
import { OutagesScreen } from './outage/OutagesScreen.tsx'
import { place } from './place/place.ts'
import { RegisterScreen } from './register/RegisterScreen.tsx'
import { DraftScreen, RedraftScreen } from './reply/draft/DraftScreen.tsx'
import { RepliesScreen } from './reply/RepliesScreen.tsx'
import { ReplyScreen } from './reply/ReplyScreen.tsx'
import { RequestsScreen } from './request/RequestsScreen.tsx'
import { ChangeScreen } from './request/registration/ChangeScreen.tsx'
import { RegistrationScreen } from './request/registration/RegistrationScreen.tsx'
import { ReviewScreen } from './review/ReviewScreen.tsx'
import { rolesOf } from './rolesOf.ts'
import { SearchScreen } from './search/SearchScreen.tsx'
import {
  AgendaIcon,
  InquiryIcon,
  ObjectionIcon,
  PrintIcon,
  RegisterIcon,
  ReplyIcon,
  RequestIcon,
  ReviewIcon,
  SearchIcon,
  TelephoneIcon,
  VerificationIcon,
  WorkbenchIcon,
} from './theme/icons.ts'
import { UnitsScreen } from './unit/UnitsScreen.tsx'
import { VerificationScreen } from './verification/VerificationScreen.tsx'
import { WordingScreen } from './wording/WordingScreen.tsx'
import { screenWords as words } from './words.ts'
import { WorkbenchScreen } from './workbench/WorkbenchScreen.tsx'

/** What waits for the other side is not counted. */
const awaitsOthers = (kind: WorkKind) => kind === 'receipt'

/** Every screen of the desk, one entry each; those with an icon stand on the rail in this order. */
export const screens: readonly Screen[] = [
  {
    path: place.workbench,
    area: 'query',
    ...words.workbench,
    component: WorkbenchScreen,
    roles: rolesOf('workbench.counts'),
    hotkey: 'alt+1',
    icon: WorkbenchIcon,
    work: WorkKind.options.filter((kind) => !awaitsOthers(kind)),
  },
  {
    path: place.requests,
    area: 'query',
    ...words.requests,
    component: RequestsScreen,
    roles: rolesOf('requests.list'),
    hotkey: 'alt+2',
    icon: RequestIcon,
    work: ['admit', 'list', 'decide', 'proofread', 'correction', 'extension'],
  },
  {
    path: place.newRequest,
    area: 'query',
    ...words.newRequest,
    component: RegistrationScreen,
    roles: rolesOf('requests.register'),
  },
  {
    path: place.request,
    area: 'query',
    ...words.request,
    component: RequestsScreen,
    roles: rolesOf('requests.get'),
  },
  {
    path: place.requestChange,
    area: 'query',
    ...words.requestChange,
    component: ChangeScreen,
    roles: rolesOf('requests.change'),
  },
  {
    path: place.units,
    area: 'query',
    ...words.units,
    component: UnitsScreen,
    roles: rolesOf('units.list'),
  },
  {
    path: place.inquiries,
    area: 'query',
    ...words.inquiries,
    component: InquiriesScreen,
    roles: rolesOf('inquiries.list'),
    hotkey: 'alt+3',
    icon: InquiryIcon,
    work: ['inquire', 'batch'],
  },
  {
    path: place.batch,
    area: 'query',
    ...words.batch,
    component: BatchScreen,
    roles: rolesOf('inquiries.get'),
  },
  {
    path: place.outages,
    area: 'query',
    ...words.outages,
    component: OutagesScreen,
    roles: rolesOf('outages.list'),
  },
  {
    path: place.verifications,
    area: 'query',
    ...words.verifications,
    component: VerificationScreen,
    roles: rolesOf('verifications.disputes'),
    hotkey: 'alt+4',
    icon: VerificationIcon,
    work: ['verify', 'adjudicate'],
  },
  {
    path: place.reviews,
    area: 'query',
    ...words.reviews,
    component: ReviewScreen,
    roles: rolesOf('reviews.queue'),
    hotkey: 'alt+5',
    icon: ReviewIcon,
    work: ['firstReview', 'secondReview', 'thirdReview'],
  },
  {
    path: place.replies,
    area: 'query',
    ...words.replies,
    component: RepliesScreen,
    roles: rolesOf('replies.list'),
    hotkey: 'alt+6',
    icon: ReplyIcon,
    work: ['draft', 'submit', 'sign', 'confirmSignature'],
  },
  {
    path: place.draft,
    area: 'query',
    ...words.draft,
    component: DraftScreen,
    roles: rolesOf('replies.draft'),
  },
  {
    path: place.redraft,
    area: 'query',
    ...words.redraft,
    component: RedraftScreen,
    roles: rolesOf('replies.redraft'),
  },
  {
    path: place.reply,
    area: 'query',
    ...words.reply,
    component: ReplyScreen,
    roles: rolesOf('replies.get'),
  },
  {
    path: place.dispatches,
    area: 'query',
    ...words.dispatches,
    component: DispatchScreen,
    roles: rolesOf('dispatches.list'),
    hotkey: 'alt+y',
    icon: PrintIcon,
    work: ['print', 'confirmPrint', 'seal', 'dispatch', 'resend'],
  },
  {
    path: place.dispatch,
    area: 'query',
    ...words.dispatch,
    component: DispatchScreen,
    roles: rolesOf('dispatches.get'),
  },
  {
    path: place.objections,
    area: 'query',
    ...words.objections,
    component: ObjectionsScreen,
    roles: rolesOf('objections.list'),
    hotkey: 'alt+e',
    icon: ObjectionIcon,
    work: ['recheck', 'notify', 'lateObjection', 'answerCorrection', 'requery'],
  },
  {
    path: place.newObjection,
    area: 'query',
    ...words.newObjection,
    component: EntryScreen,
    roles: rolesOf('objections.register'),
  },
  {
    path: place.objection,
    area: 'query',
    ...words.objection,
    component: CaseScreen,
    roles: rolesOf('objections.find'),
  },
  {
    path: place.objectionEntry,
    area: 'query',
    ...words.objectionEntry,
    component: JoinScreen,
    roles: rolesOf('objections.addEntry'),
  },
  {
    path: place.agenda,
    area: 'query',
    ...words.agenda,
    component: AgendaScreen,
    roles: rolesOf('agenda.entries'),
    hotkey: 'alt+m',
    icon: AgendaIcon,
  },
  {
    path: place.consultations,
    area: 'query',
    ...words.consultations,
    component: ConsultationScreen,
    roles: rolesOf('consultations.list'),
    hotkey: 'alt+a',
    icon: TelephoneIcon,
  },
  {
    path: place.whatIf,
    area: 'query',
    ...words.whatIf,
    component: WhatIfScreen,
    roles: rolesOf('deadlines.forecast'),
  },
  {
    path: place.registers,
    area: 'query',
    ...words.registers,
    component: RegisterScreen,
    roles: rolesOf('registers.view'),
    hotkey: 'alt+j',
    icon: RegisterIcon,
  },
  {
    path: place.listTypes,
    area: 'query',
    ...words.listTypes,
    component: ListTypeScreen,
    roles: rolesOf('listTypes.list'),
    work: ['classify'],
  },
  {
    path: place.wordings,
    area: 'query',
    ...words.wordings,
    component: WordingScreen,
    roles: rolesOf('wordings.list'),
  },
  {
    path: place.searches,
    area: 'query',
    ...words.searches,
    component: SearchScreen,
    roles: rolesOf('searches.letters'),
    hotkey: 'alt+7',
    icon: SearchIcon,
  },
  ...administrationScreens,
]
