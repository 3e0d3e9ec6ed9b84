import { z } from 'zod'
import { proposedAppellation } from '../../shared/unit/appellation.ts'
import {
  CityCode,
  henanCities,
  type UnitFields,
  UnitKind,
  UnitFields as UnitSchema,
  unitKinds,
  unitKindWords,
} from '../../shared/unit/model.ts'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { PickerField } from '../components/field/PickerField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { type SchemaForm, useSchemaForm } from '../form/useSchemaForm.ts'
import { useSession } from '../frame/session/session.ts'
import { ChannelRuleText } from './open/ChannelRuleText.tsx'
import { unitWords as words } from './words.ts'

const { name, addressee, appellation } = UnitSchema.shape

/** The boxes of the form: aliases in one line, empty boxes as empty text. */
const UnitBoxes = z.object({
  name,
  addressee,
  appellation: appellation.unwrap().unwrap().or(z.literal('')).default(''),
  aliases: z.string().max(300).default(''),
  kind: z.enum(unitKinds, { error: words.noKind }),
  cityCode: CityCode.optional(),
  contact: z.string().max(30, words.most.contact).default(''),
  telephone: z.string().max(40, words.most.telephone).default(''),
  note: z.string().max(200, words.most.note).default(''),
})
type UnitBoxes = typeof UnitBoxes

/** What stands in the boxes for a unit. */
export function boxesOf(unit: UnitFields) {
  return { ...unit, appellation: unit.appellation ?? '', aliases: unit.aliases.join('、') }
}

function fieldsOf({ aliases, cityCode, contact, telephone, note, ...rest }: z.output<UnitBoxes>): UnitFields {
  return {
    ...rest,
    appellation: rest.appellation === '' ? null : rest.appellation,
    aliases: aliases
      .split(/[、，,;；\s]+/u)
      .filter((alias) => alias !== '')
      .slice(0, 10),
    cityCode: cityCode ?? null,
    contact: contact === '' ? null : contact,
    telephone: telephone === '' ? null : telephone,
    note: note === '' ? null : note,
  }
}

/** The form of one unit; `onSave` gets its fields when all are accepted. */
export function useUnitForm(
  start: UnitFields | { readonly name: string } | null,
  onSave: (fields: UnitFields) => void,
): SchemaForm<UnitBoxes> {
  return useSchemaForm(UnitBoxes, {
    // No kind is chosen in advance: it decides who may ask at all.
    start: start === null ? {} : 'kind' in start ? boxesOf(start) : { ...start, addressee: start.name },
    onSave: (boxes) => onSave(fieldsOf(boxes)),
  })
}

export interface UnitFormProps {
  readonly form: SchemaForm<UnitBoxes>
  readonly label: string
  readonly autoFocus?: boolean
  readonly onLeave?: () => void
}

const kindOptions = unitKinds.map((kind) => ({ id: kind, label: unitKindWords[kind] }))
const cityOptions = henanCities.map(({ code, name: city }) => ({ id: code, label: city }))

/** One unit of the directory as a paper card, with the channel rule of its kind. */
export function UnitForm({ form, label, autoFocus = false, onLeave }: UnitFormProps) {
  const { today } = useSession()
  const kind = UnitKind.safeParse(form.value('kind'))
  const follow = (typed: string | null) => {
    const was = form.value('name')
    form.set('name', typed)
    if (!form.value('addressee') || form.value('addressee') === was) form.set('addressee', typed)
  }
  return (
    <EntryForm keep="here" label={label} autoFocus={autoFocus} ref={form.ref} onLeave={onLeave}>
      <FormSheet>
        <FormRow label={words.fields.name} required span={2} error={form.error('name')}>
          <TextField {...form.field('name')} onCommit={follow} maxLength={60} />
        </FormRow>
        <FormRow label={words.fields.addressee} required span={2} error={form.error('addressee')}>
          <TextField {...form.field('addressee')} maxLength={60} />
        </FormRow>
        <FormRow
          label={words.fields.appellation}
          span={2}
          hint={words.appellationHint(proposedAppellation(form.value('name') ?? ''))}
          error={form.error('appellation')}
        >
          <TextField {...form.field('appellation')} maxLength={4} />
        </FormRow>
        <FormRow
          label={words.fields.aliases}
          span={2}
          hint={words.fields.aliasesHint}
          error={form.error('aliases')}
        >
          <TextField {...form.field('aliases')} maxLength={300} />
        </FormRow>
        <FormRow
          label={words.fields.kind}
          required
          span={2}
          error={form.error('kind')}
          hint={kind.success ? <ChannelRuleText kind={kind.data} on={today} /> : words.kindHint}
        >
          <PickerField {...form.field('kind')} options={kindOptions} />
        </FormRow>
        <FormRow label={words.fields.city} span={2} error={form.error('cityCode')}>
          <PickerField {...form.field('cityCode')} options={cityOptions} />
        </FormRow>
        <FormRow label={words.fields.contact} hint={words.contactHint} error={form.error('contact')}>
          <TextField {...form.field('contact')} maxLength={30} />
        </FormRow>
        <FormRow label={words.fields.telephone} error={form.error('telephone')}>
          <TextField {...form.field('telephone')} maxLength={40} />
        </FormRow>
        <FormRow label={words.fields.note} span={2} error={form.error('note')}>
          <TextField {...form.field('note')} maxLength={200} />
        </FormRow>
      </FormSheet>
    </EntryForm>
  )
}
