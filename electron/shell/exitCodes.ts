/** How a relay or the application ends; the launcher acts on these. */
export const exitCodes = {
  /** The person closed the window, or was sent to the one that is open already. */
  closed: 0,
  /** Locked: nothing is left; a fresh start shows the login page. */
  locked: 20,
  /** Core or window died. */
  crashed: 21,
  /** The core could not start; the words were printed. */
  refused: 22,
  browserMissing: 23,
  sandboxUnavailable: 24,
  /** Started with a switch or variable that would open the process. */
  dangerousStart: 25,
  /** The data folder is in use by another window that does not answer. */
  occupied: 26,
} as const
