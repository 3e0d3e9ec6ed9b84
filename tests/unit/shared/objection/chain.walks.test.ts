import { describe, expect, it } from 'vitest'
import { addCalendarDays } from '../../../../shared/deadline/calendar/epochDay.ts'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { AppError } from '../../../../shared/errors.ts'
import {
  afterAct,
  type Chain,
  type ChainAct,
  type ChainLimit,
  emptyChain,
} from '../../../../shared/objection/chain.ts'
import { type ChainActName, chainTable, mayAct } from '../../../../shared/objection/lifecycle.ts'
import { recheckOutcomeNames } from '../../../../shared/objection/model.ts'

const walks = 10_000
const stepsPerWalk = 14

/** A small repeatable generator (mulberry32), so that a failing walk can be walked again. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const names = Object.keys(chainTable) as ChainActName[]
const outcomes = Object.keys(recheckOutcomeNames) as (keyof typeof recheckOutcomeNames)[]

function pick<T>(random: () => number, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

function anyAct(random: () => number, today: string, chain: Chain): ChainAct {
  const act = pick(random, names)
  const ago = () => (random() < 0.3 ? null : addCalendarDays(today, -Math.floor(random() * 20)))
  const entryId = Math.floor(random() * 3) + 1
  const entrance = random() < 0.5 ? ('unit' as const) : ('candidate' as const)
  switch (act) {
    case 'enter':
    case 'amend': {
      const entry = { entryId, entrance, receivedOn: today, resultReceivedOn: ago(), personAppliedOn: ago() }
      const isOwn = chain.limits.some((limit) => limit.entryId === entryId)
      return { act: act === 'enter' && isOwn ? 'amend' : act, entry }
    }
    case 'answer':
      return { act, on: today, outcome: pick(random, outcomes) }
    case 'reanswer': {
      const [isRequeried, isToldWrong] = [random() < 0.5, random() < 0.5]
      return { act, on: today, outcome: pick(random, outcomes), isRequeried, isToldWrong }
    }
    case 'requery':
    case 'correct':
      return { act }
    case 'withdraw':
      return { act, entryId, on: today }
    default:
      return { act, on: today }
  }
}

const attempted = (chain: Chain, act: ChainAct): Chain | null => {
  try {
    return afterAct(chain, act, seedCalendar)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

const of = (chain: Chain, code: string, state: string) =>
  chain.limits.filter((limit) => limit.code === code && limit.state === state)

const byAnswer: readonly string[] = ['N1', 'O5', 'O6']
const judged: readonly string[] = ['O1', 'O2', 'O3']
const sameLimit = (a: ChainLimit, b: ChainLimit) => a.code === b.code && a.entryId === b.entryId

/** What is wrong with a step, in words; null when nothing is. */
function breach(before: Chain, act: ChainAct, after: Chain): string | null {
  if (!mayAct(before.state, act.act)) return 'an act that is not in the table was done'
  const { to } = chainTable[act.act]
  const moved = after.state !== before.state
  if (moved && after.state !== to && after.state !== 'closed') return `went to ${after.state}`
  for (const limit of before.limits) {
    const now = after.limits.find((other) => sameLimit(other, limit))
    if (now === undefined) return `${limit.code} was lost`
    if (judged.includes(limit.code)) continue
    // A corrected answer moves the limits that went by it, and no other; where they stand then, `standing` says.
    if (act.act === 'reanswer' && byAnswer.includes(limit.code)) continue
    if (limit.state === 'ended' && now !== limit) return `${limit.code} was changed`
    if (limit.state === 'running' && now.state === 'waitingForDate') return `${limit.code} was stopped`
    if (now.state === 'ended' && (now.endedOn === null || now.endedBy === null))
      return `${limit.code} ended by nothing`
  }
  return standing(after)
}

function standing(chain: Chain): string | null {
  for (const code of ['N1', 'O5', 'O6'])
    if (chain.limits.filter((limit) => limit.code === code).length > 1) return `${code} stands twice`
  const running = chain.limits.filter(({ state }) => state === 'running')
  switch (chain.state) {
    case 'received':
      return of(chain, 'O4', 'running').length === chain.entryIds.length
        ? null
        : 'O4 does not run for each entrance'
    case 'referred':
      return of(chain, 'N1', 'running').length === 1 && running.length === 1
        ? null
        : 'the national stage is not alone'
    case 'answered':
      return of(chain, 'O5', 'running').length === 1 && running.length === 1 ? null : 'O5 does not run alone'
    case 'notified':
      return of(chain, 'O5', 'ended').length === 1 && running.every(({ code }) => code === 'O6')
        ? null
        : 'O6 is wrong'
    case 'closed':
      if (chain.correction === 'owed') return 'closed with a correction owed'
      return running.length === 0 && of(chain, 'O6', 'ended').length === 1 ? null : 'closed with a limit'
    case 'withdrawn':
      return running.length === 0 && chain.entryIds.length === 0 ? null : 'withdrawn with a limit'
  }
}

describe('the chain of an objection', () => {
  it('lets no illegal order pass and loses no limit in ten thousand random walks', () => {
    const reached = new Set<string>()
    let accepted = 0
    for (let seed = 1; seed <= walks; seed += 1) {
      const random = generator(seed)
      let today = '2026-09-15'
      let chain = afterAct(
        emptyChain,
        {
          act: 'enter',
          entry: {
            entryId: 1,
            entrance: 'unit',
            receivedOn: today,
            resultReceivedOn: null,
            personAppliedOn: null,
          },
        },
        seedCalendar,
      )
      for (let step = 0; step < stepsPerWalk; step += 1) {
        today = addCalendarDays(today, Math.floor(random() * 4))
        const act = anyAct(random, today, chain)
        const next = attempted(Object.freeze(chain), act)
        if (next === null) continue
        const wrong = breach(chain, act, next)
        if (wrong !== null) throw new Error(`walk ${seed}, ${act.act} in ${chain.state}: ${wrong}`)
        accepted += 1
        chain = next
        reached.add(chain.state)
      }
    }
    // A walk that refuses everything would prove nothing.
    expect([...reached].sort()).toEqual([
      'answered',
      'closed',
      'notified',
      'received',
      'referred',
      'withdrawn',
    ])
    expect(accepted).toBeGreaterThan(walks)
  })
})
