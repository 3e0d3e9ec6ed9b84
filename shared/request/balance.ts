import type { CandidateState } from '../candidate/model.ts'

/** The trial balance of one letter (design 5.4, B6): both lines must close before a reply is signed. */
export interface Balance {
  /** 来函人数: what the letter declares. */
  readonly declared: number
  /** 补充人数: what later supplements declare. */
  readonly supplemented: number
  readonly answered: number
  readonly withdrawn: number
  /** 退回补正, duplicate rows not counted. */
  readonly returned: number
  /** Rows that are one person with another row, who is answered once. */
  readonly duplicate: number
  /** 待另行函复: persons a first reply left out, whose result is not given yet. */
  readonly separate: number
  /** Persons still on the way; zero when the letter can be closed. */
  readonly open: number
  readonly closes: boolean
}

/** One row of a letter's lists, as the balance counts it. */
export interface BalancedRow {
  readonly state: CandidateState
  /** True for the persons a draft reply would answer. */
  readonly answering?: boolean
  /** True for whom a reply left out, or a draft would. */
  readonly separate?: boolean
  /** True for a returned row that is one person with another row. */
  readonly duplicate?: boolean
}

/**
 * Counts the persons of a letter against what its letters declare (design 5.4):
 * 来函人次 + 补充人次 = 已答复 + 撤回 + 退回补正 (+ 重复) + 待另行函复.
 */
export function balanceOf(declared: number, supplemented: number, rows: readonly BalancedRow[]): Balance {
  const tally = { answered: 0, withdrawn: 0, returned: 0, duplicate: 0, separate: 0, open: 0 }
  for (const { state, answering = false, separate = false, duplicate = false } of rows) {
    if (state === 'withdrawn') tally.withdrawn += 1
    else if (state === 'returned') tally[duplicate ? 'duplicate' : 'returned'] += 1
    else if (state === 'answered' || answering) tally.answered += 1
    else if (separate) tally.separate += 1
    else tally.open += 1
  }
  const { answered, withdrawn, returned, duplicate, separate } = tally
  const accounted = answered + withdrawn + returned + duplicate + separate
  return {
    declared,
    supplemented,
    ...tally,
    closes: tally.open === 0 && accounted === declared + supplemented,
  }
}

/** The balance as one line for the file copy. */
export function balanceLine(balance: Balance): string {
  const { declared, supplemented, answered, withdrawn, returned, duplicate, separate, open } = balance
  const rest = [
    duplicate > 0 ? ` + 重复${duplicate}` : '',
    separate > 0 ? ` + 待另行函复${separate}` : '',
    open > 0 ? ` + 在办${open}` : '',
  ].join('')
  return `来函${declared} + 补充${supplemented} = 答复${answered} + 撤回${withdrawn} + 退回补正${returned}${rest}`
}
