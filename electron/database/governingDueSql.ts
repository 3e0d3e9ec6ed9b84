/**
 * The date that governs, as SQL: the later of an own legal date (of a letter, or of a person with a clock of their own) and the date
 * the letter was extended to; NULL while no clock runs. The rule of `governingDue`.
 */
export function governingDueSql(ownDueOn: string, letter: string): string {
  return `max(${ownDueOn}, coalesce(${letter}.extended_due_on, ${ownDueOn}))`
}
