import type { Handler } from '../call/handler.ts'
import { explainedDates } from './explainedDates.ts'

/** 为什么是这一天: every counted and every skipped day behind a date; no personal data, so no entry is left. */
export const explainDeadline: Handler<'deadlines.explain'> = (subject, { read }) =>
  read((tx) => explainedDates(tx, subject))
