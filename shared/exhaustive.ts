/** Closes a switch: a case that is forgotten does not compile, and one that slips through at run time throws. */
export function exhaustive(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
