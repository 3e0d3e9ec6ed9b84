import { useEffect, useRef, useState } from 'react'
import { SearchField } from '../components/field/SearchField.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block, Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { PageText } from './PageText.tsx'
import { contents, hitsIn, type ManualPage, manualPages } from './pages.ts'
import { manualWords as words } from './words.ts'

interface Row {
  readonly page: ManualPage
  readonly hits: number
}

const columns: readonly LedgerColumn<Row>[] = [
  { key: 'name', title: words.name, cell: ({ page }) => page.title },
  { key: 'hits', title: words.hits, width: 5, align: 'end', cell: ({ hits }) => words.hitsOf(hits) },
]

/** 使用手册: its pages left, narrowed by a search, the chosen one right with what was searched marked. */
export function ManualScreen() {
  const screen = useManualScreen()
  const { rows, page, typed } = screen
  return (
    <TwoPane
      name="manual"
      folds
      leftLabel={words.pages}
      left={
        <Column tall>
          <Block pad="0.5rem">
            <SearchField
              label={words.search}
              placeholder={words.searchHint}
              inputRef={screen.box}
              onSearch={screen.search}
            />
          </Block>
          <LedgerTable
            label={words.pages}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.page.file}
            selectedKey={page?.file ?? null}
            onSelect={(row) => screen.open(row.page.file)}
            recordKeys
            empty={<EmptyState>{words.nothing(typed)}</EmptyState>}
          />
        </Column>
      }
      rightLabel={words.page}
      right={
        <ScreenPage title={page?.title ?? words.title} padded={false} foot={<KeyHints hints={words.hints} />}>
          <Block ref={screen.text} tall scrolls tabIndex={0} role="region" aria-label={words.text}>
            {page === undefined ? (
              <EmptyState>{words.none}</EmptyState>
            ) : (
              <PageText blocks={page.blocks.slice(1)} words={typed} onOpen={screen.open} />
            )}
          </Block>
        </ScreenPage>
      }
    />
  )
}

function useManualScreen() {
  const [typed, search] = useState('')
  const [file, open] = useState(contents)
  const box = useRef<HTMLInputElement>(null)
  const text = useRef<HTMLElement>(null)
  useKeys('f3', () => box.current?.focus())
  const rows = manualPages
    .map((page): Row => ({ page, hits: hitsIn(page, typed) }))
    .filter(({ hits }) => typed.trim() === '' || hits > 0)
  const shown = rows.find(({ page }) => page.file === file) ?? rows[0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top, or at what was looked for
  useEffect(() => {
    const place = text.current
    if (place === null) return
    place.scrollTop = 0
    place.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [shown?.page.file, typed])
  return { typed, search, open, box, text, rows, page: shown?.page }
}
