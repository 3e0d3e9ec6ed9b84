/** 校验码: the first 16 digits of a SHA-256 in fours, `3F2A-90C1-…`, short enough to read aloud. */
export function checkCode(sha256: string): string {
  return (sha256.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-')
}
