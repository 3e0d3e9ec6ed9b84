const brackets = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu

/** A name as it was written, without what nobody sees: full width, blanks, capitals. */
export function writtenName(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
}

/** The letters of a name: dots between parts, numbers and notes in brackets do not make another name. */
function nameLetters(name: string): string {
  const written = writtenName(name)
  const bare = written.replace(brackets, '').replace(/[^\p{L}]/gu, '')
  // A name of nothing but a note stands for itself.
  return bare === '' ? written : bare
}

/** True when two names may belong to one human, so that two people are asked: 同一人 or 不同人. */
export function isSameName(one: string, other: string): boolean {
  return nameLetters(one) === nameLetters(other)
}
