/**
 * The date that governs, as SQL: the later of an own legal date (of a letter, or of a person with a limit of their own) and the date
 * the letter was extended to; NULL while no limit runs. The rule of `governingDue`.
 */
export function governingDueSql(ownDueOn: string, letter: string): string {
  return `max(${ownDueOn}, coalesce(${letter}.extended_due_on, ${ownDueOn}))`
}

/**
 * The date that governs a letter as a whole, as SQL: NULL once its reply has left, even when it is taken up again; persons who came
 * later or were corrected have limits of their own then.
 */
export function requestGoverningDueSql(letter: string): string {
  return `iif(${letter}.answered_on IS NULL, ${governingDueSql(`${letter}.due_on`, letter)}, NULL)`
}
