import { useState } from 'react'
import { uploadFile } from '../../ipc/upload.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import type { PickedFile } from './pickedFile.ts'

/** How far the files of a letter are. */
export interface AttachState {
  readonly total: number
  readonly stored: number
  /** The file on its way; null when nothing moves. */
  readonly current: string | null
  readonly failed: readonly PickedFile[]
  /** Why the last one that failed was refused. */
  readonly error: unknown
}

const nothing: AttachState = { total: 0, stored: 0, current: null, failed: [], error: null }

/** Hands the files of a letter to the core one after the other; what is refused stays in `failed` and may be tried again. */
export function useAttach(): {
  readonly state: AttachState
  attach(requestId: number, files: readonly PickedFile[]): Promise<void>
} {
  const [state, setState] = useState<AttachState>(nothing)
  const add = useCommand('requests.addAttachment')
  const attach = async (requestId: number, files: readonly PickedFile[]) => {
    setState({ ...nothing, total: files.length })
    for (const picked of files) {
      setState((was) => ({ ...was, current: picked.file.name }))
      try {
        const { uploadId } = await uploadFile(picked.file)
        await add.mutateAsync({ requestId, uploadId, role: picked.role })
        setState((was) => ({ ...was, stored: was.stored + 1 }))
      } catch (error) {
        setState((was) => ({ ...was, failed: [...was.failed, picked], error }))
      }
    }
    setState((was) => ({ ...was, current: null }))
  }
  return { state, attach }
}
