/**
 * The date that governs, as SQL: the later of an own legal date (of a letter, or of a person with a limit of their own) and the date
 * the letter was extended to; NULL while no limit runs. The rule of `governingDue`.
 */
export function governingDueSql(ownDueOn: string, letter: string): string {
  return `max(${ownDueOn}, coalesce(${letter}.extended_due_on, ${ownDueOn}))`
}

/** The place of a letter within one day, as SQL: 特急 0, 加急 1, every other 2. */
export const urgencyRankSql = (letter: string) =>
  `CASE ${letter}.urgency WHEN 'extraUrgent' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END`

/** The order of every list of work, as SQL: by the date that governs, 特急 and 加急 first within the same day; what has no limit last. */
export function dueOrderSql(ownDueOn: string, letter: string): string {
  return `${ownDueOn} IS NULL, ${governingDueSql(ownDueOn, letter)}, ${urgencyRankSql(letter)}`
}

/**
 * The date that governs a letter as a whole, as SQL: NULL once its reply has left, even when it is taken up again; persons who came
 * later or were corrected have limits of their own then.
 */
export function requestGoverningDueSql(letter: string): string {
  return `iif(${letter}.answered_on IS NULL, ${governingDueSql(`${letter}.due_on`, letter)}, NULL)`
}
