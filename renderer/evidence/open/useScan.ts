import { useState } from 'react'
import { uploadFile } from '../../ipc/upload.ts'

/** One scan that goes with a form: chosen, handed in, or refused with a sentence. */
export function useScan() {
  const [scan, setScan] = useState<{ readonly uploadId: string; readonly name: string } | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const attach = async ([file]: readonly File[]) => {
    if (file === undefined) return
    try {
      const { uploadId } = await uploadFile(file)
      setScan({ uploadId, name: file.name })
      setRefused(null)
    } catch (error) {
      setRefused(error)
    }
  }
  return { scan, refused, attach, uploadId: scan?.uploadId ?? '' }
}
