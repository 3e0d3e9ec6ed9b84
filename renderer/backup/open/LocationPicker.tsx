import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { backupWords as words } from '../words.ts'

export interface LocationPickerProps {
  readonly folder: string
  onFolder(folder: string): void
}

const gigabytes = (bytes: number) => (bytes / 1024 ** 3).toFixed(1)

/** Where to: what is plugged in, the export folder, the system's dialog, or a typed path. */
export function LocationPicker({ folder, onFolder }: LocationPickerProps) {
  const state = useLocationPicker({ onFolder })
  return (
    <>
      <LocationPickerSheet folder={folder} onFolder={onFolder} state={state} />
      <ErrorNotice error={state.locations.error ?? state.choose.error} />
    </>
  )
}

function LocationPickerSheet({
  state,
  folder,
  onFolder,
}: { readonly state: LocationPickerState } & Pick<LocationPickerProps, 'folder' | 'onFolder'>) {
  return (
    <FormSheet columns={1}>
      <FormRow label={words.where} group>
        <ChoiceField
          name="location"
          label={words.where}
          choices={state.choices}
          value={folder}
          onCommit={onFolder}
        />
      </FormRow>
      <FormRow label={words.folder} hint={words.folderHint}>
        <TextField
          name="folder"
          value={folder}
          onCommit={onFolder}
          maxLength={1000}
          trailing={
            <KeyButton
              label={words.choose}
              keys="f4"
              keyLabel="F4"
              variant="text"
              onAct={() => state.choose.mutate({ title: words.where })}
            />
          }
        />
      </FormRow>
    </FormSheet>
  )
}

type LocationPickerState = ReturnType<typeof useLocationPicker>

function useLocationPicker({ onFolder }: Pick<LocationPickerProps, 'onFolder'>) {
  const locations = useQuery('locations.list', {})
  const choose = useCommand('locations.choose', {
    onDone: ({ folder: chosen }) => {
      if (chosen !== null) onFolder(chosen)
    },
  })
  const choices = (locations.data ?? []).map((place) => ({
    value: place.folder,
    label:
      place.freeBytes === null ? place.label : `${place.label}（${words.free(gigabytes(place.freeBytes))}）`,
  }))
  return { locations, choose, choices }
}
