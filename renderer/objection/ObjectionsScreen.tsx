import { type ReactNode, useRef, useState } from 'react'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { choicesOf } from '../components/field/choices.ts'
import { SearchField } from '../components/field/SearchField.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block, Column, Line, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import { WhyKey } from '../deadline/open/WhyKey.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useSession } from '../frame/session/session.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
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
  const { go, stand, search, put, move, cases, mayRegister, register, rows, selected } = useObjectionsScreen()
  return (
    <ScreenPage
      title={words.label}
      padded={false}
      head={<ObjectionsHead stand={stand} search={search} move={move} />}
      foot={
        <>
          <KeyHints hints={words.hints} />
          <ActionBar primary={mayRegister && <PrimaryAction label={words.register} onAct={register} />}>
            <WhyKey
              subject={selected?.governing ? { of: 'objectionClock', id: selected.governing.limitId } : null}
            />
          </ActionBar>
        </>
      }
    >
      <Column tall>
        <Filters place={stand} onMove={move} />
        <ErrorNotice error={cases.error} onRetry={() => void cases.refetch()} />
        <LedgerTable
          label={words.label}
          columns={registerColumns}
          rows={rows}
          rowKey={(row) => row.objectionId}
          selectedKey={selected?.objectionId ?? null}
          onSelect={(row) => put({ ...stand, selected: row.objectionId })}
          onOpen={(row) => go(place.objection.at({ objectionId: row.objectionId }))}
          recordKeys
          autoFocus
          tone={(row) => (row.awaitsDecision || row.proposesInquiry ? 'doubtful' : undefined)}
          empty={
            <EmptyState {...(mayRegister && { keyLabel: words.newKey, onAct: register })}>
              {mayRegister ? words.empty : words.emptyOther}
            </EmptyState>
          }
          paging={{
            page: stand.page,
            pageSize,
            total: cases.data?.total ?? 0,
            onPage: (page) => move({ page }),
          }}
        />
      </Column>
    </ScreenPage>
  )
}

type ObjectionsScreenState = ReturnType<typeof useObjectionsScreen>

function useObjectionsScreen() {
  const { go } = useNavigation()
  const { user } = useSession()
  const [stand, setStand] = useState<RegisterPlace>(registerPlace.now)
  const search = useRef<HTMLInputElement>(null)
  const put = (next: RegisterPlace) => {
    registerPlace.keep(next)
    setStand(next)
  }
  const move = (next: Partial<RegisterPlace>) => put({ ...stand, page: 0, selected: null, ...next })
  const states = registerViews[stand.view]
  const cases = useQuery(
    'objections.list',
    {
      filter: {
        text: stand.text,
        ...(states === null ? {} : { states: [...states] }),
        ...(stand.owes === 'all' ? {} : { owes: stand.owes }),
        ...(stand.lamp === 'all' ? {} : { lamp: stand.lamp }),
      },
      offset: stand.page * pageSize,
      limit: pageSize,
    },
    { keepOld: true },
  )
  useKeys('f3', () => search.current?.select())
  useKeys('f5', () => void cases.refetch())
  const mayRegister = user.roles.includes('registrar')
  const register = () => go(place.newObjection.at())
  const rows = cases.data?.rows ?? []
  const selected = rows.find((row) => row.objectionId === stand.selected) ?? rows[0]
  return { go, stand, search, put, move, cases, mayRegister, register, rows, selected }
}

function ObjectionsHead({ stand, search, move }: Pick<ObjectionsScreenState, 'stand' | 'search' | 'move'>) {
  return (
    <Block grow widest="30rem">
      <SearchField
        label={words.search}
        placeholder={words.search}
        initial={stand.text}
        inputRef={search}
        onSearch={(text) => move({ text })}
      />
    </Block>
  )
}

interface FiltersProps {
  readonly place: RegisterPlace
  onMove(next: Partial<RegisterPlace>): void
}

function Filters({ place, onMove }: FiltersProps) {
  return (
    <Line wrap gap="0 1rem" pad="0 0.5rem">
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
    </Line>
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Line as="span" align="center" gap="0.25rem" inline>
      <Quiet aria-hidden size="0.875rem">
        {label}
      </Quiet>
      {children}
    </Line>
  )
}
