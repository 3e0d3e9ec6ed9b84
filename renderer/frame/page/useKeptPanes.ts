import { useEffect } from 'react'
import { z } from 'zod'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { givePanes, type Panes } from './panes.ts'

const Kept = z.record(z.string(), z.object({ rem: z.number().min(14).max(48), isFolded: z.boolean() }))
const key = 'frame.panes'

const bodyOf = (panes: Panes) =>
  Object.fromEntries(Object.entries(panes).map(([name, { rem, isFolded }]) => [name, { rem, isFolded }]))

/** Gives a person the panes as they left them, over a lock too; kept in the core beside their drafts. */
export function useKeptPanes(): void {
  const { data } = useQuery('drafts.find', { key })
  const { mutate } = useCommand('drafts.save')
  useEffect(() => {
    if (data === undefined) return
    const kept = Kept.safeParse(data?.body)
    givePanes(kept.success ? kept.data : {}, (panes) => mutate({ key, body: bodyOf(panes) }))
  }, [data, mutate])
}
