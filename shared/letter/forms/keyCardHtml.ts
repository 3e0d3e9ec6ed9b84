import { html, page } from '../page/markup.ts'
import { formStylesheet } from '../page/stylesheet.ts'

/** Keys of one part of the program. */
export interface KeyGroup {
  readonly title: string
  readonly keys: readonly { readonly key: string; readonly act: string }[]
}

/** The key card: one A4 sheet to lay beside the keyboard. */
export function keyCardHtml(groups: readonly KeyGroup[]): string {
  const parts = groups.map(
    ({ title, keys }) =>
      html`<section style="break-inside:avoid;margin-bottom:4mm"><p class="sub">${title}</p><table><tbody>${keys.map(
        ({ key, act }) =>
          html`<tr><td style="width:38mm">${key.split('+').map((part, index) => html`${index > 0 ? '+' : ''}<kbd>${part}</kbd>`)}</td><td class="left">${act}</td></tr>`,
      )}</tbody></table></section>`,
  )
  const body = html`<h1>键盘速查卡</h1><div style="columns:2;column-gap:8mm">${parts}</div>`
  return page('键盘速查卡', formStylesheet('portrait', '键盘速查卡'), body)
}
