/** Finished HTML. Only `html` makes it, so that data can never become markup by accident. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | Markup | readonly Markup[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The text as HTML shows it literally; controls that could turn the direction of a line are dropped. */
export function escaped(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, '')
    .replace(/[&<>"']/gu, (character) => entities[character] ?? '')
}

/** A template whose every interpolated text is escaped; markup and lists of markup stand as they are. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const rest = values.map((value, index) => `${rendered(value)}${parts[index + 1] ?? ''}`)
  return { markup: `${parts[0] ?? ''}${rest.join('')}` }
}

/** Nothing, where a template has an optional part. */
export const nothing: Markup = { markup: '' }

/** A whole document: title for the window and the print queue (never a person), stylesheet, body. */
export function page(title: string, stylesheet: string, body: Markup): string {
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escaped(title)}</title><style>${stylesheet}</style></head><body>`,
    `${body.markup}</body></html>`,
  ].join('')
}

function rendered(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}
