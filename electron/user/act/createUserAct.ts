import { z } from 'zod'
import { LoginName, PersonName } from '../../../shared/rights/credentials.ts'
import { Role, roleConflict } from '../../../shared/rights/role.ts'
import { HumanFields } from '../../../shared/user/contract.ts'
import { approvalAct } from '../../approval/approvalAct.ts'
import { addHuman } from '../../userRecord/humanMoves.ts'
import { shownName } from '../../userRecord/humanRepository.ts'
import { userByLoginName } from '../../userRecord/userRepository.ts'
import { userTable } from '../../userRecord/userTable.ts'
import { namesakeObstacle } from '../namesakes.ts'
import { codeExpiry, createCodeHalf, wholeCode } from '../oneTimeCode.ts'

/** Adds a person who logs in with a code that each of two administrators knows half of. */
export const createUserAct = approvalAct({
  kind: 'createUser',
  payload: z.strictObject({
    name: PersonName,
    loginName: LoginName,
    roles: z.array(Role).min(1),
    codeHalf: z.string(),
    ...HumanFields.shape,
  }),
  secrets: ['codeHalf'],
  obstacle: (tx, { name, loginName, roles, distinction }) => {
    const conflict = roleConflict(roles)
    if (conflict !== null) return conflict
    if (userByLoginName(tx, loginName) !== null) return '这个账号已经用过，请换一个账号。'
    return namesakeObstacle(tx, name, distinction)
  },
  before: () => ({}),
  perform: (tx, { name: plainName, loginName, roles, department, staffNumber, distinction }) => {
    const note = distinction === '' ? null : distinction
    const human = addHuman(tx, { name: plainName, department, staffNumber, distinction: note })
    const name = shownName(human)
    const row = tx.insert(userTable, {
      loginName,
      name,
      roles,
      active: true,
      passwordChangedAt: tx.at,
      passwordGiven: true,
      codeExpiresAt: codeExpiry(tx.at),
      humanId: human.id,
    })
    tx.record({ act: 'user.created', object: `user:${row.id}`, detail: { name, loginName, roles } })
  },
  // A key that cannot be written leaves a person who cannot log in yet; a reset by two administrators mends that.
  afterwards: async ({ loginName, codeHalf }, { read, session }) => {
    const user = read((tx) => userByLoginName(tx, loginName))
    if (user === null) return null
    const half = createCodeHalf()
    await session.setAccountSecret(user, wholeCode(codeHalf, half))
    return half
  },
})
