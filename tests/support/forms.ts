import { expect } from 'vitest'

/** A form whose every text field is its own name between hostile brackets. */
export const filledWith = <T extends object>(rest: T) =>
  new Proxy(rest, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : `<x>${String(name)}"`),
  }) as T & Record<string, string>

/** Expects a printed form under its title that shows the named fields of `filledWith` as text, none of them as markup. */
export function expectFieldsAsText(markup: string, title: string, fields: readonly string[]): void {
  expect(markup).toContain(`<title>${title}</title>`)
  expect(markup).not.toContain('<x>')
  for (const field of fields) expect(markup).toContain(`&lt;x&gt;${field}&quot;`)
}
