import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import { candidateRow } from './candidateView.ts'

/** One line of the 名单 of a letter as it is now, the number masked. Throws `not-found`. */
export const getCandidateRow: Handler<'candidates.row'> = ({ requestId, candidateId }, { read }) =>
  read((tx) => {
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    if (candidate.requestId !== requestId)
      throw new AppError('not-found', '该来文的名单里没有这名人员，请刷新后重选。')
    return candidateRow(tx, candidate)
  })
