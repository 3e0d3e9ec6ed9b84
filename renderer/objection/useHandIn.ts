import { useState } from 'react'
import { uploadFile } from '../ipc/upload.ts'

/** Hands chosen files to the core, then acts with their upload ids; a refused file stops the act and stands in `error`. */
export function useHandIn() {
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const handIn = async (files: readonly File[], act: (uploadIds: readonly string[]) => void) => {
    setPending(true)
    setError(null)
    try {
      const uploadIds: string[] = []
      for (const file of files) uploadIds.push((await uploadFile(file)).uploadId)
      act(uploadIds)
    } catch (refusal) {
      setError(() => refusal)
    } finally {
      setPending(false)
    }
  }
  return { handIn, isPending, error }
}
