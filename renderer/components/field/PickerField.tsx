import Autocomplete, { type AutocompleteRenderInputParams } from '@mui/material/Autocomplete'
import { useForkRef } from '@mui/material/utils'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { isComposing } from '../keyboard/isComposing.ts'
import { BoxedInput } from './boxedInput.ts'
import { type FieldAria, type FieldProps, useFieldAria } from './fieldRow.ts'
import { type PickerOption, pickOptions } from './pickOptions.ts'

export interface PickerFieldProps<Id extends string | number> extends Omit<FieldProps<Id>, 'onCommit'> {
  onCommit?(value: Id | null): void
  readonly options: readonly PickerOption<Id>[]
  readonly placeholder?: string
  /** Set when the options come from the core: called with what is typed, the options then are shown as given. */
  onSearch?(typed: string): void
  /** The options do not answer yet to what is typed. */
  readonly loading?: boolean
  readonly autoFocus?: boolean
}

/** One of many: type Chinese or pinyin initials, ↑↓ and Enter choose, F4 opens the list, Esc closes it. */
export function PickerField<Id extends string | number>(props: PickerFieldProps<Id>) {
  const { name, value, onCommit, label, error, disabled, readOnly, options, placeholder, onSearch, loading } =
    props
  const [open, setOpen] = useState(false)
  const aria = useFieldAria(label, error)
  const box = useRef<HTMLInputElement>(null)
  const { autoFocus } = props
  useEffect(() => {
    if (autoFocus) box.current?.focus()
  }, [autoFocus])
  const early = useEarlyEnter(loading ?? false, () => {
    const [best] = options
    if (best !== undefined) onCommit?.(best.id)
    setOpen(false)
  })
  const chosen = options.find((option) => option.id === value) ?? null

  const onKeyDown = (
    event: KeyboardEvent<HTMLDivElement> & { defaultMuiPrevented?: boolean | undefined },
  ) => {
    if (isComposing(event)) {
      event.defaultMuiPrevented = true
      return
    }
    if (event.key === 'Enter' && early.isAwaited()) {
      event.preventDefault()
      event.defaultMuiPrevented = true
      return
    }
    if (event.key === 'F4') {
      event.preventDefault()
      setOpen((was) => !was)
    }
  }

  return (
    <Autocomplete
      id={aria.id}
      options={options}
      value={chosen}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onChange={(_event, option) => onCommit?.(option?.id ?? null)}
      onInputChange={(_event, typed, reason) => reason === 'input' && onSearch?.(typed)}
      filterOptions={(all, state) =>
        onSearch ? all : pickOptions(all, chosenText(chosen, state.inputValue))
      }
      getOptionLabel={(option) => option.label}
      isOptionEqualToValue={(option, other) => option.id === other.id}
      onKeyDown={onKeyDown}
      disabled={disabled ?? false}
      readOnly={readOnly ?? false}
      loading={loading ?? false}
      autoHighlight
      selectOnFocus
      handleHomeEndKeys
      forcePopupIcon
      noOptionsText={zhCN.field.noOption}
      openText={zhCN.field.openList}
      closeText={zhCN.act.close}
      clearText={zhCN.field.clear}
      renderOption={({ key, ...item }, option) => (
        <li key={option.id} {...item} style={{ minHeight: '2rem' }}>
          <span>{option.label}</span>
          {option.note && (
            <span
              style={{
                marginLeft: 'auto',
                paddingLeft: '1rem',
                color: 'var(--ink-2)',
                fontSize: '0.8125rem',
              }}
            >
              {option.note}
            </span>
          )}
        </li>
      )}
      renderInput={({ slotProps }) => (
        <div ref={slotProps.input.ref} style={{ display: 'flex', alignItems: 'center' }}>
          <PickerInput
            params={slotProps.htmlInput}
            aria={aria}
            name={name}
            placeholder={placeholder}
            box={box}
          />
          <span className="picker-end" style={{ whiteSpace: 'nowrap' }}>
            {slotProps.input.endAdornment}
          </span>
        </div>
      )}
    />
  )
}

/** Enter pressed before the core has answered what was typed: the entries still shown belong to earlier words, so it waits for the answer. */
function useEarlyEnter(loading: boolean, onAnswer: () => void) {
  const pressed = useRef(false)
  const latest = useRef(onAnswer)
  useEffect(() => {
    latest.current = onAnswer
  })
  useEffect(() => {
    if (loading || !pressed.current) return
    pressed.current = false
    latest.current()
  }, [loading])
  return {
    isAwaited: () => {
      pressed.current = loading
      return loading
    },
  }
}

/** The whole list is offered again when the box still shows the chosen entry. */
const chosenText = (chosen: PickerOption | null, typed: string) => (chosen?.label === typed ? '' : typed)

interface PickerInputProps {
  readonly params: AutocompleteRenderInputParams['slotProps']['htmlInput']
  readonly aria: FieldAria
  readonly name: string
  readonly placeholder: string | undefined
  readonly box: RefObject<HTMLInputElement | null>
}

function PickerInput({ params, aria, name, placeholder, box }: PickerInputProps) {
  const ref = useForkRef(params.ref, box)
  return <BoxedInput {...params} {...aria} ref={ref} name={name} placeholder={placeholder} />
}
