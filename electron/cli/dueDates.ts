import { z } from 'zod'
import { seedCalendar } from '../../shared/deadline/calendar/seedCalendar.ts'
import { dueDate } from '../../shared/deadline/dueDate.ts'
import { AppError } from '../../shared/errors.ts'
import { CalendarDate } from '../../shared/time.ts'
import { type CliCommand, unreadable } from './commandLine.ts'
import { expectNoArguments } from './expectNoArguments.ts'

const Question = z.object({ received: CalendarDate, workingDays: z.int().min(0) })

/** `due-date`: `{"received","workingDays"}` per line in, `{"due","provisional","counted","skipped"}` per line out; blank lines are passed over. */
export const dueDates: CliCommand = async (command) => {
  if (!expectNoArguments(command, 'due-date')) return unreadable
  const { lines, print, complain } = command
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const question = readQuestion(line)
    if (question === null) {
      complain(`第 ${number} 行看不懂，应为 {"received":"2026-11-22","workingDays":3}。`)
      return unreadable
    }
    const answer = answerOf(question)
    if (answer instanceof AppError) {
      complain(`第 ${number} 行：${answer.message}`)
      return unreadable
    }
    print(JSON.stringify(answer))
  }
  return 0
}

function readQuestion(line: string): z.infer<typeof Question> | null {
  try {
    return Question.parse(JSON.parse(line))
  } catch {
    return null
  }
}

function answerOf({ received, workingDays }: z.infer<typeof Question>): object {
  try {
    const { due, provisional, counted, skipped } = dueDate(received, workingDays, seedCalendar)
    return { due, provisional, counted, skipped }
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}
