import type { insertCandidate } from '../../electron/candidateRecord/candidateMoves.ts'
import { nameInitials } from '../../shared/unit/pinyinInitials.ts'
import { inventedId } from '../support/rosterSheets.ts'

type NewCandidate = Parameters<typeof insertCandidate>[1]

const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏')
const given = Array.from(
  '一丁万三上下不世东丝两中丰丹主举乃久义之乐乔乙九书予云五亚京亦人仁今仪任伟伦伯佳依侠俊保信修健元光克全',
)

/** The name of an invented person; 75,000 of them are different. */
export function inventedName(ordinal: number): string {
  const pick = (from: readonly string[], place: number) => from[place % from.length] ?? ''
  const [first, rest] = [ordinal % surnames.length, Math.floor(ordinal / surnames.length)]
  return pick(surnames, first) + pick(given, rest) + pick(given, Math.floor(rest / given.length))
}

/** The identity number of an invented person, valid and different for each of 7 million. */
export function inventedIdNumber(ordinal: number): string {
  const birth = new Date(Date.UTC(1980, 0, 1 + (Math.floor(ordinal / 900) % 7800)))
  return inventedId(1 + (ordinal % 900), birth.toISOString().slice(0, 10).replaceAll('-', ''))
}

/** One person of a list, as the import stores it. */
export function inventedPerson(place: {
  readonly ordinal: number
  readonly requestId: number
  readonly rosterId: number
}): NewCandidate {
  const { ordinal, requestId, rosterId } = place
  const name = inventedName(ordinal)
  return {
    requestId,
    rosterId,
    listOrder: ordinal + 1,
    rowNumber: ordinal + 2,
    name,
    nameInitials: nameInitials(name),
    idNumber: inventedIdNumber(ordinal),
    idInFile: inventedIdNumber(ordinal),
    purpose: 'recruitment',
    employer: '某某厅',
    findings: [],
    rowOutcome: 'accepted',
    state: 'accepted',
    receivedOn: '2026-11-19',
    dueOn: '2026-11-24',
    dueProvisional: false,
  }
}
