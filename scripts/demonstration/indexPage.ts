import type { Picture } from './desk.ts'

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/gu,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  )

/** A short page that links the letters and shows the screens in the order they were passed. */
export function indexPage(shown: {
  readonly pictures: readonly Picture[]
  readonly letters: readonly string[]
}): string {
  const letters = shown.letters
    .map((name) => `<li><a href="${encodeURIComponent(name)}">${escaped(name)}</a></li>`)
    .join('')
  const pictures = shown.pictures
    .map(
      ({ file, title }) =>
        `<figure><img loading="lazy" src="${encodeURIComponent('画面')}/${encodeURIComponent(file)}" alt="${escaped(title)}"><figcaption>${escaped(title)}</figcaption></figure>`,
    )
    .join('')
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>信用查询专机工作站 演示</title>
<style>body{font-family:sans-serif;margin:2rem;background:#eef1f4}figure{margin:1rem 0}img{max-width:100%;border:1px solid #d5dbe2}</style>
<h1>信用查询专机工作站 演示</h1><p>人员、单位来函和号码均为虚构。</p><h2>函件</h2><ul>${letters}</ul><h2>画面</h2>${pictures}</html>
`
}
