import { styled } from '@mui/material/styles'
import { lampExamples } from '../../shared/deadline/lamp/lamp.ts'
import {
  LampColour,
  LampIcon,
  LampScheme,
  type LampState,
  lampStates,
} from '../../shared/deadline/lamp/lampScheme.ts'
import { FormRow } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { SelectField } from '../components/field/SelectField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { Block, Quiet } from '../components/layout/layout.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LampSchemeContext } from '../components/mark/useLampScheme.ts'
import { useCalendar } from '../frame/day/useCalendar.ts'
import { useSession } from '../frame/session/session.ts'
import { settingWords } from './words.ts'

const words = settingWords.lamps
const colours = LampColour.options.map((value) => ({ value, label: words.colours[value] }))
const icons = LampIcon.options.map((value) => ({ value, label: words.icons[value] }))

const LookLine = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 6.5rem 8.5rem 11rem',
  alignItems: 'center',
  gap: '0 0.5rem',
  paddingRight: '0.5rem',
  '& > :last-child': { justifySelf: 'start' },
})

const Examples = styled('ul')({
  margin: 0,
  padding: '0.375rem 0.5rem',
  listStyle: 'none',
  '& li': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 1rem', minHeight: '1.875rem' },
})

export interface LampSchemeRowsProps {
  readonly value: LampScheme
  onValue(value: LampScheme): void
}

/** 红黄绿灯 as a form: when they turn, what each state looks like, and what three letters would show. */
export function LampSchemeRows({ value, onValue }: LampSchemeRowsProps) {
  const parsed = LampScheme.safeParse(value)
  const errorAt = (...path: readonly string[]) =>
    parsed.error?.issues.find((issue) => path.every((part, at) => issue.path[at] === part))?.message
  const days = (name: 'soonAtOrBelow' | 'escalateAtOrBelow') => (
    <FormRow label={words[name]} required hint={words.hints[name]} error={errorAt(name)}>
      <NumberField
        name={name}
        value={value[name]}
        never="empty"
        max={10}
        unit={words.unit}
        onCommit={(number) => number !== null && onValue({ ...value, [name]: number })}
      />
    </FormRow>
  )
  return (
    <LampSchemeContext value={value}>
      {days('soonAtOrBelow')}
      {days('escalateAtOrBelow')}
      {lampStates.map((state) => (
        <FormRow key={state} label={words.states[state]} required group error={errorAt('looks', state)}>
          <LookFields
            state={state}
            look={value.looks[state]}
            onLook={(next) => onValue({ ...value, looks: { ...value.looks, [state]: next } })}
          />
        </FormRow>
      ))}
      <FormRow label={words.preview} group>
        {parsed.success ? (
          <Preview scheme={parsed.data} />
        ) : (
          <Block as="span" pad="0.4375rem 0.5rem">
            {words.noPreview}
          </Block>
        )}
      </FormRow>
    </LampSchemeContext>
  )
}

type Look = LampScheme['looks'][LampState]

interface LookFieldsProps {
  readonly state: LampState
  readonly look: Look
  onLook(look: Look): void
}

function LookFields({ state, look, onLook }: LookFieldsProps) {
  const named = (what: string) => `${words.states[state]}：${what}`
  return (
    <LookLine>
      <TextField
        name={`${state}-word`}
        label={named(words.word)}
        value={look.word}
        maxLength={8}
        onCommit={(word) => onLook({ ...look, word })}
      />
      <SelectField
        name={`${state}-colour`}
        label={named(words.colour)}
        value={look.colour}
        choices={colours}
        onCommit={(colour) => onLook({ ...look, colour })}
      />
      <SelectField
        name={`${state}-icon`}
        label={named(words.icon)}
        value={look.icon}
        choices={icons}
        onCommit={(icon) => onLook({ ...look, icon })}
      />
      <Lamp tone={state} boxed>
        {look.word}
      </Lamp>
    </LookLine>
  )
}

/** Three letters of today as they would stand in a list. */
function Preview({ scheme }: { readonly scheme: LampScheme }) {
  const { today } = useSession()
  const examples = lampExamples(today, scheme, useCalendar())
  return (
    <Examples aria-label={words.preview}>
      {examples.map(({ dueOn, lamp, isEscalated }) => (
        <li key={dueOn}>
          <Block as="span" width="13rem">
            {words.due(dueOn)}
          </Block>
          <Lamp tone={lamp.kind} boxed>
            {scheme.looks[lamp.kind].word}
          </Lamp>
          <Block as="span" width="10rem">
            <Lamp tone={lamp.kind}>{lamp.words}</Lamp>
          </Block>
          <Quiet>{isEscalated ? words.onBoard : words.offBoard}</Quiet>
        </li>
      ))}
    </Examples>
  )
}
