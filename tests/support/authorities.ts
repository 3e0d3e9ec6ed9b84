import type { AuthorityScope } from '../../shared/authority/model.ts'
import { freshPrint } from './batches.ts'
import type { TestWorkstation } from './testWorkstation.ts'

/** What a leader without an account is registered by: everything that may be given on paper, from the year's first day. */
export async function leaderAuthority(
  desk: TestWorkstation,
  name: string,
  matters: readonly AuthorityScope[] = ['secondReview', 'thirdReview', 'sign'],
) {
  return {
    name,
    sameAsUserId: null,
    post: '分管领导',
    matters: [...matters],
    basis: '〔2026〕1号授权书',
    validFrom: '2026-01-01',
    validTo: null,
    specimenUploadId: await desk.as('jia').upload('specimen.png', freshPrint()),
    reason: '按授权书登记',
  }
}

/** Registers such a leader as two people would; returns the line of the register. */
export async function registeredLeader(
  desk: TestWorkstation,
  name: string,
  changes: object = {},
): Promise<number> {
  const input = { ...(await leaderAuthority(desk, name)), ...changes }
  const { approvalId } = await desk.as('jia').call('authorities.propose', input)
  await desk.as('safety').call('approvals.confirm', { approvalId })
  const [newest] = await desk.as('jia').call('authorities.list', {})
  return newest?.authorityId ?? 0
}
