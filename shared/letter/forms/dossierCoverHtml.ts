import { html, page } from '../page/markup.ts'
import { formStylesheet } from '../page/stylesheet.ts'

/** One document of the file, in the order in which it lies. */
export interface FiledDocument {
  readonly documentNumber: string
  readonly responsible: string
  readonly title: string
  readonly on: string
  readonly sheets: string
  readonly remark: string
}

/** 卷内封面 with 卷内目录: one letter's file on the shelf. */
export interface DossierCover {
  readonly centre: string
  readonly fileNumber: string
  readonly title: string
  readonly fromTo: string
  readonly retention: string
  readonly secrecy: string
  readonly documents: readonly FiledDocument[]
  readonly filedBy: string
  readonly filedOn: string
}

/** Cover sheet and list of contents (DA/T 22 order: 正件在前、附件在后，复函在前、来函在后 is the filer's choice). */
export function dossierCoverHtml(cover: DossierCover): string {
  const rows = cover.documents.map(
    (
      entry,
      index,
    ) => html`<tr><td>${index + 1}</td><td>${entry.documentNumber}</td><td>${entry.responsible}</td>
<td class="left">${entry.title.replaceAll('\n', '')}</td><td>${entry.on}</td><td>${entry.sheets}</td><td>${entry.remark}</td></tr>`,
  )
  const body = html`<section style="height:235mm;break-after:page;display:flex;flex-direction:column;justify-content:space-between">
<div class="line"><span>卷号：${cover.fileNumber}</span><span>密级：${cover.secrecy}</span></div>
<div><h1>${cover.centre}</h1><p class="big sub">${cover.title.replaceAll('\n', '')}</p></div>
<div><div class="line"><span>起止日期：${cover.fromTo}</span><span>保管期限：${cover.retention}</span></div>
<div class="line"><span>共 ${cover.documents.length} 件</span><span>立卷人：${cover.filedBy}　${cover.filedOn}</span></div></div></section>
<h1>卷内目录</h1>
<table class="register"><thead><tr><th>序号</th><th>文号</th><th>责任者</th><th>题名</th><th>日期</th><th>页数</th><th>备注</th></tr></thead><tbody>${rows}</tbody></table>`
  return page('卷内封面', formStylesheet('portrait', cover.fileNumber), body)
}
