/** What the application needs of a window to end it. */
interface Endable {
  close(): void
  destroy(): void
}

const open = new Set<Endable>()

/** The windows that are open now. */
export const openWindows = (): readonly Endable[] => [...open]

/** Notes that a window is open, or no longer. */
export function noteWindow(window: Endable, isOpen: boolean): void {
  if (isOpen) open.add(window)
  else open.delete(window)
}
