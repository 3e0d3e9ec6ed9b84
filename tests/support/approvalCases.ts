import { openApprovalOn } from '../../electron/approval/approvalRepository.ts'
import { authorityTable } from '../../electron/authority/authorityTable.ts'
import type { Writing } from '../../electron/database/row/transaction.ts'
import { listTypeByCode } from '../../electron/listType/listTypeRepository.ts'
import { listSightingTable, listTypeTable } from '../../electron/listType/listTypeTable.ts'
import { policyTable } from '../../electron/policy/policyTable.ts'
import { lateEntryTable } from '../../electron/requestRecord/lateEntryTable.ts'
import { requestTable } from '../../electron/requestRecord/requestTable.ts'
import { saveSetting } from '../../electron/setting/settingMoves.ts'
import { settingOf } from '../../electron/setting/settingRepository.ts'
import { systemActor } from '../../electron/store/store.ts'
import { unitTable } from '../../electron/unit/unitTable.ts'
import { addHuman } from '../../electron/userRecord/humanMoves.ts'
import { userByLoginName } from '../../electron/userRecord/userRepository.ts'
import { userTable } from '../../electron/userRecord/userTable.ts'
import type { ApprovalKind } from '../../shared/approval/model.ts'
import type { AuditAct } from '../../shared/audit/acts.ts'
import type { UnitFields } from '../../shared/unit/model.ts'
import { leaderAuthority, registeredLeader } from './authorities.ts'
import { freshPrint } from './batches.ts'
import { ownList, unknownListMet } from './listTypes.ts'
import { fiveFrom, planPolicy } from './policies.ts'
import { admissibilityOf, admittedLetter, registeredLetter, registrationOf } from './registrations.ts'
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

const desk = { proposer: 'jia', confirmer: 'yi', outsider: 'audit' } as const
const unitFields: UnitFields = {
  name: '河南省试验管理局',
  addressee: '河南省试验管理局',
  appellation: null,
  aliases: [],
  kind: 'provincialDepartment',
  cityCode: null,
  contact: null,
  telephone: null,
  note: null,
}
/** The unit that the case about units adds. */
const newUnit = (at: TestWorkstation) =>
  at.store.read((tx) => tx.first(unitTable, { name: '河南省试验管理局' }))
const changeUnitRow = (at: TestWorkstation, changes: object) =>
  behind(at, (tx) => {
    const unit = tx.first(unitTable, { name: '河南省试验管理局' })
    if (unit !== null) tx.update(unitTable, unit, changes)
  })
const newestLetter = (at: TestWorkstation) =>
  at.store.read((tx) => tx.first(requestTable, {}, { orderBy: 'id', descending: true }))
const changeLetter = (at: TestWorkstation, changes: object) =>
  behind(at, (tx) => {
    const letter = tx.first(requestTable, {}, { orderBy: 'id', descending: true })
    if (letter !== null) tx.update(requestTable, letter, changes)
  })
const openOn = (at: TestWorkstation, subject: string) => ({
  approvalId: at.store.read((tx) => openApprovalOn(tx, subject)?.id ?? 0),
})

const administrators = { proposer: 'system', confirmer: 'safety', outsider: 'yi' } as const
const reason = '试验理由'
const gone = /已离岗/

const dictionary = { proposer: 'jia', confirmer: 'bing', outsider: 'yi' } as const

async function endedResearch(desk: TestWorkstation) {
  const rows = await desk.as('jia').call('listTypes.list', {})
  const found = rows.find(({ code }) => code === 'research')
  if (found === undefined) throw new Error('no such type')
  const { code, isProposed: _, ...fields } = found
  // What is proposed was read before anything else happened to the type.
  return { code, fields: { ...fields, keeper: '科技部门', validTo: '2026-12-31' }, reason }
}

function changeType(desk: TestWorkstation, code: string, changes: object): void {
  behind(desk, (tx) => {
    const row = tx.first(listTypeTable, { code })
    if (row !== null) tx.update(listTypeTable, row, changes)
  })
}

const authority = { proposer: 'jia', confirmer: 'safety', outsider: 'yi' } as const
const endAuthority = (desk: TestWorkstation, validTo: string) =>
  behind(desk, (tx) => {
    tx.update(authorityTable, tx.get(authorityTable, 1, ''), { validTo })
  })

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
    obstruct: (desk) =>
      behind(desk, (tx) => {
        addHuman(tx, { name: '新 来', department: '', staffNumber: '', distinction: null })
      }),
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
  returnUser: {
    ...administrators,
    prepare: async (desk) => leaves(desk),
    propose: (desk) =>
      desk
        .as('system')
        .call('users.proposeReturn', { userId: desk.as('jia').userId, roles: ['drafter'], reason }),
    state: (desk) => userOf(desk, 'jia')?.active,
    entry: 'user.returned',
    obstruct: (desk) => changeUser(desk, 'jia', { active: true }),
    sentence: /在岗.*不需要办理返岗/,
    alter: (desk) => changeUser(desk, 'jia', { name: '甲乔（原名）' }),
    told: { roles: ['drafter'] },
  },
  addAuthority: {
    ...authority,
    propose: async (desk) =>
      desk.as('jia').call('authorities.propose', await leaderAuthority(desk, '领导辰')),
    state: (desk) => desk.store.read((tx) => tx.count(authorityTable, {})),
    entry: 'authority.added',
    obstruct: (desk) =>
      behind(desk, (tx) => {
        addHuman(tx, { name: '领导 辰', department: '', staffNumber: '', distinction: null })
      }),
    sentence: /已有同名人员/,
    told: { post: '分管领导', matters: ['secondReview', 'thirdReview', 'sign'] },
  },
  endAuthority: {
    ...authority,
    prepare: async (desk) => {
      await registeredLeader(desk, '领导辰')
    },
    propose: (desk) =>
      desk.as('jia').call('authorities.proposeEnd', { authorityId: 1, validTo: '2027-06-30', reason }),
    state: (desk) => desk.store.read((tx) => tx.get(authorityTable, 1, '').validTo),
    entry: 'authority.ended',
    obstruct: (desk) => endAuthority(desk, '2027-06-30'),
    sentence: /止日已是这一天/,
    alter: (desk) => endAuthority(desk, '2027-05-31'),
    told: { validTo: '2027-06-30' },
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
  changePolicy: {
    ...administrators,
    prepare: async (desk) => {
      await registeredLeader(desk, '领导辰')
      await registeredLeader(desk, '领导巳')
    },
    propose: (desk) => desk.as('system').call('policies.propose', fiveFrom('2027-01-01')),
    state: (desk) => desk.store.read((tx) => tx.count(policyTable, {})),
    entry: 'policy.changed',
    obstruct: (desk) => planPolicy(desk, { regime: 'fiveByCheck', effectiveFrom: '2027-01-01' }),
    sentence: /该日起已按五人制/,
    alter: (desk) => planPolicy(desk, { regime: 'fiveBySign', effectiveFrom: '2026-12-31' }),
    told: { regime: 'fiveByCheck', effectiveFrom: '2027-01-01', basis: '主任办公会纪要' },
  },
  addListType: {
    ...dictionary,
    propose: (desk) => desk.as('jia').call('listTypes.proposeNew', { fields: ownList, reason }),
    state: (desk) => desk.store.read((tx) => listTypeByCode(tx, 'own001')),
    entry: 'listType.added',
    obstruct: (desk) => behind(desk, (tx) => tx.insert(listTypeTable, { code: 'own009', ...ownList })),
    sentence: /名单字典中已有「环境保护领域失信生产经营单位名单」（own009）/,
    told: { fields: ownList },
  },
  changeListType: {
    ...dictionary,
    propose: async (desk) => desk.as('jia').call('listTypes.proposeChange', await endedResearch(desk)),
    state: (desk) => desk.store.read((tx) => listTypeByCode(tx, 'research')?.validTo),
    entry: 'listType.changed',
    obstruct: (desk) => changeType(desk, 'research', { validTo: '2026-12-31' }),
    sentence: /没有改动/,
    alter: (desk) => changeType(desk, 'research', { keeper: '科学技术部门' }),
    told: { code: 'research' },
  },
  classifyList: {
    ...dictionary,
    prepare: async (desk) => {
      await unknownListMet(desk)
    },
    propose: (desk) => desk.as('jia').call('listTypes.classify', { sightingId: 1, code: 'customs', reason }),
    state: (desk) => desk.store.read((tx) => tx.get(listSightingTable, 1, '').classifiedCode),
    entry: 'listType.classified',
    obstruct: (desk) =>
      behind(desk, (tx) => {
        tx.update(listSightingTable, tx.get(listSightingTable, 1, ''), { classifiedCode: 'statistics' })
      }),
    sentence: /已经归类/,
    alter: (desk) =>
      behind(desk, (tx) => {
        tx.update(listSightingTable, tx.get(listSightingTable, 1, ''), { authority: '某某市生态环境局' })
      }),
    told: { sightingId: 1, code: 'customs' },
  },
  confirmUnit: {
    ...desk,
    prepare: async (at) => {
      behind(at, (tx) =>
        tx.insert(unitTable, { ...unitFields, initials: [], unconfirmedSince: '2026-11-20T01:00:00.000Z' }),
      )
    },
    propose: async (at) => {
      const unitId = newUnit(at)?.id ?? 0
      const fields = { ...unitFields, aliases: ['省试验局'] }
      await at.as('jia').call('units.change', { unitId, fields, reason })
      return openOn(at, `unit:${unitId}`)
    },
    state: (at) => newUnit(at)?.confirmedBy,
    entry: 'unit.confirmed',
    obstruct: (at) => changeUnitRow(at, { closedOn: '2026-11-20' }),
    sentence: /已停用，请先在单位目录中恢复使用/,
    alter: (at) => changeUnitRow(at, { kind: 'verticalUnit' }),
    told: { name: '河南省试验管理局', kind: 'provincialDepartment', channels: '直接来函' },
  },
  admitSpecially: {
    ...desk,
    prepare: async (at) => {
      await registeredLetter(at.as('jia'), { channel: 'pooledByCity' })
    },
    propose: async (at) => {
      const requestId = newestLetter(at)?.id ?? 0
      await at.as('jia').call('requests.proposeSpecial', {
        requestId,
        admissibility: admissibilityOf(),
        templateUse: 'no',
        approval: { approver: '试验领导', post: '中心主任', on: '2026-11-19', words: '同意受理' },
      })
      return openOn(at, `request:${requestId}`)
    },
    state: (at) => newestLetter(at)?.state,
    entry: 'request.admitted',
    obstruct: (at) => changeLetter(at, { channel: 'direct' }),
    sentence: /查询渠道相符，不需要特批/,
    alter: (at) => changeLetter(at, { receivedOn: '2026-11-18' }),
    told: { approval: { approver: '试验领导', words: '同意受理' }, templateUse: 'no' },
  },
  correctRegistration: {
    ...desk,
    prepare: async (at) => {
      await admittedLetter(at.as('jia'), { declaredCount: 60 })
    },
    propose: async (at) => {
      const letter = newestLetter(at)
      const requestId = letter?.id ?? 0
      const registration = registrationOf(letter?.unitId ?? 0, { declaredCount: 6 })
      await at.as('jia').call('requests.change', { requestId, registration, reason: '对照来函发现录入有误' })
      return openOn(at, `request:${requestId}`)
    },
    state: (at) => newestLetter(at)?.declaredCount,
    entry: 'request.changed',
    obstruct: (at) => changeLetter(at, { declaredCount: 6 }),
    sentence: /没有改动，不必更正/,
    alter: (at) => changeLetter(at, { title: '另一个标题' }),
    told: { registration: { declaredCount: 6 }, reason: '对照来函发现录入有误' },
  },
  enterLate: {
    ...desk,
    prepare: async (at) => {
      await registeredLetter(at.as('jia'))
    },
    propose: async (at) => at.as('jia').call('emergency.proposeLate', await lateRegistration(at)),
    state: (at) => at.store.read((tx) => tx.count(lateEntryTable, {})),
    entry: 'emergency.lateEntered',
    obstruct: (at) => changeLetter(at, { receivedAt: '2026-11-20T00:30:00.000Z' }),
    sentence: /真实时间早于签收时间/,
    alter: (at) => changeLetter(at, { registeredAt: '2026-11-20T00:59:00.000Z' }),
    told: { matter: 'registration', doneBy: '甲乔' },
  },
}

function relook(desk: TestWorkstation, value: number): void {
  behind(desk, (tx) =>
    saveSetting(tx, 'letter.relookHours', { value, at: '2026-11-20T01:00:00.000Z', by: '试验' }),
  )
}

/** 登记 of the newest letter, done on paper between its receipt and its entry. */
async function lateRegistration(at: TestWorkstation) {
  const { intakeYear = 0, intakeSerial = 0 } = newestLetter(at) ?? {}
  return {
    number: `${intakeYear}-${String(intakeSerial).padStart(4, '0')}`,
    matter: 'registration' as const,
    doneAt: '2026-11-20T00:10:00.000Z',
    doneBy: '甲乔',
    scanUploadId: await at.as('jia').upload('登记单.png', freshPrint()),
    reason,
  }
}
