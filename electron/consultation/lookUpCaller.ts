import { isOnlyPersonNumber, normaliseSearch, readCriterion } from '../../shared/search/readCriterion.ts'
import type { Handler } from '../call/handler.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { findRequestRows } from '../search/requestSearchRepository.ts'
import { unitPage } from '../unit/unitRepository.ts'
import { unitTable } from '../unit/unitTable.ts'
import { cardTarget } from './cardTarget.ts'

const shown = { offset: 0, limit: 8 }

/** Finds what the caller names: the letters first, then the units. A person's number finds nothing here. Every look-up leaves an entry. */
export const lookUpCaller: Handler<'consultations.lookUp'> = ({ text }, { transact }) =>
  transact((tx) => {
    const meant = normaliseSearch(text)
    const isPerson = readCriterion(text)?.kind === 'idNumber'
    const isOnlyPerson = isOnlyPersonNumber(text)
    const letters = isOnlyPerson ? [] : findRequestRows(tx, { text: meant, ...shown }).rows
    const units = isOnlyPerson ? [] : unitPage(tx, { filter: { text, includeClosed: false }, ...shown }).rows
    tx.record({
      act: 'consultation.lookedUp',
      object: 'consultations',
      detail: { text: isPerson ? null : text, letters: letters.length, units: units.length },
    })
    return [
      ...letters.map(({ requestId }) => {
        const request = tx.get(requestTable, requestId, '这件来文')
        return cardTarget(tx.get(unitTable, request.unitId, '来文单位'), request)
      }),
      ...units.map(({ id }) => cardTarget(tx.get(unitTable, id, '来文单位'), null)),
    ]
  })
