import { walkXml } from './walkXml.ts'

const pages = /^(header|footer)(-left|-first)?$/

/** The paragraphs of the headers and footers of an OpenDocument file's pages; they stand among its styles. */
export function pageTexts(styles: Buffer): readonly string[] {
  const texts: string[] = []
  let depth = 0
  let paragraph: string | null = null
  walkXml(styles, {
    open: (name) => {
      if (pages.test(name)) depth++
      if (name === 'p' && depth > 0) paragraph = ''
    },
    close: (name) => {
      if (pages.test(name)) depth--
      if (name !== 'p' || paragraph === null) return
      texts.push(paragraph)
      paragraph = null
    },
    text: (piece) => {
      paragraph += piece
    },
    wants: () => paragraph !== null,
  })
  return texts
}
