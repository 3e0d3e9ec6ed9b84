import { useState } from 'react'
import { type RegisterKind, registerColumns } from '../../shared/letter/forms/registerHtml.ts'
import { beijingDate } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { type LedgerColumn, LedgerTable } from '../components/table/LedgerTable.tsx'
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

const columnsFor = (kind: RegisterKind): readonly LedgerColumn<Row>[] =>
  registerColumns[kind].columns.map((title, index) => ({
    key: title,
    title,
    width: widthOf(title),
    cell: (row) => <span title={row[index]}>{row[index]}</span>,
  }))

// Built once: the table takes new columns for a new table.
const columnsOf: Readonly<Record<RegisterKind, readonly LedgerColumn<Row>[]>> = {
  incoming: columnsFor('incoming'),
  outgoing: columnsFor('outgoing'),
  sealUse: columnsFor('sealUse'),
  media: columnsFor('media'),
}

/** Characters; a paper book gives titles and offices the room. */
function widthOf(title: string): number {
  if (/标题|机关|单位|事由|文件名称|内容/u.test(title)) return 14
  if (/份数|密级|附件|顺序号|备注/u.test(title)) return 4.5
  return /文号|字号|印章|介质/u.test(title) ? 11 : 6.5
}

/** The registers of 收文、发文、用印 and 移动介质, one year at a time, as the paper books have them. */
export function RegisterScreen() {
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
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      head={<span style={{ color: 'var(--ink-2)' }}>{words.note}</span>}
      foot={
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
      }
    >
      <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 1.5rem', padding: '0 0.5rem' }}>
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
        </div>
        <ErrorNotice error={lines.error ?? print.error ?? exportYear.error ?? printerError} />
        <LedgerTable
          label={words.kinds[kind]}
          columns={columnsOf[kind]}
          rows={rows}
          rowKey={(row) => row[0] ?? ''}
          empty={<EmptyState>{words.empty}</EmptyState>}
          paging={{ page, pageSize, total: lines.data?.total ?? 0, onPage: setPage }}
        />
      </div>
    </ScreenPage>
  )
}
