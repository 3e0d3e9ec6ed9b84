import type { StatefulField } from '../../shared/rights/access.ts'
import type { Reading } from '../database/transaction.ts'

/** The state of the object with this id, or null when there is none. */
export type StateReader = (tx: Reading, id: number) => string | null

/**
 * How the dispatcher finds the state that a row of the rights table asks for, by input field. A subject adds its line
 * here; a right that names a field without a reader stops the program at start.
 */
export const stateReaders: Readonly<Partial<Record<StatefulField, StateReader>>> = {}
