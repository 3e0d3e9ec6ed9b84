import { type ReactNode, useRef } from 'react'
import { FootRoomProvider } from '../../components/act/footRoom.tsx'
import { SearchField, type SearchFieldProps } from '../../components/field/SearchField.tsx'
import { useKeys } from '../../components/keyboard/useKeys.ts'
import { Block, Column, Line } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import type { KeyHint } from '../../components/mark/hintRegistry.ts'
import { KeyHints } from '../../components/mark/KeyHints.tsx'
import type { LedgerTableProps } from '../../components/table/ledgerColumn.ts'
import { type ListedRows, ListTable } from './ListTable.tsx'
import { ScreenPage } from './ScreenPage.tsx'

export interface ListViewProps<Row> {
  /** A box for words that narrow the list; F3 goes there. */
  readonly search?: Omit<SearchFieldProps, 'placeholder' | 'inputRef'>
  /** Choices that narrow the list, or what it says of all its rows. */
  readonly filters?: ReactNode
  readonly list: ListedRows<Row>
  /** What failed besides the list. */
  readonly error?: unknown
  readonly table: Omit<LedgerTableProps<Row>, 'rows' | 'paging'>
  readonly hints?: readonly KeyHint[]
  /** An `ActionBar`. */
  readonly acts?: ReactNode
  /** Under the table, and dialogs. */
  readonly children?: ReactNode
}

export interface ListPageProps<Row> extends ListViewProps<Row> {
  readonly title: string
  /** 2 for a part of a screen that has its own title above. */
  readonly level?: 1 | 2
  /** Keys beside the title. */
  readonly head?: ReactNode
  /** The box stands under the title instead of beside it: in a pane that has no room. */
  readonly isPane?: boolean
}

/** A list as a screen or a pane of one: title, search, choices, the table with its pages, keys and acts. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { title, level = 1, head, search, isPane = false, filters } = props
  return (
    <ScreenPage
      title={title}
      level={level}
      padded={false}
      head={
        <>
          {search && !isPane && (
            <Block grow widest="34rem">
              <ListSearch {...search} />
            </Block>
          )}
          {head}
        </>
      }
      foot={<ListFoot {...props} />}
    >
      <Column tall>
        {search && isPane && (
          <Block pad="0 0.5rem">
            <ListSearch {...search} />
          </Block>
        )}
        {filters !== undefined && (
          <Line wrap gap="0 1rem" pad="0 0.5rem">
            {filters}
          </Line>
        )}
        <ListBody {...props} />
      </Column>
    </ScreenPage>
  )
}

/** The same without a title: a view of a screen whose title stands above its views. */
export function ListView<Row>(props: ListViewProps<Row>) {
  const { search, filters, hints, acts } = props
  return (
    <FootRoomProvider>
      <Column tall grow shrinks>
        {(search || filters) && (
          <Line wrap gap="0 1rem" pad="0.25rem 0.75rem">
            {search && (
              <Block grow width="20rem">
                <ListSearch {...search} />
              </Block>
            )}
            {filters}
          </Line>
        )}
        <ListBody {...props} />
        {(hints || acts) && (
          <Block fixed>
            <ListFoot {...props} />
          </Block>
        )}
      </Column>
    </FootRoomProvider>
  )
}

function ListBody<Row>({ list, error, table, children }: ListViewProps<Row>) {
  return (
    <>
      <ErrorNotice error={error} />
      <ListTable {...table} list={list} />
      {children}
    </>
  )
}

function ListFoot<Row>({ hints, acts }: ListViewProps<Row>) {
  return (
    <>
      {hints && <KeyHints hints={hints} />}
      {acts}
    </>
  )
}

function ListSearch(search: NonNullable<ListViewProps<never>['search']>) {
  const box = useRef<HTMLInputElement>(null)
  useKeys('f3', () => box.current?.select())
  return <SearchField {...search} placeholder={search.label} inputRef={box} />
}
