import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import { awayLimits } from './awayLimitRepository.ts'
import { awayPromises, cameDueSince, lastPresence, owedByOthers } from './awayRepository.ts'

/** 离开期间: computed when the person is back, from what is stored; nothing has to run meanwhile. */
export const summariseAway: Handler<'workbench.away'> = (_, { actor, now, read }) =>
  read((tx) => {
    const since = lastPresence(tx, actor.userId)
    const owed = owedByOthers(tx, actor.userId)
    if (since === null) return { since, cameDue: [], objectionLimits: [], ...owed, promises: [] }
    const today = beijingDate(now())
    return {
      since,
      cameDue: cameDueSince(tx, { sinceOn: beijingDate(since), today }),
      objectionLimits: awayLimits(tx, since, today),
      ...owed,
      promises: awayPromises(tx, { since, userId: actor.userId }),
    }
  })
