import { html, page } from '../page/markup.ts'
import { formStylesheet } from '../page/stylesheet.ts'

/** Keys of one part of the program. */
export interface KeyGroup {
  readonly title: string
  readonly keys: readonly { readonly key: string; readonly act: string }[]
}

// As much as can be read beside a keyboard on one sheet.
const compact = `
@page{margin:12mm 12mm 14mm 20mm}
h1{font-size:16pt;margin-bottom:2mm}
.sub{font-size:10pt;margin-bottom:1mm}
td{font-size:9pt;padding:.3mm 1mm;line-height:1.25}
`

/** The key card: one A4 sheet to lay beside the keyboard. */
export function keyCardHtml(groups: readonly KeyGroup[]): string {
  const parts = groups.map(
    ({ title, keys }) =>
      html`<section style="break-inside:avoid;margin-bottom:2.5mm"><p class="sub">${title}</p><table><tbody>${keys.map(
        ({ key, act }) =>
          html`<tr><td style="width:30mm">${key.split('+').map((part, index) => html`${index > 0 ? '+' : ''}<kbd>${part}</kbd>`)}</td><td class="left">${act}</td></tr>`,
      )}</tbody></table></section>`,
  )
  const body = html`<h1>键盘速查卡</h1><div style="columns:2;column-gap:8mm">${parts}</div>`
  return page('键盘速查卡', `${formStylesheet('portrait', '键盘速查卡')}${compact}`, body)
}
