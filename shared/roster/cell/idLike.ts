/** A text in one width without invisible characters; in a text of nothing but digits, X, blanks and hyphens these go, too. */
function folded(text: string): string {
  const plain = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
  return /^[\dXx\s\p{Pd}]+$/u.test(plain) ? plain.replace(/[\s\p{Pd}]+/gu, '') : plain
}

const run = /(?<![\p{L}\d.])(\d{17}[\dXx]|\d{15})(?![\p{L}\d.])/u

/** True when a text holds a run that looks like an identity number. */
export function holdsNumber(text: string): boolean {
  // Nearly every number of a list is as it should be: told without folding it.
  return text.length >= 15 && (/^\d{17}[\dX]$/u.test(text) || run.test(folded(text)))
}

/** True when a text is meant as an identity number, damaged or not: a run of digits that is no telephone number, or …E+17. */
export function isMeantAsNumber(text: string): boolean {
  const plain = folded(text).trim()
  if (/^\d(\.\d+)?E\+?\d+$/iu.test(plain)) return true
  return /\d{6}/u.test(plain) && !isTelephone(plain)
}

/** True for a text that is a telephone number and nothing else, its label included. */
function isTelephone(text: string): boolean {
  return /^((联系|办公)?(电话|方式)|手机|TEL)?[:：]?(\+?86-?)?(1[3-9]\d{9}|(\(?0\d{2,3}\)?-?)?[2-9]\d{6,7}(-\d{1,6})?)$/iu.test(
    text.replace(/\s+/gu, '').normalize('NFKC'),
  )
}

/** True for what is written as a person's name: Chinese characters, a middle dot between them, nothing else. */
export function isNameLike(text: string): boolean {
  const dense = text.replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '')
  return (
    /^[\p{Script=Han}\p{Co}]{2,5}$/u.test(dense) ||
    /^[\p{Script=Han}\p{Co}]+([·•‧・．.][\p{Script=Han}\p{Co}]+)+$/u.test(dense)
  )
}
