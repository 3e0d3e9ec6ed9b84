import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

interface FootRoom {
  /** The free room in the foot of the place, while it has a foot. */
  readonly slot: HTMLElement | null
  setSlot(slot: HTMLElement | null): void
}

const FootRoomContext = createContext<FootRoom>({ slot: null, setSlot: () => undefined })

/** A place with a list and a foot of its own: what the list says of its pages stands in that foot, not in a strip above it. */
export function FootRoomProvider({ children }: { readonly children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const room = useMemo(() => ({ slot, setSlot }), [slot])
  return <FootRoomContext value={room}>{children}</FootRoomContext>
}

/** The free room of the foot around this list, or what a foot tells its room by. */
export const useFootRoom = () => useContext(FootRoomContext)
