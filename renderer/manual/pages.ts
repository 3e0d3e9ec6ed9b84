import { type Block, blocksOf, textOf } from './blocks.ts'

/** One page of the manual. */
export interface ManualPage {
  /** Its file in docs/manual: `agenda.md`. */
  readonly file: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** Its text by block, for searching. */
  readonly texts: readonly string[]
}

/** The page that lists the others. */
export const contents = 'README.md'

const sources = import.meta.glob<string>('../../docs/manual/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The pages of docs/manual as they stood when the program was built, the table of contents first. */
export const manualPages: readonly ManualPage[] = Object.entries(sources)
  .map(([path, source]) => pageOf(path.split('/').at(-1) ?? '', source))
  .toSorted(
    (a, b) =>
      Number(b.file === contents) - Number(a.file === contents) || a.title.localeCompare(b.title, 'zh-CN'),
  )

function pageOf(file: string, source: string): ManualPage {
  const blocks = blocksOf(source)
  const [head] = blocks
  const title = head?.kind === 'heading' ? head.text : file
  return { file, title, blocks, texts: blocks.map(textOf) }
}

/** What a link to a page is called: the page's title where only its file was named. */
export function linkWords(text: string, file: string): string {
  return (text === file && manualPages.find((page) => page.file === file)?.title) || text
}

/** How often the words stand in a page, whatever the case; 0 for none. */
export function hitsIn({ texts }: Pick<ManualPage, 'texts'>, words: string): number {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return 0
  return texts.reduce((sum, text) => sum + text.toLowerCase().split(wanted).length - 1, 0)
}
