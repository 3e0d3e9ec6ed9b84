import type { Reading } from '../database/row/transaction.ts'
import { type Human, namesakes, shownName } from '../userRecord/humanRepository.ts'
import { userTable } from '../userRecord/userTable.ts'

/**
 * Why somebody of this name cannot be added as things stand: a present or former person has the name, and nothing says yet that this is
 * another one (不同人). Who is the same one gets the old account back; null when nothing stands in the way.
 */
export function namesakeObstacle(tx: Reading, name: string, distinction: string): string | null {
  const known = namesakes(tx, name)
  if (known.length === 0) return null
  if (distinction === '')
    return `已有同名人员：${known.map((human) => whoItIs(tx, human)).join('；')}。是同一人的，请在名单中选中本人办理「返岗」，恢复原账号；不是同一人的，请在「与同名人员的区别」中注明（如部门）。`
  const same = known.find((human) => shownName(human) === shownName({ name, distinction }))
  return same === undefined ? null : `已有一名“${shownName(same)}”，请换一种说法注明区别。`
}

/** What a proposal to add a namesake says, so that whoever confirms states it too. */
export function notTheSame(tx: Reading, name: string, distinction: string): string {
  const known = namesakes(tx, name)
  if (known.length === 0) return ''
  return `；与同名人员（${known.map((human) => whoItIs(tx, human)).join('；')}）不是同一人，区别：${distinction}`
}

function whoItIs(tx: Reading, human: Human): string {
  const accounts = tx.where(userTable, { humanId: human.id })
  const words = accounts.map(({ loginName, active }) => `账号 ${loginName}，${active ? '在岗' : '已离岗'}`)
  const { department, staffNumber } = human
  const facts = [department, staffNumber, ...(words.length === 0 ? ['没有账号'] : words)]
  return `${shownName(human)}（${facts.filter((fact) => fact !== '').join('，')}）`
}
