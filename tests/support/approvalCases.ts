import { systemActor } from '../../electron/database/store.ts'
import type { Writing } from '../../electron/database/transaction.ts'
import { saveSetting, settingOf } from '../../electron/setting/settingRepository.ts'
import { userByLoginName } from '../../electron/user/userRepository.ts'
import { userTable } from '../../electron/user/userTable.ts'
import type { ApprovalKind } from '../../shared/approval/model.ts'
import type { AuditAct } from '../../shared/audit/acts.ts'
import { type TeamKey, team } from './team.ts'
import type { TestWorkstation } from './testWorkstation.ts'

/** How the door is tried with one kind of proposal. */
export interface ApprovalCase {
  readonly proposer: TeamKey
  /** Another human who may confirm. */
  readonly confirmer: TeamKey
  /** Somebody whose roles confirm no such proposal. */
  readonly outsider: TeamKey
  /** What must be there first. */
  prepare?(desk: TestWorkstation): Promise<void>
  /** Makes the proposal as `proposer`; throws what the core refuses with. */
  propose(desk: TestWorkstation): Promise<{ readonly approvalId: number }>
  /** What the act changes, as it is now. */
  state(desk: TestWorkstation): unknown
  /** The entry that the act leaves beside `approval.confirmed`. */
  readonly entry: AuditAct
  /** Makes the thing happen that stands in the way, and the sentence about it. */
  obstruct(desk: TestWorkstation): void | Promise<void>
  readonly sentence: RegExp
  /** Changes what the proposal would replace, so that it is no longer what was seen; absent where a proposal replaces nothing. */
  alter?(desk: TestWorkstation): void | Promise<void>
  /** What the trail must be able to tell of the decision once the payload is wiped. */
  readonly told: object
}

/** Writes past every handler, as time and other people would have. */
export const behind = (desk: TestWorkstation, work: (tx: Writing) => void) =>
  desk.store.transact(systemActor, (tx) => {
    work(tx)
    tx.record({ act: 'system.verified', object: 'workstation' })
  })

const userOf = (desk: TestWorkstation, who: TeamKey) =>
  desk.store.read((tx) => userByLoginName(tx, team[who].loginName))
const changeUser = (desk: TestWorkstation, who: TeamKey, changes: object) =>
  behind(desk, (tx) => {
    const user = userByLoginName(tx, team[who].loginName)
    if (user !== null) tx.update(userTable, user, changes)
  })
const leaves = (desk: TestWorkstation) => changeUser(desk, 'jia', { active: false })

const administrators = { proposer: 'system', confirmer: 'safety', outsider: 'yi' } as const
const reason = '试验理由'
const gone = /已离岗/

/** One case for each kind; a kind without one does not compile. */
export const approvalCases: Readonly<Record<ApprovalKind, ApprovalCase>> = {
  createUser: {
    ...administrators,
    propose: (desk) =>
      desk
        .as('system')
        .call('users.proposeNew', { name: '新来', loginName: 'xin', roles: ['registrar'], reason }),
    state: (desk) => desk.store.read((tx) => userByLoginName(tx, 'xin')),
    entry: 'user.created',
    obstruct: (desk) => changeUser(desk, 'jia', { name: '新来' }),
    sentence: /已有同名人员/,
    told: { name: '新来', loginName: 'xin', roles: ['registrar'] },
  },
  changeRoles: {
    ...administrators,
    propose: (desk) =>
      desk
        .as('system')
        .call('users.proposeRoles', { userId: desk.as('jia').userId, roles: ['drafter'], reason }),
    state: (desk) => userOf(desk, 'jia')?.roles,
    entry: 'user.rolesChanged',
    obstruct: leaves,
    sentence: gone,
    alter: (desk) => changeUser(desk, 'jia', { roles: ['registrar'] }),
    told: { roles: ['drafter'] },
  },
  resetPassword: {
    ...administrators,
    propose: (desk) =>
      desk.as('system').call('users.proposeReset', { userId: desk.as('jia').userId, reason }),
    state: (desk) => userOf(desk, 'jia')?.passwordGiven,
    entry: 'user.passwordReset',
    obstruct: leaves,
    sentence: gone,
    alter: (desk) => changeUser(desk, 'jia', { passwordChangedAt: '2027-01-01T00:00:00.000Z' }),
    told: {},
  },
  removeUser: {
    ...administrators,
    propose: (desk) =>
      desk.as('system').call('users.proposeLeave', { userId: desk.as('jia').userId, reason }),
    state: (desk) => userOf(desk, 'jia')?.active,
    entry: 'user.left',
    obstruct: leaves,
    sentence: gone,
    alter: (desk) => changeUser(desk, 'jia', { name: '甲乔（原名）' }),
    told: {},
  },
  changeSetting: {
    ...administrators,
    propose: (desk) =>
      desk.as('system').call('settings.propose', { key: 'letter.relookHours', value: 48, reason }),
    state: (desk) => desk.store.read((tx) => settingOf(tx, 'letter.relookHours')),
    entry: 'setting.changed',
    obstruct: (desk) => relook(desk, 48),
    sentence: /现在已是这个值/,
    alter: (desk) => relook(desk, 36),
    told: { key: 'letter.relookHours', value: 48 },
  },
}

function relook(desk: TestWorkstation, value: number): void {
  behind(desk, (tx) =>
    saveSetting(tx, 'letter.relookHours', { value, at: '2026-11-20T01:00:00.000Z', by: '试验' }),
  )
}
