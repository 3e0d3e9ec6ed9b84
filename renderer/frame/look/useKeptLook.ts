import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { useLook } from '../../theme/DeskTheme.tsx'
import { type Scale, type Scheme, scales, schemes } from '../../theme/tokens.ts'

const Kept = z.object({ scheme: z.enum(schemes), scale: z.literal(scales) })
const key = 'frame.look'

/** Gives a person the text size and colours they chose last; kept in the core beside their drafts. */
export function useKeptLook(): void {
  const { setScheme, setScale } = useLook()
  const kept = useQuery('drafts.find', { key })
  const { data } = kept
  const isGiven = useRef(false)
  useEffect(() => {
    // Once: an answer to an earlier change must not undo the next one, made while it was being kept.
    if (data === undefined || isGiven.current) return
    isGiven.current = true
    const look = Kept.safeParse(data?.body)
    if (!look.success) return
    setScheme(look.data.scheme)
    setScale(look.data.scale)
  }, [data, setScheme, setScale])
}

/** Changes the look at once and keeps it for this person. */
export function useChangeLook() {
  const look = useLook()
  const save = useCommand('drafts.save')
  return (change: { readonly scheme?: Scheme; readonly scale?: Scale }) => {
    const { scheme = look.scheme, scale = look.scale } = change
    look.setScheme(scheme)
    look.setScale(scale)
    save.mutate({ key, body: { scheme, scale } })
  }
}
