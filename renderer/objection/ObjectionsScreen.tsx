import { type ReactNode, useState } from 'react'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { choicesOf } from '../components/field/choices.ts'
import { Line, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { WhyKey } from '../deadline/open/WhyKey.tsx'
import { ListPage } from '../frame/page/ListPage.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { useMay } from '../frame/session/useMay.ts'
import { place } from '../place/place.ts'
import { registerColumns } from './caseColumns.tsx'
import { type RegisterPlace, registerPlace } from './registerPlace.ts'
import { objectionWords, registerViews } from './words.ts'

const words = objectionWords.list
const views = choicesOf(words.states)
const parties = choicesOf(words.parties)
const lamps = choicesOf(words.lamps)

/** 异议台账: every case, what we owe first; by state, by who owes, by lamp, by any word. */
export function ObjectionsScreen() {
  const { go, stand, put, move, cases, register, selected } = useObjectionsScreen()
  const governing = selected?.governing
  return (
    <ListPage
      title={words.label}
      search={{ label: words.search, initial: stand.text, onSearch: (text) => move({ text }) }}
      filters={<Filters place={stand} onMove={move} />}
      list={cases}
      table={{
        label: words.label,
        columns: registerColumns,
        rowKey: (row) => row.objectionId,
        selectedKey: selected?.objectionId ?? null,
        onSelect: (row) => put({ ...stand, selected: row.objectionId }),
        onOpen: (row) => go(place.objection.at({ objectionId: row.objectionId })),
        recordKeys: true,
        autoFocus: true,
        tone: (row) => (row.awaitsDecision || row.proposesInquiry ? 'doubtful' : undefined),
        empty: <NoCases register={register} />,
      }}
      hints={words.hints}
      acts={
        <ActionBar primary={register && <PrimaryAction label={words.register} onAct={register} />}>
          <WhyKey subject={governing ? { of: 'objectionClock', id: governing.limitId } : null} />
        </ActionBar>
      }
    />
  )
}

function NoCases({ register }: { readonly register: (() => void) | undefined }) {
  return (
    <EmptyState {...(register && { keyLabel: words.newKey, onAct: register })}>
      {register ? words.empty : words.emptyOther}
    </EmptyState>
  )
}

function useObjectionsScreen() {
  const { go } = useNavigation()
  const may = useMay()
  const [stand, setStand] = useState<RegisterPlace>(registerPlace.now)
  const put = (next: RegisterPlace) => {
    registerPlace.keep(next)
    setStand(next)
  }
  const move = (next: Partial<RegisterPlace>) => put({ ...stand, page: 0, selected: null, ...next })
  const cases = usePages(
    'objections.list',
    { filter: filterOf(stand) },
    { kept: { page: stand.page, onPage: (page) => move({ page }) } },
  )
  const mayRegister = may('objections.register')
  const register = mayRegister ? () => go(place.newObjection.at()) : undefined
  const selected = cases.rows.find((row) => row.objectionId === stand.selected) ?? cases.rows[0]
  return { go, stand, put, move, cases, register, selected }
}

function filterOf({ view, owes, lamp, text }: RegisterPlace) {
  const states = registerViews[view]
  return {
    text,
    ...(states === null ? {} : { states: [...states] }),
    ...(owes === 'all' ? {} : { owes }),
    ...(lamp === 'all' ? {} : { lamp }),
  }
}

interface FiltersProps {
  readonly place: RegisterPlace
  onMove(next: Partial<RegisterPlace>): void
}

function Filters({ place, onMove }: FiltersProps) {
  return (
    <>
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
    </>
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
