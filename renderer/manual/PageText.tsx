import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { Fragment, type ReactNode } from 'react'
import { type Block as Piece, type Run, runsOf } from './blocks.ts'
import { linkWords } from './pages.ts'

const Sheet = styled('article')({
  maxWidth: '52rem',
  padding: '0.5rem 1.25rem 1.5rem',
  lineHeight: 1.75,
  '& h2, & h3, & h4': { margin: '1rem 0 0.25rem', lineHeight: 1.4 },
  '& h2': { fontSize: '1.125rem' },
  '& h3, & h4': { fontSize: '1rem' },
  '& p': { margin: '0.25rem 0 0.5rem' },
  '& ul, & ol': { margin: '0.25rem 0 0.5rem', paddingLeft: '1.5rem' },
  '& table': { borderCollapse: 'collapse', margin: '0.25rem 0 0.75rem' },
  '& th, & td': {
    border: '1px solid var(--line)',
    padding: '0.125rem 0.5rem',
    textAlign: 'left',
    verticalAlign: 'top',
  },
  '& th': { background: 'var(--desk)', fontWeight: 600 },
  '& pre': {
    overflowX: 'auto',
    padding: '0.5rem',
    border: '1px solid var(--line)',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '& mark': { background: 'var(--amber-weak)', color: 'inherit', outline: '1px solid var(--amber)' },
})

export interface PageTextProps {
  readonly blocks: readonly Piece[]
  /** Marked wherever they stand; nothing when empty. */
  readonly words: string
  /** Where a link of the page leads; those that lead out of the manual are plain text. */
  onOpen(file: string): void
}

/** A page of the manual as it is read. */
export function PageText({ blocks, words, onOpen }: PageTextProps) {
  return (
    <Sheet>
      <Pieces blocks={blocks} words={words} onOpen={onOpen} />
    </Sheet>
  )
}

function Pieces({ blocks, words, onOpen }: PageTextProps) {
  const text = (source: string) => runsOf(source).map((run, place) => drawn({ run, words, onOpen }, place))
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes while it is shown
    <Fragment key={place}>{piece(block, { text, words, onOpen })}</Fragment>
  ))
}

interface Drawing {
  text(source: string): ReactNode
  readonly words: string
  onOpen(file: string): void
}

function piece(block: Piece, { text, words, onOpen }: Drawing): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level < 3 ? <h2>{text(block.text)}</h2> : <h3>{text(block.text)}</h3>
    case 'paragraph':
      return <p>{text(block.text)}</p>
    case 'code':
      return <pre>{marked(block.text, words)}</pre>
    case 'table':
      return <TableOf rows={block.rows} text={text} />
    case 'list': {
      const items = block.items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes while it is shown
        <li key={place}>
          <Pieces blocks={item} words={words} onOpen={onOpen} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
  }
}

function TableOf({
  rows: [head = [], ...rows],
  text,
}: { readonly rows: readonly (readonly string[])[] } & Pick<Drawing, 'text'>) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell}>{text(cell)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes while it is shown
              <td key={place}>{text(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function drawn(
  { run, words, onOpen }: { readonly run: Run } & Pick<PageTextProps, 'words' | 'onOpen'>,
  key: number,
): ReactNode {
  const inside = marked(run.text, words)
  const [file = ''] = run.to.split('#')
  if (run.kind === 'link' && /^\w+\.md$/u.test(file))
    return (
      <Link key={key} component="button" type="button" onClick={() => onOpen(file)}>
        {marked(linkWords(run.text, file), words)}
      </Link>
    )
  if (run.kind === 'strong') return <strong key={key}>{inside}</strong>
  return run.kind === 'code' ? <code key={key}>{inside}</code> : <Fragment key={key}>{inside}</Fragment>
}

/** The words that are looked for stand out wherever they are. */
function marked(text: string, words: string): ReactNode {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return text
  const parts: ReactNode[] = []
  let from = 0
  for (let at = text.toLowerCase().indexOf(wanted); at >= 0; at = text.toLowerCase().indexOf(wanted, from)) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + wanted.length)}</mark>)
    from = at + wanted.length
  }
  return [...parts, text.slice(from)]
}
