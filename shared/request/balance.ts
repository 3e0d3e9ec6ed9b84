import type { CandidateState } from '../candidate/model.ts'

/** The trial balance of one letter (design 5.4, B6): both lines must close before a reply is signed. */
export interface Balance {
  /** 来函人数: what the letter declares. */
  readonly declared: number
  /** 补充人数: what later supplements declare. */
  readonly supplemented: number
  readonly answered: number
  readonly withdrawn: number
  readonly returned: number
  /** Persons still on the way; zero when the letter can be closed. */
  readonly open: number
  readonly closes: boolean
}

/** Counts the persons of a letter against what its letters declare; `answering` are the persons a draft reply would answer. */
export function balanceOf(
  declared: number,
  supplemented: number,
  states: readonly { readonly state: CandidateState; readonly answering?: boolean }[],
): Balance {
  const tally = { answered: 0, withdrawn: 0, returned: 0, open: 0 }
  for (const { state, answering = false } of states) {
    if (state === 'withdrawn') tally.withdrawn += 1
    else if (state === 'returned') tally.returned += 1
    else if (state === 'answered' || answering) tally.answered += 1
    else tally.open += 1
  }
  const accounted = tally.answered + tally.withdrawn + tally.returned
  return {
    declared,
    supplemented,
    ...tally,
    closes: tally.open === 0 && accounted === declared + supplemented,
  }
}

/** The balance as one line for the file copy. */
export function balanceLine(balance: Balance): string {
  const { declared, supplemented, answered, withdrawn, returned, open } = balance
  const rest = open > 0 ? ` + 在办${open}` : ''
  return `来函${declared} + 补充${supplemented} = 答复${answered} + 撤回${withdrawn} + 退回补正${returned}${rest}`
}
