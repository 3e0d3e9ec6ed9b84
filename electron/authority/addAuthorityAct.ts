import { z } from 'zod'
import { AuthorityScope, authorityScopeNames } from '../../shared/authority/model.ts'
import { CalendarDate } from '../../shared/time.ts'
import { HumanFields } from '../../shared/user/contract.ts'
import { approvalAct } from '../approval/approvalAct.ts'
import type { Reading, Writing } from '../database/row/transaction.ts'
import { addHuman } from '../userRecord/humanMoves.ts'
import { humanRowOf, namesakes, shownName } from '../userRecord/humanRepository.ts'
import { authorityTable } from './authorityTable.ts'

/** Enters somebody into the 签发与审查授权登记. Who has an account here, or stood in the register before, stays the same human. */
export const addAuthorityAct = approvalAct({
  kind: 'addAuthority',
  payload: z.strictObject({
    name: z.string(),
    ...HumanFields.shape,
    sameAsUserId: z.int().nullable(),
    post: z.string(),
    matters: z.array(AuthorityScope).min(1),
    basis: z.string(),
    validFrom: CalendarDate,
    validTo: CalendarDate.nullable(),
    specimenId: z.int(),
    registeredBy: z.int(),
  }),
  obstacle: (tx, payload) => {
    const { validFrom, validTo } = payload
    if (validTo !== null && validTo < validFrom) return '授权止日早于起日，请核对。'
    return humanObstacle(tx, payload)
  },
  before: () => ({}),
  changes: (_, { post, matters, basis, validFrom, validTo }) => [
    { field: '职务', before: '', after: post },
    { field: '事项范围', before: '', after: matters.map((one) => authorityScopeNames[one]).join('、') },
    { field: '授权依据', before: '', after: basis },
    { field: '起止', before: '', after: `${validFrom} 至 ${validTo ?? '另行通知'}` },
  ],
  perform: (tx, payload) => {
    const { post, matters, basis, validFrom, validTo, specimenId, registeredBy } = payload
    const human = humanFor(tx, payload)
    const row = tx.insert(authorityTable, {
      ...{ post, matters, basis, validFrom, validTo, specimenId, registeredBy },
      humanId: human.id,
      name: shownName(human),
      registeredAt: tx.at,
    })
    tx.record({
      act: 'authority.added',
      object: `authority:${row.id}`,
      detail: { name: row.name, post, matters, basis, validFrom, validTo },
    })
  },
})

interface Named {
  readonly name: string
  readonly department: string
  readonly staffNumber: string
  readonly distinction: string
  readonly sameAsUserId: number | null
}

/** Who is meant: the human of the account named, or the only other one of this name who never had an account; null for somebody new. */
function knownHuman(tx: Reading, { name, distinction, sameAsUserId }: Named) {
  if (sameAsUserId !== null) return humanRowOf(tx, sameAsUserId)
  const before = tx.where(authorityTable, {}).map(({ humanId }) => humanId)
  const written = shownName({ name, distinction: distinction === '' ? null : distinction })
  return namesakes(tx, name).find((one) => before.includes(one.id) && shownName(one) === written) ?? null
}

function humanObstacle(tx: Reading, named: Named): string | null {
  if (knownHuman(tx, named) !== null || named.distinction !== '') return null
  const others = namesakes(tx, named.name)
  return others.length === 0
    ? null
    : `已有同名人员：${others.map(shownName).join('、')}。是同一人的，请选定本人的账号；不是同一人的，请注明区别。`
}

function humanFor(tx: Writing, named: Named) {
  const { name, department, staffNumber, distinction } = named
  return (
    knownHuman(tx, named) ??
    addHuman(tx, { name, department, staffNumber, distinction: distinction === '' ? null : distinction })
  )
}
