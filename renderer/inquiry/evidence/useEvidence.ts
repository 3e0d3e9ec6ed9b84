import { useState } from 'react'
import { uploadFile } from '../../ipc/upload.ts'
import { useCommand } from '../../ipc/useCommand.ts'

/** Which evidence the next results rest on; kept from person to person until another is chosen. */
export interface ChosenEvidence {
  readonly evidenceId: number | null
  readonly page: number | null
  readonly pending: boolean
  readonly error: unknown
  choose(evidenceId: number | null): void
  turnTo(page: number | null): void
  /** Hands in a file and chooses it. */
  add(files: readonly File[]): void
}

/** The evidence of a batch as the clerk works with it. */
export function useEvidence(batchId: number): ChosenEvidence {
  const [chosen, setChosen] = useState<{ evidenceId: number | null; page: number | null }>({
    evidenceId: null,
    page: null,
  })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const store = useCommand('inquiries.addEvidence')
  const add = async (files: readonly File[]) => {
    setBusy(true)
    setError(null)
    try {
      for (const file of files) {
        const { uploadId } = await uploadFile(file)
        const { evidenceId } = await store.mutateAsync({ batchId, uploadId })
        setChosen({ evidenceId, page: null })
      }
    } catch (refusal) {
      setError(refusal)
    } finally {
      setBusy(false)
    }
  }
  return {
    ...chosen,
    pending: busy,
    error,
    choose: (evidenceId) => setChosen({ evidenceId, page: null }),
    turnTo: (page) => setChosen((was) => ({ ...was, page })),
    add: (files) => void add(files),
  }
}
