import { type ReactNode, useRef, useState } from 'react'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { SearchField } from '../components/field/SearchField.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import { WhyKey } from '../deadline/WhyKey.tsx'
import { useNavigation } from '../frame/navigation.ts'
import { ScreenPage } from '../frame/ScreenPage.tsx'
import { useSession } from '../frame/session.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { choicesOf } from '../request/choices.ts'
import { registerColumns } from './caseColumns.tsx'
import { type RegisterPlace, registerPlace } from './registerPlace.ts'
import { objectionWords, registerViews } from './words.ts'

const words = objectionWords.list
const pageSize = 50
const views = choicesOf(words.states)
const parties = choicesOf(words.parties)
const lamps = choicesOf(words.lamps)

/** 异议台账: every case, what we owe first; by state, by who owes, by lamp, by any word. */
export function ObjectionsScreen() {
  const { go } = useNavigation()
  const { user } = useSession()
  const [place, setPlace] = useState<RegisterPlace>(registerPlace.now)
  const search = useRef<HTMLInputElement>(null)
  const put = (next: RegisterPlace) => {
    registerPlace.keep(next)
    setPlace(next)
  }
  const move = (next: Partial<RegisterPlace>) => put({ ...place, page: 0, selected: null, ...next })
  const states = registerViews[place.view]
  const cases = useQuery(
    'objections.list',
    {
      filter: {
        text: place.text,
        ...(states === null ? {} : { states: [...states] }),
        ...(place.owes === 'all' ? {} : { owes: place.owes }),
        ...(place.lamp === 'all' ? {} : { lamp: place.lamp }),
      },
      offset: place.page * pageSize,
      limit: pageSize,
    },
    { keepOld: true },
  )
  useKeys('f3', () => search.current?.select())
  useKeys('f5', () => void cases.refetch())
  const mayRegister = user.roles.includes('registrar')
  const register = () => go('/objections/new')
  const rows = cases.data?.rows ?? []
  const selected = rows.find((row) => row.objectionId === place.selected) ?? rows[0]
  return (
    <ScreenPage
      title={words.label}
      padded={false}
      head={
        <div style={{ flex: 1, maxWidth: '30rem' }}>
          <SearchField
            label={words.search}
            placeholder={words.search}
            initial={place.text}
            inputRef={search}
            onSearch={(text) => move({ text })}
          />
        </div>
      }
      foot={
        <>
          <KeyHints hints={words.hints} />
          <ActionBar primary={mayRegister && <PrimaryAction label={words.register} onAct={register} />}>
            <WhyKey
              subject={selected?.governing ? { of: 'objectionClock', id: selected.governing.clockId } : null}
            />
          </ActionBar>
        </>
      }
    >
      <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
        <Filters place={place} onMove={move} />
        <ErrorNotice error={cases.error} onRetry={() => void cases.refetch()} />
        <LedgerTable
          label={words.label}
          columns={registerColumns}
          rows={rows}
          rowKey={(row) => row.objectionId}
          selectedKey={selected?.objectionId ?? null}
          onSelect={(row) => put({ ...place, selected: row.objectionId })}
          onOpen={(row) => go(`/objections/${row.objectionId}`)}
          recordKeys
          autoFocus
          tone={(row) => (row.awaitsDecision || row.proposesInquiry ? 'doubtful' : undefined)}
          empty={
            <EmptyState {...(mayRegister && { keyLabel: words.newKey, onAct: register })}>
              {mayRegister ? words.empty : words.emptyOther}
            </EmptyState>
          }
          paging={{
            page: place.page,
            pageSize,
            total: cases.data?.total ?? 0,
            onPage: (page) => move({ page }),
          }}
        />
      </div>
    </ScreenPage>
  )
}

interface FiltersProps {
  readonly place: RegisterPlace
  onMove(next: Partial<RegisterPlace>): void
}

function Filters({ place, onMove }: FiltersProps) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 1rem', padding: '0 0.5rem' }}>
      <ChoiceField
        name="view"
        label={words.state}
        value={place.view}
        choices={views}
        numbered={false}
        onCommit={(view) => onMove({ view })}
      />
      <Labelled label={words.owes}>
        <ChoiceField
          name="owes"
          label={words.owes}
          value={place.owes}
          choices={parties}
          numbered={false}
          onCommit={(owes) => onMove({ owes })}
        />
      </Labelled>
      <Labelled label={words.lamp}>
        <ChoiceField
          name="lamp"
          label={words.lamp}
          value={place.lamp}
          choices={lamps}
          numbered={false}
          onCommit={(lamp) => onMove({ lamp })}
        />
      </Labelled>
    </div>
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: '0.25rem' }}>
      <span aria-hidden style={{ color: 'var(--ink-2)', fontSize: '0.875rem' }}>
        {label}
      </span>
      {children}
    </span>
  )
}
