import { expect, it } from 'vitest'
import { regrant } from '../../support/regrant.ts'
import { readyToSign, startWithoutPress } from '../../support/replies.ts'
import type { TeamKey } from '../../support/team.ts'

it('待签发 stands with who may sign this letter; who may not reads why', async () => {
  await using desk = await startWithoutPress()
  const replyId = await readyToSign(desk, ['notListed'])
  regrant(desk, 'yi', ['verifier', 'signer'])
  const waits = async (who: TeamKey) =>
    (await desk.as(who).call('workbench.todo', { kind: 'sign', offset: 0, limit: 10 })).rows.map(
      ({ id }) => id,
    )
  const told = async (who: TeamKey) =>
    (await desk.as(who).call('replies.list', { states: ['submitted'], offset: 0, limit: 10 })).rows[0]

  // 乙 checked the persons of this letter and holds the role.
  expect([await waits('ding'), await waits('yi')]).toEqual([[replyId], []])
  expect((await told('ding'))?.signRefusal).toBeNull()
  expect((await told('yi'))?.signRefusal).toMatch(/核对人、核定人不得签发/u)
  expect(
    await desk.as('yi').try('replies.sign', { replyId, opinion: '同意', typedNumber: null }),
  ).toMatchObject({
    fault: { code: 'second-person-required', message: (await told('yi'))?.signRefusal },
  })
  // Who is no signer is told nothing.
  expect((await told('jia'))?.signRefusal).toBeNull()
})
