import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { LoginName, PersonName } from '../../shared/session/model.ts'
import { Role, roleConflict } from '../../shared/user/model.ts'
import { userByLoginName } from '../user/userRepository.ts'
import { userTable } from '../user/userTable.ts'
import { approvalAct } from './approvalAct.ts'
import { closeApproval } from './approvalRepository.ts'
import { codeLifetimeHours, createCodeHalf, wholeCode } from './oneTimeCode.ts'

/** Adds a person who logs in with a code that each of two administrators knows half of. */
export const createUser = approvalAct({
  payload: z.strictObject({
    name: PersonName,
    loginName: LoginName,
    roles: z.array(Role).min(1),
    codeHalf: z.string(),
  }),
  async perform(approval, { name, loginName, roles, codeHalf }, { actor, now, read, transact, session }) {
    const conflict = roleConflict(roles)
    if (conflict !== null) throw new AppError('conflict', conflict)
    if (read((tx) => userByLoginName(tx, loginName)) !== null)
      throw new AppError('conflict', '这个账号已经用过，请撤回后换一个账号。')
    const half = createCodeHalf()
    const at = now()
    const user = transact((tx) => {
      const row = tx.insert(userTable, {
        loginName,
        name,
        roles,
        active: true,
        passwordChangedAt: at.toISOString(),
        passwordGiven: true,
        codeExpiresAt: new Date(at.getTime() + codeLifetimeHours * 3_600_000).toISOString(),
      })
      closeApproval(tx, approval, { state: 'confirmed', actor, at })
      tx.record({ act: 'user.created', object: `user:${row.id}`, detail: { name, loginName, roles } })
      return row
    })
    // A key that cannot be written leaves a person who cannot log in yet; a reset by two administrators mends that.
    await session.setAccountSecret(user, wholeCode(codeHalf, half))
    return half
  },
})
