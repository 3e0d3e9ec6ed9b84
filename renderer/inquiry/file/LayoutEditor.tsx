import { type ListField, type ListLayout, listFieldNames } from '../../../shared/inquiry/listLayout.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { Block, Line } from '../../components/layout/layout.tsx'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.list
const fields = (Object.entries(listFieldNames) as [ListField, string][]).map(([id, label]) => ({ id, label }))

export interface LayoutEditorProps {
  readonly layout: ListLayout
  onLayout(layout: ListLayout): void
}

/** The columns of the file from left to right: what they hold and what they are called there. */
export function LayoutEditor({ layout, onLayout }: LayoutEditorProps) {
  const { columns } = layout
  const change = (index: number, changes: Partial<ListLayout['columns'][number]>) =>
    onLayout({ columns: columns.map((column, at) => (at === index ? { ...column, ...changes } : column)) })
  const move = (index: number, by: number) => {
    const moved = [...columns]
    const [column] = moved.splice(index, 1)
    if (column !== undefined) moved.splice(index + by, 0, column)
    onLayout({ columns: moved })
  }
  return (
    <FormSheet columns={1}>
      {columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity of a column
        <FormRow key={index} label={`${words.columns} ${index + 1}`} group>
          <Line align="center">
            <Block grow rule="right">
              <PickerField
                name={`field${index}`}
                label={`${words.columns} ${index + 1} ${words.field}`}
                value={column.field}
                options={fields}
                onCommit={(field) =>
                  field !== null && change(index, { field, heading: headingOf(column, field) })
                }
              />
            </Block>
            <Line grow>
              <TextField
                name={`heading${index}`}
                label={`${words.columns} ${index + 1} ${words.heading}`}
                value={column.heading}
                maxLength={30}
                onCommit={(heading) => change(index, { heading })}
              />
            </Line>
            <KeyButton label={words.up} variant="text" disabled={index === 0} onAct={() => move(index, -1)} />
            <KeyButton
              label={words.down}
              variant="text"
              disabled={index === columns.length - 1}
              onAct={() => move(index, 1)}
            />
            <KeyButton
              label={words.remove}
              variant="text"
              disabled={columns.length === 1 || column.field === 'idNumber'}
              onAct={() => onLayout({ columns: columns.filter((_, at) => at !== index) })}
            />
          </Line>
        </FormRow>
      ))}
      <FormRow label="" group>
        <div>
          <KeyButton
            label={words.add}
            variant="text"
            disabled={columns.length >= 20}
            onAct={() => onLayout({ columns: [...columns, { field: 'empty', heading: '' }] })}
          />
        </div>
      </FormRow>
    </FormSheet>
  )
}

/** A heading nobody has typed follows the content. */
function headingOf(column: ListLayout['columns'][number], field: ListField): string {
  const isOwn = column.heading !== '' && column.heading !== listFieldNames[column.field]
  if (isOwn) return column.heading
  return field === 'empty' ? '' : listFieldNames[field]
}
