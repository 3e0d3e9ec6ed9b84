import { businessRoles } from '../shared/rights/roleGroups.ts'
import { ApprovalScreen } from './approval/ApprovalScreen.tsx'
import { AuditScreen } from './audit/AuditScreen.tsx'
import { AuthorityScreen } from './authority/AuthorityScreen.tsx'
import { BackupScreen } from './backup/BackupScreen.tsx'
import { CalendarScreen } from './calendar/CalendarScreen.tsx'
import { DecisionScreen } from './calendar/DecisionScreen.tsx'
import { ProposalScreen } from './calendar/ProposalScreen.tsx'
import { EmergencyScreen } from './emergency/EmergencyScreen.tsx'
import type { Screen } from './frame/place/screen.ts'
import { ManualScreen } from './manual/ManualScreen.tsx'
import { PaperScreen } from './paper/PaperScreen.tsx'
import { place } from './place/place.ts'
import { PolicyScreen } from './policy/PolicyScreen.tsx'
import { rolesOf } from './rolesOf.ts'
import { SettingScreen } from './setting/SettingScreen.tsx'
import { ApprovalIcon, AuditIcon, BackupIcon, CalendarIcon, PeopleIcon, SettingsIcon } from './theme/icons.ts'
import { UserScreen } from './user/UserScreen.tsx'
import { screenWords as words } from './words.ts'

/** The screens of people, rules, the machine and its trail, and the manual; they follow those of the work. */
export const administrationScreens: readonly Screen[] = [
  {
    path: place.audit,
    area: 'query',
    ...words.audit,
    component: AuditScreen,
    roles: rolesOf('audit.list'),
    hotkey: 'alt+8',
    icon: AuditIcon,
  },
  {
    path: place.users,
    area: 'query',
    ...words.users,
    component: UserScreen,
    roles: rolesOf('users.list'),
    hotkey: 'alt+p',
    icon: PeopleIcon,
  },
  {
    path: place.authorities,
    area: 'query',
    ...words.authorities,
    component: AuthorityScreen,
    roles: rolesOf('authorities.list'),
  },
  {
    path: place.policies,
    area: 'query',
    ...words.policies,
    component: PolicyScreen,
    roles: rolesOf('policies.list'),
  },
  {
    path: place.papers,
    area: 'query',
    ...words.papers,
    component: PaperScreen,
    roles: rolesOf('reviews.waitingPapers'),
    work: ['confirmPaperReview'],
  },
  {
    path: place.emergency,
    area: 'query',
    ...words.emergency,
    component: EmergencyScreen,
    roles: rolesOf('emergency.standing'),
  },
  {
    path: place.approvals,
    area: 'query',
    ...words.approvals,
    component: ApprovalScreen,
    roles: rolesOf('approvals.list'),
    hotkey: 'alt+s',
    icon: ApprovalIcon,
    work: ['approval'],
  },
  {
    path: place.approval,
    area: 'query',
    ...words.approval,
    component: ApprovalScreen,
    roles: rolesOf('approvals.list'),
  },
  {
    path: place.backups,
    area: 'query',
    ...words.backups,
    component: BackupScreen,
    roles: rolesOf('backups.create'),
    hotkey: 'alt+b',
    icon: BackupIcon,
  },
  {
    path: place.calendars,
    area: 'query',
    ...words.calendars,
    component: CalendarScreen,
    roles: rolesOf('calendars.inForce'),
    hotkey: 'alt+q',
    icon: CalendarIcon,
  },
  {
    path: place.newCalendar,
    area: 'query',
    ...words.newCalendar,
    component: ProposalScreen,
    roles: rolesOf('calendars.propose'),
  },
  {
    path: place.calendar,
    area: 'query',
    ...words.calendar,
    component: DecisionScreen,
    roles: businessRoles,
  },
  {
    path: place.settings,
    area: 'query',
    ...words.settings,
    component: SettingScreen,
    roles: rolesOf('settings.list'),
    hotkey: 'alt+9',
    icon: SettingsIcon,
  },
  {
    path: place.manual,
    area: 'query',
    ...words.manual,
    component: ManualScreen,
    roles: 'everyone',
  },
]
