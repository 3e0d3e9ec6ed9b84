import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { FileDrop } from '../../components/act/FileDrop.tsx'
import { Block, Line, Quiet } from '../../components/layout/layout.tsx'
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
  const { setShownKey, shown, add } = useFilesPane({ files, onFiles })
  return (
    <>
      <FileDrop label={words.files} multiple hint={words.fileHint} onFiles={add} />
      {files.length === 0 && (
        <Quiet as="p" margin={0}>
          {words.noScan}
        </Quiet>
      )}
      {files.map((picked) => (
        <Line key={picked.key} align="center" gap="0.25rem">
          <Button
            variant="text"
            aria-pressed={picked === shown}
            onClick={() => setShownKey(picked.key)}
            sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start' }}
          >
            <Block as="span" clipped>
              {picked.file.name}
            </Block>
          </Button>
          <RoleSelect
            label={words.fileRole(picked.file.name)}
            value={picked.role}
            onCommit={(role) => onFiles(files.map((each) => (each === picked ? { ...each, role } : each)))}
          />
          <Button variant="text" onClick={() => onFiles(files.filter((each) => each !== picked))}>
            {words.remove}
          </Button>
        </Line>
      ))}
      {shown && (
        <Block grow least="18rem">
          <LocalPreview key={shown.key} picked={shown} />
        </Block>
      )}
    </>
  )
}

function useFilesPane({ files, onFiles }: FilesPaneProps) {
  const [shownKey, setShownKey] = useState<string | null>(null)
  const shown = files.find(({ key }) => key === shownKey) ?? files[0]
  const add = (chosen: readonly File[]) => {
    const picked = chosen.map((file) => ({ key: crypto.randomUUID(), file, role: likelyRole(file.name) }))
    onFiles([...files, ...picked])
    setShownKey(picked[0]?.key ?? null)
  }
  return { setShownKey, shown, add }
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
