/** One piece of a page of the manual, in the few forms that the manual is written in. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly text: string }

const marker = /^(?:-|\d+\.) +/u

/** Reads a page of the manual; what is none of its other forms is a paragraph, so that nothing of it is ever lost. */
export function blocksOf(page: string): Block[] {
  const lines = page.replaceAll('\r', '').split('\n')
  const blocks: Block[] = []
  while (lines.length > 0) {
    const line = lines[0] ?? ''
    if (line.trim() === '') lines.shift()
    else blocks.push(next(line, lines))
  }
  return blocks
}

function next(line: string, lines: string[]): Block {
  const heading = /^(#{1,4}) +(.*)$/u.exec(line)
  if (heading) {
    lines.shift()
    return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' }
  }
  if (line.startsWith('```')) return fenced(lines)
  if (line.startsWith('    '))
    return {
      kind: 'code',
      text: taken(lines, (other) => other.startsWith('    '))
        .map((other) => other.slice(4))
        .join('\n'),
    }
  if (line.startsWith('|')) return tableOf(taken(lines, (other) => other.startsWith('|')))
  if (marker.test(line)) return listOf(line, lines)
  return {
    kind: 'paragraph',
    text: joined(taken(lines, (other, place) => place === 0 || !startsAnew(other))),
  }
}

/** A line that ends the paragraph above it. */
const startsAnew = (line: string) =>
  line.trim() === '' || /^(?:#{1,4} |```|\|)/u.test(line) || marker.test(line)

function taken(lines: string[], belongs: (line: string, place: number) => boolean): string[] {
  const end = lines.findIndex((line, place) => !belongs(line, place))
  return lines.splice(0, end < 0 ? lines.length : end)
}

function fenced(lines: string[]): Block {
  lines.shift()
  const inside = taken(lines, (line) => !line.startsWith('```'))
  lines.shift()
  return { kind: 'code', text: inside.join('\n') }
}

/** Without the line of dashes below the head. */
function tableOf(lines: readonly string[]): Block {
  const rows = lines
    .filter((line) => !/^\|[\s|:-]+$/u.test(line))
    .map((line) =>
      line
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  return { kind: 'table', rows }
}

/** An item goes on in the lines that are indented below it, which may hold a list of their own. */
function listOf(first: string, lines: string[]): Block {
  const ordered = !first.startsWith('-')
  const items: Block[][] = []
  const isItem = (line: string) => marker.test(line) && line.startsWith('-') !== ordered
  while (isItem(lines[0] ?? '')) {
    const head = (lines.shift() ?? '').replace(marker, '')
    const below = taken(
      lines,
      (line, place) =>
        /^ {2,}\S/u.test(line) || (line.trim() === '' && /^ {2,}\S/u.test(lines[place + 1] ?? '')),
    )
    const depth = Math.min(...below.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u)), 3)
    items.push(blocksOf([head, ...below.map((line) => line.slice(depth))].join('\n')))
    if ((lines[0] ?? '').trim() === '' && isItem(lines[1] ?? '')) lines.shift()
  }
  return { kind: 'list', ordered, items }
}

/** Lines that were broken for the editor: Chinese goes on without a blank, Latin words keep one. */
const joined = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .reduce((text, line) =>
      /[\x21-\x7e]$/u.test(text) && /^[\x21-\x7e]/u.test(line) ? `${text} ${line}` : text + line,
    )

/** A run of text: plain, 着重, as it is typed, or the name of another page. */
export interface Run {
  readonly kind: 'plain' | 'strong' | 'code' | 'link'
  readonly text: string
  /** The file a link leads to; empty for the others. */
  readonly to: string
}

/** The runs of a line of the manual. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const found of text.matchAll(/\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/gu)) {
    if (found.index > from) runs.push({ kind: 'plain', text: text.slice(from, found.index), to: '' })
    const [whole, strong, code, label, to = ''] = found
    if (strong !== undefined) runs.push({ kind: 'strong', text: strong, to: '' })
    else if (code !== undefined) runs.push({ kind: 'code', text: code, to: '' })
    else runs.push({ kind: 'link', text: label ?? to, to })
    from = found.index + whole.length
  }
  if (from < text.length) runs.push({ kind: 'plain', text: text.slice(from), to: '' })
  return runs
}

/** All the text of a block, for searching. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => item.map(textOf).join('\n')).join('\n')
    case 'table':
      return block.rows.map((row) => row.map(plain).join('　')).join('\n')
    case 'code':
      return block.text
    default:
      return plain(block.text)
  }
}

const plain = (text: string): string =>
  runsOf(text)
    .map((run) => run.text)
    .join('')
