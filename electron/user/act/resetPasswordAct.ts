import { z } from 'zod'
import { approvalAct } from '../../approval/approvalAct.ts'
import { leftObstacle } from '../../userRecord/userRepository.ts'
import { userTable } from '../../userRecord/userTable.ts'
import { codeExpiry, createCodeHalf, wholeCode } from '../oneTimeCode.ts'

/** Replaces a forgotten password by a code of two halves that must be changed at the next login. */
export const resetPasswordAct = approvalAct({
  kind: 'resetPassword',
  payload: z.strictObject({ userId: z.int(), codeHalf: z.string() }),
  secrets: ['codeHalf'],
  obstacle: (tx, { userId }) => leftObstacle(tx, userId),
  // A person who remembers the password and changes it meanwhile no longer needs the code.
  before: (tx, { userId }) => ({
    passwordChangedAt: tx.get(userTable, userId, '这名人员').passwordChangedAt,
  }),
  // The new secret first: were the rest to fail, the old password is gone and the act is simply confirmed again.
  beforehand: async ({ userId, codeHalf }, { read, session }) => {
    const user = read((tx) => tx.get(userTable, userId, '这名人员'))
    const half = createCodeHalf()
    await session.setAccountSecret(user, wholeCode(codeHalf, half))
    return half
  },
  perform: (tx, { userId }) => {
    const user = tx.get(userTable, userId, '这名人员')
    tx.update(userTable, user, {
      passwordGiven: true,
      passwordChangedAt: tx.at,
      codeExpiresAt: codeExpiry(tx.at),
    })
    tx.record({ act: 'user.passwordReset', object: `user:${user.id}` })
  },
})
