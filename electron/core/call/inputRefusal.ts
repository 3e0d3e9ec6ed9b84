import type { z } from 'zod'

const general = '请核对各栏后重新填写'
/** A name of the program's own, a type's or a pattern; abbreviations such as PDF are words of the desk. */
const programWord = /[a-z]{3,}|[\\^$]|正则/u

/**
 * The sentence for input that the contract refuses: the first issue that says something a clerk can act on, in Chinese throughout. Names of
 * fields are the program's own and never shown.
 */
export function inputRefusal(issues: readonly z.core.$ZodIssue[]): string {
  const told = issues.map(({ message }) => message).find((message) => !programWord.test(message))
  return `填写的内容不符合要求：${told ?? general}`
}
