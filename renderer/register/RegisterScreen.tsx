import { useState } from 'react'
import { type RegisterKind, registerColumns } from '../../shared/letter/forms/registerHtml.ts'
import { beijingDate } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Column, Line, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { mayOpen } from '../frame/place/screen.ts'
import { useSession } from '../frame/session/session.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { useDestination } from '../printing/open/useDestination.ts'
import { registerWords as words } from './words.ts'

type Row = readonly string[]

const pageSize = 50
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
  const {
    thisYear,
    kind,
    setKind,
    year,
    setYear,
    page,
    setPage,
    destination,
    printerError,
    lines,
    print,
    exportYear,
    years,
    mayTake,
    rows,
  } = useRegisterScreen()
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      head={<Quiet>{words.note}</Quiet>}
      foot={
        <RegisterFoot
          kind={kind}
          year={year}
          destination={destination}
          print={print}
          exportYear={exportYear}
          mayTake={mayTake}
        />
      }
    >
      <Column tall>
        <Line wrap gap="0 1.5rem" pad="0 0.5rem">
          <ChoiceField
            name="kind"
            label={words.kind}
            value={kind}
            choices={kinds}
            numbered={false}
            onCommit={(next) => {
              setKind(next ?? 'incoming')
              setPage(0)
            }}
          />
          <ChoiceField
            name="year"
            label={words.year}
            value={String(year)}
            choices={years}
            numbered={false}
            onCommit={(next) => {
              setYear(Number(next ?? thisYear))
              setPage(0)
            }}
          />
        </Line>
        <ErrorNotice error={lines.error ?? print.error ?? exportYear.error ?? printerError} />
        <LedgerTable
          label={words.kinds[kind]}
          columns={columnsOf[kind]}
          rows={rows}
          rowKey={(row) => row[0] ?? ''}
          empty={<EmptyState>{words.empty}</EmptyState>}
          paging={{ page, pageSize, total: lines.data?.total ?? 0, onPage: setPage }}
        />
      </Column>
    </ScreenPage>
  )
}

type RegisterScreenState = ReturnType<typeof useRegisterScreen>

function useRegisterScreen() {
  const status = useStatus()
  const { user } = useSession()
  const thisYear = Number(beijingDate(new Date()).slice(0, 4))
  const [kind, setKind] = useState<RegisterKind>('incoming')
  const [year, setYear] = useState(thisYear)
  const [page, setPage] = useState(0)
  const { destination, error: printerError } = useDestination()
  const lines = useQuery(
    'registers.view',
    { kind, year, offset: page * pageSize, limit: pageSize },
    { fresh: true },
  )
  const print = useCommand('registers.print', {
    onDone: ({ rows, target, exportedTo }) => status.say(words.printed(rows, exportedTo ?? target)),
  })
  const exportYear = useCommand('registers.export', {
    onDone: ({ rows, fileName, folder }) => status.say(words.exported(rows, fileName, folder)),
  })
  useKeys('f5', () => void lines.refetch())
  const years = [0, 1, 2].map((back) => ({ value: String(thisYear - back), label: String(thisYear - back) }))
  const mayTake = mayOpen({ roles: ['registrar', 'drafter', 'spotChecker'] }, user.roles)
  const rows: readonly Row[] = lines.data?.rows ?? []
  return {
    thisYear,
    kind,
    setKind,
    year,
    setYear,
    page,
    setPage,
    destination,
    printerError,
    lines,
    print,
    exportYear,
    years,
    mayTake,
    rows,
  }
}

function RegisterFoot({
  kind,
  year,
  destination,
  print,
  exportYear,
  mayTake,
}: Pick<RegisterScreenState, 'kind' | 'year' | 'destination' | 'print' | 'exportYear' | 'mayTake'>) {
  return (
    <>
      <KeyHints hints={words.hints} />
      {mayTake && (
        <ActionBar
          primary={
            <PrimaryAction
              label={words.print}
              pending={print.isPending}
              onAct={() => print.mutate({ kind, year, destination })}
            />
          }
        >
          <KeyButton
            label={words.exportYear}
            keys="f12"
            keyLabel={words.exportKey}
            disabled={exportYear.isPending}
            onAct={() => exportYear.mutate({ kind, year })}
          />
        </ActionBar>
      )}
    </>
  )
}
