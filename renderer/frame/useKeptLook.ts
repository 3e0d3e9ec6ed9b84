import { useEffect } from 'react'
import { z } from 'zod'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { useLook } from '../theme/DeskTheme.tsx'
import { type Scale, type Scheme, scales, schemes } from '../theme/tokens.ts'

const Kept = z.object({ scheme: z.enum(schemes), scale: z.literal(scales) })
const key = 'frame.look'

/** Gives a person the text size and colours they chose last; kept in the core beside their drafts. */
export function useKeptLook(): void {
  const { setScheme, setScale } = useLook()
  const kept = useQuery('drafts.find', { key })
  const body = kept.data?.body
  useEffect(() => {
    const look = Kept.safeParse(body)
    if (!look.success) return
    setScheme(look.data.scheme)
    setScale(look.data.scale)
  }, [body, setScheme, setScale])
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
