import { useState } from 'react'
import { type RegisterKind, registerColumns } from '../../shared/letter/forms/registerHtml.ts'
import { beijingDate } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ListPage } from '../frame/page/ListPage.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useDestination } from '../printing/open/useDestination.ts'
import { registerWords as words } from './words.ts'

type Row = readonly string[]

const kinds = (Object.keys(registerColumns) as RegisterKind[]).map((value) => ({
  value,
  label: words.kinds[value],
}))

type Widths<Titles> = { readonly [Index in keyof Titles]: number }

/** Characters, one number for each printed column; a paper book gives titles and offices the room. */
const widths = {
  incoming: [11, 6.5, 14, 11, 14, 4.5, 4.5, 4.5, 14, 6.5, 11, 6.5, 6.5, 6.5, 4.5],
  outgoing: [4.5, 6.5, 11, 14, 4.5, 4.5, 4.5, 14, 6.5, 6.5, 6.5, 6.5, 6.5, 4.5, 4.5, 6.5],
  sealUse: [6.5, 6.5, 6.5, 6.5, 14, 14, 4.5, 11, 6.5, 6.5, 4.5],
  media: [6.5, 6.5, 14, 6.5, 11, 6.5, 14, 6.5, 6.5, 6.5, 6.5],
} as const satisfies { readonly [Kind in RegisterKind]: Widths<(typeof registerColumns)[Kind]['columns']> }

const columnsFor = (kind: RegisterKind): readonly LedgerColumn<Row>[] =>
  registerColumns[kind].columns.map((title, index) => ({
    key: title,
    title,
    width: widths[kind][index] ?? 6.5,
    cell: (row) => <span title={row[index]}>{row[index]}</span>,
  }))

// Built once: the table takes new columns for a new table.
const columnsOf: Readonly<Record<RegisterKind, readonly LedgerColumn<Row>[]>> = {
  incoming: columnsFor('incoming'),
  outgoing: columnsFor('outgoing'),
  sealUse: columnsFor('sealUse'),
  media: columnsFor('media'),
}

/** The registers of 收文、发文、用印 and 移动介质, one year at a time, as the paper books have them. */
export function RegisterScreen() {
  const [kind, setKind] = useState<RegisterKind>('incoming')
  const [year, setYear] = useState(yearNow)
  // No old rows: they are another book's.
  const lines = usePages('registers.view', { kind, year }, { fresh: true, keepOld: false })
  const take = useTake({ kind, year })
  const filters = (
    <>
      <ChoiceField
        name="kind"
        label={words.kind}
        value={kind}
        choices={kinds}
        numbered={false}
        onCommit={(next) => setKind(next ?? 'incoming')}
      />
      <ChoiceField
        name="year"
        label={words.year}
        value={String(year)}
        choices={yearsNow()}
        numbered={false}
        onCommit={(next) => setYear(Number(next ?? yearNow()))}
      />
    </>
  )
  return (
    <ListPage<Row>
      title={words.title}
      head={<Quiet>{words.note}</Quiet>}
      filters={filters}
      list={lines}
      error={take.error}
      table={{
        label: words.kinds[kind],
        columns: columnsOf[kind],
        rowKey: (row) => row[0] ?? '',
        empty: <EmptyState>{words.empty}</EmptyState>,
      }}
      hints={words.hints}
      acts={take.isAllowed && <TakeActs take={take} />}
    />
  )
}

const yearNow = () => Number(beijingDate(new Date()).slice(0, 4))
const yearsNow = () =>
  [0, 1, 2].map((back) => String(yearNow() - back)).map((value) => ({ value, label: value }))

interface Book {
  readonly kind: RegisterKind
  readonly year: number
}

/** Printing a book and taking it out as a file. */
function useTake({ kind, year }: Book) {
  const status = useStatus()
  const may = useMay()
  const { destination, error: printerError } = useDestination()
  const print = useCommand('registers.print', {
    onDone: ({ rows, target, exportedTo }) => status.say(words.printed(rows, exportedTo ?? target)),
  })
  const file = useCommand('registers.export', {
    onDone: ({ rows, fileName, folder }) => status.say(words.exported(rows, fileName, folder)),
  })
  return {
    isAllowed: may('registers.print'),
    error: print.error ?? file.error ?? printerError,
    isPrinting: print.isPending,
    print: () => print.mutate({ kind, year, destination }),
    isExporting: file.isPending,
    exportYear: () => file.mutate({ kind, year }),
  }
}

function TakeActs({ take }: { readonly take: ReturnType<typeof useTake> }) {
  return (
    <ActionBar primary={<PrimaryAction label={words.print} pending={take.isPrinting} onAct={take.print} />}>
      <KeyButton
        label={words.exportYear}
        keys="f12"
        keyLabel={words.exportKey}
        disabled={take.isExporting}
        onAct={take.exportYear}
      />
    </ActionBar>
  )
}
