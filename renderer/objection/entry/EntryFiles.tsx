import Button from '@mui/material/Button'
import { FileDrop } from '../../components/act/FileDrop.tsx'
import { Block, Line } from '../../components/layout/layout.tsx'
import { FileRoleSelect } from '../FileRoleSelect.tsx'
import type { PickedEvidence } from '../pickedEvidence.ts'
import { entryWords } from './words.ts'

const words = entryWords.files

export interface EntryFilesProps {
  readonly files: readonly PickedEvidence[]
  onFiles(files: readonly PickedEvidence[]): void
}

/** The papers that came with an objection, each with what it is; stored when the objection is. */
export function EntryFiles({ files, onFiles }: EntryFilesProps) {
  const add = (chosen: readonly File[]) =>
    onFiles([
      ...files,
      ...chosen.map((file, index) => ({
        key: crypto.randomUUID(),
        file,
        // The application comes first in nearly every case; the rest is told by the clerk.
        role: files.length + index === 0 ? ('unitApplication' as const) : ('evidence' as const),
      })),
    ])
  return (
    <div>
      <FileDrop label={words.drop} multiple hint={words.hint} onFiles={add} />
      {files.map((picked) => (
        <Line key={picked.key} align="center" gap="0.25rem">
          <Block as="span" grow thins clipped title={picked.file.name}>
            {picked.file.name}
          </Block>
          <FileRoleSelect
            label={words.role(picked.file.name)}
            value={picked.role}
            onCommit={(role) => onFiles(files.map((each) => (each === picked ? { ...each, role } : each)))}
          />
          <Button
            variant="text"
            aria-label={words.removeOf(picked.file.name)}
            onClick={() => onFiles(files.filter((each) => each !== picked))}
          >
            {words.remove}
          </Button>
        </Line>
      ))}
    </div>
  )
}
