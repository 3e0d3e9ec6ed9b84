/** Raised when the window cannot be opened for a reason somebody can mend; its message is one line for that person, never to be shown under a stack. */
export class NotOpened extends Error {}
