import { scanXml } from '../file/scanXml.ts'

/** The texts that cells refer to by number; an empty one keeps its place. Readings above the characters are no part of them. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  const text = newRichText()
  scanXml(xml, {
    open: (tag) => {
      if (tag === 'x:si') text.start()
      else text.open(tag)
    },
    close: (tag) => {
      if (tag === 'x:si') strings.push(text.finish())
      else text.close(tag)
    },
    text: text.add,
  })
  return strings
}

/** Collects the text of a string item (`si` or `is`): its `t` elements but those of phonetic runs (`rPh`). */
export function newRichText() {
  let whole = ''
  let part = ''
  let isText = false
  let phonetic = 0
  return {
    start: () => {
      whole = ''
    },
    open: (tag: string) => {
      if (tag === 'x:rPh') phonetic++
      if (tag !== 'x:t') return
      isText = true
      part = ''
    },
    close: (tag: string) => {
      if (tag === 'x:rPh') phonetic--
      if (tag !== 'x:t') return
      isText = false
      if (phonetic === 0) whole += decodeEscapes(part)
    },
    add: (text: string) => {
      if (isText) part += text
    },
    finish: () => whole,
  }
}

/** The characters that the format writes as `_xHHHH_` (ECMA-376 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
