import { expect } from 'vitest'

/** What of a form is no text: it has to be given. */
type NoText<Form> = { [Field in keyof Form as string extends Form[Field] ? never : Field]: Form[Field] }

/** A form whose every text field that is not given is its own name between hostile brackets. */
export const filledWith = <Form extends object>(given: NoText<Form> & Partial<Form>): Form =>
  new Proxy(given, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : `<x>${String(name)}"`),
  }) as Form

/** Expects a printed form under its title that shows the named fields of `filledWith` as text, none of them as markup. */
export function expectFieldsAsText(markup: string, title: string, fields: readonly string[]): void {
  expect(markup).toContain(`<title>${title}</title>`)
  expect(markup).not.toContain('<x>')
  for (const field of fields) expect(markup).toContain(`&lt;x&gt;${field}&quot;`)
}
