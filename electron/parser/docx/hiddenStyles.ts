import { scanXml } from '../file/scanXml.ts'

interface Style {
  readonly parent: string | undefined
  readonly hidden: boolean | undefined
}

/** The styles of a document whose text is hidden, of their own or by the style they are based on. */
export function readHiddenStyles(xml: string | undefined): ReadonlySet<string> {
  if (xml === undefined) return new Set()
  const styles = new Map<string, { parent: string | undefined; hidden: boolean | undefined }>()
  let current = ''
  scanXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'w:style') {
        current = attribute('w:styleId') ?? ''
        styles.set(current, { parent: undefined, hidden: undefined })
      }
      const style = styles.get(current)
      if (style && tag === 'w:basedOn') style.parent = attribute('w:val')
      if (style && tag === 'w:vanish') style.hidden = !/^(0|false|off)$/.test(attribute('w:val') ?? '')
    },
    close: () => undefined,
    text: () => undefined,
  })
  return new Set([...styles.keys()].filter((id) => isHidden(styles, id)))
}

function isHidden(styles: ReadonlyMap<string, Style>, id: string): boolean {
  let style = styles.get(id)
  for (let depth = 0; style && depth < 20; depth++) {
    if (style.hidden !== undefined) return style.hidden
    style = style.parent === undefined ? undefined : styles.get(style.parent)
  }
  return false
}
