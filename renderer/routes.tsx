import { approvalContract } from '../shared/approval/contract.ts'
import { calendarContract } from '../shared/calendar/contract.ts'
import { businessRoles, managingRoles, reviewerRoles } from '../shared/rights/roleGroups.ts'
import { AgendaScreen } from './agenda/AgendaScreen.tsx'
import { ApprovalScreen } from './approval/ApprovalScreen.tsx'
import { AuditScreen } from './audit/AuditScreen.tsx'
import { BackupScreen } from './backup/BackupScreen.tsx'
import { CalendarScreen } from './calendar/CalendarScreen.tsx'
import { DecisionScreen } from './calendar/DecisionScreen.tsx'
import { ProposalScreen } from './calendar/ProposalScreen.tsx'
import { ConsultationScreen } from './consultation/ConsultationScreen.tsx'
import { WhatIfScreen } from './deadline/WhatIfScreen.tsx'
import { DispatchScreen } from './delivery/DispatchScreen.tsx'
import type { Screen } from './frame/screen.ts'
import { BatchScreen } from './inquiry/BatchScreen.tsx'
import { InquiriesScreen } from './inquiry/InquiriesScreen.tsx'
import { ListTypeScreen } from './listType/ListTypeScreen.tsx'
import { CaseScreen } from './objection/case/CaseScreen.tsx'
import { EntryScreen } from './objection/entry/EntryScreen.tsx'
import { JoinScreen } from './objection/entry/JoinScreen.tsx'
import { ObjectionsScreen } from './objection/ObjectionsScreen.tsx'
import { OutagesScreen } from './outage/OutagesScreen.tsx'
import { RegisterScreen } from './register/RegisterScreen.tsx'
import { DraftScreen, RedraftScreen } from './reply/DraftScreen.tsx'
import { RepliesScreen } from './reply/RepliesScreen.tsx'
import { ReplyScreen } from './reply/ReplyScreen.tsx'
import { RequestsScreen } from './request/RequestsScreen.tsx'
import { ChangeScreen } from './request/registration/ChangeScreen.tsx'
import { RegistrationScreen } from './request/registration/RegistrationScreen.tsx'
import { ReviewScreen } from './review/ReviewScreen.tsx'
import { SearchScreen } from './search/SearchScreen.tsx'
import { SettingScreen } from './setting/SettingScreen.tsx'
import {
  AgendaIcon,
  ApprovalIcon,
  AuditIcon,
  BackupIcon,
  CalendarIcon,
  InquiryIcon,
  ObjectionIcon,
  PeopleIcon,
  PrintIcon,
  RegisterIcon,
  ReplyIcon,
  RequestIcon,
  ReviewIcon,
  SearchIcon,
  SettingsIcon,
  TelephoneIcon,
  VerificationIcon,
  WorkbenchIcon,
} from './theme/icons.ts'
import { UnitsScreen } from './unit/UnitsScreen.tsx'
import { UserScreen } from './user/UserScreen.tsx'
import { VerificationScreen } from './verification/VerificationScreen.tsx'
import { WordingScreen } from './wording/WordingScreen.tsx'
import { WorkbenchScreen } from './workbench/WorkbenchScreen.tsx'

/**
 * Every screen of the desk, one line each; those with an icon stand on the rail in this order.
 * Rail: 工作台 alt+1 · 收文 alt+2 · 查询 alt+3 · 核对 alt+4 · 复审 alt+5 · 复函 alt+6 · 台账检索 alt+7 · 留痕 alt+8 · 设置 alt+9.
 */
export const screens: readonly Screen[] = [
  {
    path: '/workbench',
    label: '工作台',
    component: WorkbenchScreen,
    roles: 'everyone',
    hotkey: 'alt+1',
    icon: WorkbenchIcon,
  },
  {
    path: '/requests',
    label: '收文',
    component: RequestsScreen,
    roles: businessRoles,
    hotkey: 'alt+2',
    icon: RequestIcon,
  },
  { path: '/requests/new', label: '收文登记', component: RegistrationScreen, roles: ['registrar'] },
  { path: '/requests/$requestId', label: '来文档案', component: RequestsScreen, roles: businessRoles },
  {
    path: '/requests/$requestId/change',
    label: '更正收文登记',
    component: ChangeScreen,
    roles: ['registrar'],
  },
  { path: '/units', label: '单位目录', component: UnitsScreen, roles: businessRoles },
  {
    path: '/inquiries',
    label: '查询',
    component: InquiriesScreen,
    roles: ['inquirer'],
    hotkey: 'alt+3',
    icon: InquiryIcon,
  },
  { path: '/inquiries/$batchId', label: '查询批次', component: BatchScreen, roles: ['inquirer'] },
  { path: '/outages', label: '故障登记', component: OutagesScreen, roles: businessRoles },
  {
    path: '/verifications',
    label: '核对',
    component: VerificationScreen,
    roles: ['verifier', ...reviewerRoles, 'signer'],
    hotkey: 'alt+4',
    icon: VerificationIcon,
  },
  {
    path: '/reviews',
    label: '复审',
    component: ReviewScreen,
    roles: reviewerRoles,
    hotkey: 'alt+5',
    icon: ReviewIcon,
  },
  {
    path: '/replies',
    label: '复函',
    component: RepliesScreen,
    roles: businessRoles,
    hotkey: 'alt+6',
    icon: ReplyIcon,
  },
  { path: '/replies/draft/$requestId', label: '拟稿', component: DraftScreen, roles: ['drafter'] },
  { path: '/replies/redraft/$replyId', label: '重新拟稿', component: RedraftScreen, roles: ['drafter'] },
  { path: '/replies/$replyId', label: '函件', component: ReplyScreen, roles: businessRoles },
  {
    path: '/dispatches',
    label: '印发',
    component: DispatchScreen,
    roles: businessRoles,
    hotkey: 'alt+y',
    icon: PrintIcon,
  },
  { path: '/dispatches/$replyId', label: '函件印发', component: DispatchScreen, roles: businessRoles },
  {
    path: '/objections',
    label: '异议',
    component: ObjectionsScreen,
    roles: businessRoles,
    hotkey: 'alt+e',
    icon: ObjectionIcon,
  },
  { path: '/objections/new', label: '异议登记', component: EntryScreen, roles: ['registrar'] },
  { path: '/objections/$objectionId', label: '异议案卷', component: CaseScreen, roles: businessRoles },
  {
    path: '/objections/$objectionId/entry',
    label: '登记另一入口',
    component: JoinScreen,
    roles: ['registrar'],
  },
  {
    path: '/agenda',
    label: '日历',
    component: AgendaScreen,
    roles: businessRoles,
    hotkey: 'alt+m',
    icon: AgendaIcon,
  },
  {
    path: '/consultations',
    label: '电话咨询',
    component: ConsultationScreen,
    roles: businessRoles,
    hotkey: 'alt+a',
    icon: TelephoneIcon,
  },
  { path: '/what-if', label: '期限推算', component: WhatIfScreen, roles: businessRoles },
  {
    path: '/registers',
    label: '登记簿',
    component: RegisterScreen,
    roles: businessRoles,
    hotkey: 'alt+j',
    icon: RegisterIcon,
  },
  { path: '/listTypes', label: '名单字典', component: ListTypeScreen, roles: businessRoles },
  { path: '/wordings', label: '文书用语', component: WordingScreen, roles: businessRoles },
  {
    path: '/searches',
    label: '台账检索',
    component: SearchScreen,
    roles: businessRoles,
    hotkey: 'alt+7',
    icon: SearchIcon,
  },
  {
    path: '/audit',
    label: '留痕',
    component: AuditScreen,
    roles: ['auditor'],
    hotkey: 'alt+8',
    icon: AuditIcon,
  },
  {
    path: '/users',
    label: '人员',
    component: UserScreen,
    roles: managingRoles,
    hotkey: 'alt+p',
    icon: PeopleIcon,
  },
  {
    path: '/approvals',
    label: '双人事项',
    component: ApprovalScreen,
    roles: approvalContract['approvals.list'].access.roles,
    hotkey: 'alt+s',
    icon: ApprovalIcon,
  },
  {
    path: '/approvals/$approvalId',
    label: '双人事项',
    component: ApprovalScreen,
    roles: approvalContract['approvals.list'].access.roles,
  },
  {
    path: '/backups',
    label: '备份',
    component: BackupScreen,
    roles: ['systemAdmin'],
    hotkey: 'alt+b',
    icon: BackupIcon,
  },
  {
    path: '/calendars',
    label: '工作日历',
    component: CalendarScreen,
    roles: 'everyone',
    hotkey: 'alt+q',
    icon: CalendarIcon,
  },
  {
    path: '/calendars/new',
    label: '录入放假安排',
    component: ProposalScreen,
    roles: calendarContract['calendars.propose'].access.roles,
  },
  { path: '/calendars/$editionId', label: '放假安排', component: DecisionScreen, roles: businessRoles },
  {
    path: '/settings',
    label: '设置',
    component: SettingScreen,
    roles: 'everyone',
    hotkey: 'alt+9',
    icon: SettingsIcon,
  },
]
