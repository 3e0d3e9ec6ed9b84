import { z } from 'zod'
import { userTable } from '../user/userTable.ts'
import { approvalAct } from './approvalAct.ts'
import { closeApproval } from './approvalRepository.ts'
import { codeLifetimeHours, createCodeHalf, wholeCode } from './oneTimeCode.ts'

/** Replaces a forgotten password by a code of two halves that must be changed at the next login. */
export const resetPassword = approvalAct({
  payload: z.strictObject({ userId: z.int(), codeHalf: z.string() }),
  async perform(approval, { userId, codeHalf }, { actor, now, read, transact, session }) {
    const user = read((tx) => tx.get(userTable, userId, '这名人员'))
    const half = createCodeHalf()
    const at = now()
    // The new secret first: were the rest to fail, the old password is gone and the act is simply confirmed again.
    await session.setAccountSecret(user, wholeCode(codeHalf, half))
    transact((tx) => {
      tx.update(userTable, user, {
        passwordGiven: true,
        passwordChangedAt: at.toISOString(),
        codeExpiresAt: new Date(at.getTime() + codeLifetimeHours * 3_600_000).toISOString(),
      })
      closeApproval(tx, approval, { state: 'confirmed', actor, at })
      tx.record({ act: 'user.passwordReset', object: `user:${user.id}` })
    })
    return half
  },
})
