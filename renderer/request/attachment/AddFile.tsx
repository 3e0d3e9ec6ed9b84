import { useState } from 'react'
import { FileDrop } from '../../components/act/FileDrop.tsx'
import { Block, Line } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { ProgressLine } from '../../components/mark/ProgressLine.tsx'
import { requestWords } from '../words.ts'
import { type FileRole, likelyRole } from './pickedFile.ts'
import { RoleSelect } from './RoleSelect.tsx'
import { useAttach } from './useAttach.ts'

const { letter: words, done } = requestWords

export interface AddFileProps {
  readonly requestId: number
  /** What a file is taken for unless the clerk says otherwise. */
  readonly usual: FileRole
}

/** More files for a letter that has its number. */
export function AddFile({ requestId, usual }: AddFileProps) {
  const { role, setRole, state, attach, add } = useAddFile({ requestId, usual })
  return (
    <>
      <Line align="center" gap="0.5rem">
        <RoleSelect label={words.addRole} value={role} onCommit={setRole} />
        <Block grow>
          <FileDrop label={words.addFile} multiple onFiles={(files) => void add(files)} />
        </Block>
      </Line>
      {state.current !== null && (
        <ProgressLine
          words={done.uploading(state.current, state.stored + state.failed.length + 1, state.total)}
          done={state.stored + state.failed.length}
          total={state.total}
        />
      )}
      {state.failed.length > 0 && (
        <ErrorNotice error={state.error} onRetry={() => void attach(requestId, state.failed)} />
      )}
    </>
  )
}

function useAddFile({ requestId, usual }: AddFileProps) {
  const [role, setRole] = useState<FileRole>(usual)
  const { state, attach } = useAttach()
  const add = (files: readonly File[]) =>
    attach(
      requestId,
      files.map((file) => ({
        key: file.name,
        file,
        role: role === 'scan' ? likelyRole(file.name) : role,
      })),
    )
  return { role, setRole, state, attach, add }
}
