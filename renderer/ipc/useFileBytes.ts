import { useEffect, useRef, useState } from 'react'
import { type Piece, readWhole } from './readWhole.ts'

/** A file as it comes piece by piece. */
export interface LoadedFile {
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly error: unknown
}

/** Reads a whole stored file; `key` names it, so that another file is read anew. Nothing is kept after the component is gone. */
export function useFileBytes(key: string, read: (offset: number) => Promise<Piece>): LoadedFile {
  const [loaded, setLoaded] = useState<LoadedFile>({ bytes: null, error: null })
  const latest = useRef(read)
  latest.current = read
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key alone says which file it is
  useEffect(() => {
    let gone = false
    setLoaded({ bytes: null, error: null })
    readWhole(
      (offset) => latest.current(offset),
      () => gone,
    ).then(
      (bytes) => !gone && setLoaded({ bytes, error: null }),
      (error: unknown) => !gone && setLoaded({ bytes: null, error }),
    )
    return () => {
      gone = true
    }
  }, [key])
  return loaded
}
