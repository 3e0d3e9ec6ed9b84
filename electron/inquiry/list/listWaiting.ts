import type { Handler } from '../../call/handler.ts'
import { waitingLetters, waitingPersons } from './waitingRepository.ts'

/** Letters with persons who wait for a query, the most urgent first. */
export const listWaiting: Handler<'inquiries.waiting'> = (page, { read }) =>
  read((tx) => waitingLetters(tx, page))

/** The persons of one letter who wait for a query, numbers masked. */
export const listWaitingPersons: Handler<'inquiries.waitingPersons'> = (input, { read }) =>
  read((tx) => waitingPersons(tx, input))
