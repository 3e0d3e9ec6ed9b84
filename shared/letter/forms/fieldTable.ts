import { html, type Markup } from '../page/markup.ts'

/** One labelled box of a form; `wide` spans the row, `tall` leaves room to write by hand. */
export interface Field {
  readonly label: string
  readonly value: string | Markup
  readonly wide?: boolean
  readonly tall?: boolean
}

/** The boxed table of a paper form: two labelled fields a row, wide ones alone. */
export function fieldTable(fields: readonly Field[]): Markup {
  return html`<table class="form"><tbody>${rowsOf(fields).map(row)}</tbody></table>`
}

function rowsOf(fields: readonly Field[]): Field[][] {
  const rows: Field[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    if (last?.length === 1 && !last[0]?.wide && !field.wide) last.push(field)
    else rows.push([field])
  }
  return rows
}

function row(fields: readonly Field[]): Markup {
  const span = fields.length === 1 ? 3 : 1
  return html`<tr>${fields.map(({ label, value, tall }) => html`<th>${label}</th><td colspan="${span}" class="${tall ? 'tall' : 'blank'}">${value}</td>`)}</tr>`
}
