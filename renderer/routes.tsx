import { businessRoles, managingRoles } from '../shared/rights/roleGroups.ts'
import { ApprovalScreen } from './approval/ApprovalScreen.tsx'
import { AuditScreen } from './audit/AuditScreen.tsx'
import { BackupScreen } from './backup/BackupScreen.tsx'
import type { Screen } from './frame/screen.ts'
import { RequestsScreen } from './request/RequestsScreen.tsx'
import { ChangeScreen } from './request/registration/ChangeScreen.tsx'
import { RegistrationScreen } from './request/registration/RegistrationScreen.tsx'
import { SettingScreen } from './setting/SettingScreen.tsx'
import { ApprovalIcon, AuditIcon, BackupIcon, PeopleIcon, RequestIcon, SettingsIcon } from './theme/icons.ts'
import { UnitsScreen } from './unit/UnitsScreen.tsx'
import { UserScreen } from './user/UserScreen.tsx'

/**
 * Every screen of the desk, one line each; those with an icon stand on the rail in this order.
 * Rail: 工作台 alt+1 · 收文 alt+2 · 查询 alt+3 · 核对 alt+4 · 复审 alt+5 · 复函 alt+6 · 台账检索 alt+7 · 留痕 alt+8 · 设置 alt+9.
 */
export const screens: readonly Screen[] = [
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
    roles: managingRoles,
    hotkey: 'alt+s',
    icon: ApprovalIcon,
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
    path: '/settings',
    label: '设置',
    component: SettingScreen,
    roles: 'everyone',
    hotkey: 'alt+9',
    icon: SettingsIcon,
  },
]
