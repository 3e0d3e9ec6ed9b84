import type { Handler } from '../../call/handler.ts'
import { waitingPersons, waitingRequests } from './waitingRepository.ts'

/** Letters with persons who wait for a query, the most urgent first. */
export const listWaiting: Handler<'inquiries.waiting'> = (page, { read }) =>
  read((tx) => waitingRequests(tx, page))

/** The persons of one letter who wait for a query, numbers masked. */
export const listWaitingPersons: Handler<'inquiries.waitingPersons'> = (input, { read }) =>
  read((tx) => waitingPersons(tx, input))
