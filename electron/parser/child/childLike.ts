/** A process the parser runs in, as far as the client needs it: child_process and Electron's utilityProcess both fit. */
export interface ChildLike {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, after the last message, however the child ended. */
  onExit(listener: () => void): void
  kill(): void
}

/** How many messages a parser sends ahead of those that the core has taken. */
export const mostInFlight = 4

/** Starts one disposable parser. */
export type SpawnParser = () => ChildLike
