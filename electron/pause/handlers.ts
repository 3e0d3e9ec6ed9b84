import type { pauseContract } from '../../shared/pause/contract.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Handler, HandlersOf } from '../call/handler.ts'
import { endPause } from './endPause.ts'
import { openPause } from './openPause.ts'
import { pauseFile } from './pauseRepository.ts'

const listPauses: Handler<'pauses.ofLetter'> = ({ requestId }, { now, read }) =>
  read((tx) => pauseFile(tx, requestId, beijingDate(now())))

/** Who answers the channels of 暂停. */
export const pauseHandlers = {
  'pauses.ofLetter': listPauses,
  'pauses.open': openPause,
  'pauses.end': endPause,
} satisfies HandlersOf<typeof pauseContract>
