/** Six digits in a row may be part of a person's number; characters beyond ASCII may be a name; a path may name a person. */
const suspicious = /(?:[A-Za-z]:)?[\\/][^\s"'()]*|\d{6,}[\dXx]?|[^\p{ASCII}]+/gu

/** The same fields with every word that could be personal masked; errors keep name, code, masked message and stack places. */
export function redacted(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      isCorrelation(name, value) ? value : redactedValue(value),
    ]),
  )
}

const isCorrelation = (name: string, value: unknown) =>
  name === 'correlationId' && typeof value === 'string' && /^[0-9a-f-]{1,36}$/.test(value)

function redactedValue(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'string') return masked(value)
  if (value instanceof Error) return redactedError(value)
  if (Array.isArray(value)) return { count: value.length }
  return typeof value
}

function redactedError(error: Error): Record<string, unknown> {
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return {
    name: error.name,
    ...('code' in error ? { code: String(error.code) } : {}),
    message: masked(error.message),
    stack: places
      .slice(0, 12)
      .map((place) => place.trim().replace(/\(?(file:\/\/)?\/[^\s)]*\/([^/\s)]+)\)?/, '$2')),
    ...(error.cause instanceof Error ? { cause: redactedError(error.cause) } : {}),
  }
}

function masked(text: string): string {
  return text.replace(suspicious, '…').slice(0, 300)
}
