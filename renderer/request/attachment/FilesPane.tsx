import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { FileDrop } from '../../components/act/FileDrop.tsx'
import { FilePreview } from '../../evidence/open/FilePreview.tsx'
import { requestWords } from '../words.ts'
import { likelyRole, type PickedFile, statedType } from './pickedFile.ts'
import { RoleSelect } from './RoleSelect.tsx'

const words = requestWords.register

export interface FilesPaneProps {
  readonly files: readonly PickedFile[]
  onFiles(files: readonly PickedFile[]): void
}

/** Beside the form: the scan that is being read, or a place for it; kept in the window until the letter has its number. */
export function FilesPane({ files, onFiles }: FilesPaneProps) {
  const [shownKey, setShownKey] = useState<string | null>(null)
  const shown = files.find(({ key }) => key === shownKey) ?? files[0]
  const add = (chosen: readonly File[]) => {
    const picked = chosen.map((file) => ({ key: crypto.randomUUID(), file, role: likelyRole(file.name) }))
    onFiles([...files, ...picked])
    setShownKey(picked[0]?.key ?? null)
  }
  return (
    <>
      <FileDrop label={words.files} multiple hint={words.fileHint} onFiles={add} />
      {files.length === 0 && <p style={{ margin: 0, color: 'var(--ink-2)' }}>{words.noScan}</p>}
      {files.map((picked) => (
        <div key={picked.key} style={{ display: 'flex', alignItems: 'center', gap: '0.25rem' }}>
          <Button
            variant="text"
            aria-pressed={picked === shown}
            onClick={() => setShownKey(picked.key)}
            sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start' }}
          >
            <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
              {picked.file.name}
            </span>
          </Button>
          <RoleSelect
            label={words.fileRole(picked.file.name)}
            value={picked.role}
            onCommit={(role) => onFiles(files.map((each) => (each === picked ? { ...each, role } : each)))}
          />
          <Button variant="text" onClick={() => onFiles(files.filter((each) => each !== picked))}>
            {words.remove}
          </Button>
        </div>
      ))}
      {shown && (
        <div style={{ flex: 1, minHeight: '18rem' }}>
          <LocalPreview key={shown.key} picked={shown} />
        </div>
      )}
    </>
  )
}

function LocalPreview({ picked }: { readonly picked: PickedFile }) {
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer> | null>(null)
  useEffect(() => {
    let gone = false
    void picked.file.arrayBuffer().then((buffer) => {
      if (!gone) setBytes(new Uint8Array(buffer))
    })
    return () => {
      gone = true
    }
  }, [picked])
  return <FilePreview bytes={bytes} mediaType={statedType(picked.file)} label={picked.file.name} />
}
