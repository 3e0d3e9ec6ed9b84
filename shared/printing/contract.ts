import type { Contract } from '../ipc/procedure.ts'

/** What the window may ask about this subject. */
export const printingContract = {} satisfies Contract
