import { printedHead } from '../../shared/audit/printedHead.ts'
import { emergencySetHtml, type LetterForms } from '../../shared/emergency/emergencyHtml.ts'
import type { OpenList } from '../../shared/letter/forms/emergency/openListForm.ts'
import { beijingMinute } from '../../shared/time.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { exportedTo, paperTarget, usualDestination } from '../letter/sendPaper.ts'
import { enteredThenSent, insertPrint } from '../printing/printMoves.ts'
import { settingOf } from '../setting/settingRepository.ts'
import type { WorkByKind } from '../workbench/workRepository.ts'
import { letterForms, openPersons } from './letterForms.ts'
import { letterLine, openItems, openLetters } from './openListRepository.ts'

/** As many persons as one print holds; whoever comes later in the order of the dates is told to be left off. */
const mostPersons = 1000

/** Prints what waits and the paper forms with what is known, also while the control rows are in doubt; in ledger and trail before the paper moves. */
export const printEmergency =
  (work: WorkByKind): Handler<'emergency.print'> =>
  async ({ destination }, context) => {
    const { list, letters, persons } = context.read((tx) => wholeSet(tx, work, context))
    const title = `应急办理 ${list.printedAt.slice(0, 10)}`
    const target = await paperTarget(context, destination ?? (await usualDestination(context)), title)
    const pdf = await context.shell.pdf(emergencySetHtml(list, letters))
    const counts = { letters: list.letters.length, persons, items: list.items.length }
    await enteredThenSent(context, [{ pdf, title, copies: 1, target }], (tx) => {
      const row = insertPrint(tx, { requestId: null, document: 'emergency', copies: 1, target: target.words })
      const { letters, persons, items } = counts
      const detail = { letters, persons, entries: items, print: row }
      tx.record({ act: 'emergency.printed', object: 'emergency', detail })
      return [row]
    })
    return { ...counts, target: target.words, exportedTo: exportedTo(target) }
  }

interface WholeSet {
  readonly list: OpenList
  readonly letters: readonly LetterForms[]
  readonly persons: number
}

function wholeSet(tx: Reading, work: WorkByKind, { actor, now, store }: CallContext): WholeSet {
  const open = openLetters(tx)
  const items = openItems(tx, work)
  const letters: LetterForms[] = []
  let persons = 0
  for (const row of open.rows) {
    const forms = letterForms(tx, row, mostPersons - persons)
    persons += forms.toCheck.length + forms.toReview.length
    letters.push(forms)
  }
  const unprinted = openPersons(tx) - persons
  const left = [
    open.total > open.rows.length ? `另有在办来文 ${open.total - open.rows.length} 件` : '',
    items.total > items.rows.length ? `另有待办 ${items.total - items.rows.length} 项` : '',
    unprinted > 0 ? `另有人员 ${unprinted} 人` : '',
  ].filter((part) => part !== '')
  return {
    letters,
    persons,
    list: {
      centre: settingOf(tx, 'centre.identity').issuingOrgan,
      printedBy: actor.name,
      printedAt: beijingMinute(now()),
      head: printedHead(store.head()),
      letters: open.rows.map(letterLine),
      items: items.rows,
      leftOff: left.length === 0 ? '' : `${left.join('；')}：请照盖章来函用空白单办理。`,
    },
  }
}
