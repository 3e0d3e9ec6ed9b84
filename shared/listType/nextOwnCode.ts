/** The code of the next type that the centre adds itself: own001, own002 … A code is never given twice, because types are never deleted. */
export function nextOwnCode(codes: readonly string[]): string {
  const numbers = codes.flatMap((code) => {
    const found = /^own(\d+)$/u.exec(code)
    return found === null ? [] : [Number(found[1])]
  })
  return `own${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`
}
