import { deadlineRules } from '../../shared/deadline/rules.ts'
import { explanationHtml } from '../../shared/letter/forms/explanationHtml.ts'
import { beijingMinute } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Handler } from '../call/handler.ts'
import { exportedTo, paperTarget } from '../letter/sendPaper.ts'
import { enteredThenSent, insertPrint } from '../printing/printMoves.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { explainedDates } from './explainedDates.ts'

/** Prints why a date is the one it is, for the file or for whoever asks; in the print ledger and the trail before the paper moves. */
export const printExplanation: Handler<'deadlines.printExplanation'> = async (input, context) => {
  const { subject, destination } = input
  const form = context.read((tx) => ({
    centre: settingOf(tx, 'centre.identity').issuingOrgan,
    explained: explainedDates(tx, subject),
    calendar: calendarInForce(tx),
  }))
  const title = `${form.explained.title} 期限说明`
  const target = await paperTarget(context, destination, title)
  const pdf = await context.shell.pdf(
    explanationHtml({
      ...form,
      rules: deadlineRules,
      printedBy: context.actor.name,
      printedAt: beijingMinute(context.now()),
    }),
  )
  const requestId = subject.of === 'request' ? subject.id : null
  const [print] = await enteredThenSent(context, [{ pdf, title, copies: 1, target }], (tx) => {
    const row = insertPrint(tx, { requestId, document: 'explanation', copies: 1, target: target.words })
    tx.record({
      act: 'document.printed',
      object: requestId === null ? `${subject.of}:${subject.id}` : `request:${requestId}`,
      detail: { print: row },
    })
    return [row]
  })
  return { printId: print?.id ?? 0, target: target.words, exportedTo: exportedTo(target) }
}
