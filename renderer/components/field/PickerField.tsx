import Autocomplete, { type AutocompleteRenderInputParams } from '@mui/material/Autocomplete'
import { useForkRef } from '@mui/material/utils'
import { type RefObject, useEffect } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { Block, Line } from '../layout/layout.tsx'
import { BoxedInput } from './box/boxedInput.ts'
import { type FieldAria, useComplaint, useFieldAria } from './box/fieldRow.ts'
import { PickerEntry } from './box/PickerEntry.tsx'
import type { PickerFieldProps } from './box/pickerFieldProps.ts'
import { pickOptions } from './box/pickOptions.ts'
import { usePicker } from './box/usePicker.ts'
import { FieldWords } from './FieldWords.tsx'

/**
 * One of many: type Chinese or pinyin initials, ↑↓ and Enter choose, F4 opens the list, Esc closes it. Typing replaces what was chosen;
 * what matches nothing stays in the box with its sentence and is never taken for the old choice.
 */
export function PickerField<Id extends string | number>(props: PickerFieldProps<Id>) {
  const { name, label, error, disabled, readOnly, options, placeholder, onSearch, loading } = props
  const picker = usePicker(props)
  useComplaint(picker.refused)
  const aria = useFieldAria(label, error ?? picker.refused)
  const { autoFocus } = props
  useEffect(() => {
    if (autoFocus) picker.box.current?.focus()
  }, [autoFocus, picker.box])
  return (
    <>
      <Autocomplete
        id={aria.id}
        options={options}
        // While something is typed nothing is chosen: the entry meant is the one that fits the words.
        value={picker.typed === null ? picker.chosen : null}
        inputValue={picker.shown}
        open={picker.open}
        onOpen={() => picker.setOpen(true)}
        onClose={() => picker.setOpen(false)}
        onChange={(_event, option) => picker.choose(option?.id ?? null)}
        onInputChange={(_event, typed, reason) => reason === 'input' && picker.type(typed)}
        filterOptions={(all) => (onSearch ? all : pickOptions(all, picker.typed ?? ''))}
        getOptionLabel={(option) => option.label}
        isOptionEqualToValue={(option, other) => option.id === other.id}
        onKeyDown={picker.onKeyDown}
        onBlur={picker.leave}
        disabled={disabled ?? false}
        readOnly={readOnly ?? false}
        loading={loading ?? false}
        autoHighlight
        selectOnFocus
        handleHomeEndKeys
        forcePopupIcon
        noOptionsText={`${zhCN.field.noOption}${props.addHint ?? ''}`}
        openText={zhCN.field.openList}
        closeText={zhCN.act.close}
        clearText={zhCN.field.clear}
        renderOption={({ key, ...item }, option) => (
          <PickerEntry key={option.id} item={item} option={option} />
        )}
        renderInput={({ slotProps }) => (
          <Line ref={slotProps.input.ref} align="center">
            <PickerInput
              params={slotProps.htmlInput}
              aria={aria}
              name={name}
              placeholder={placeholder}
              box={picker.box}
            />
            <Block className="picker-end" as="span" white="nowrap">
              {slotProps.input.endAdornment}
            </Block>
          </Line>
        )}
      />
      <FieldWords refused={picker.refused} />
    </>
  )
}

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
