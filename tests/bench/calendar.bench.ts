import { requestTable } from '../../electron/requestRecord/requestTable.ts'
import { addCalendarDays } from '../../shared/deadline/calendar/epochDay.ts'
import { seedCalendar } from '../../shared/deadline/calendar/seedCalendar.ts'
import { dueDateByRule } from '../../shared/deadline/dueDate.ts'
import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import { notice2027 } from '../support/notices.ts'
import { admittedLetter } from '../support/registrations.ts'
import { startTestWorkstation, type TestWorkstation } from '../support/testWorkstation.ts'
import { type Bench, interleaved, type RatioRow, ratioRow, timed } from './rounds.ts'

const items = 100_000
const rounds = 25
/** Each takes a hundred thousand rows twice. */
const recomputations = 2
const page = 500
const lookUps = 20_000

/** What the working calendar costs: one date with every day that led to it, and a change that moves a hundred thousand open dates. */
export const bench: Bench = {
  name: '工作日历：推算和整体重算',
  run: async () => ({ rows: [await explainedDate(), await recomputation()] }),
}

/** A date with every day that led to it, against looking up a bare date that stands ready in a table of the memory. */
async function explainedDate(): Promise<RatioRow> {
  const rule = ruleInForce('R1', '2026-01-05')
  const days = Array.from({ length: 300 }, (_, day) => addCalendarDays('2026-01-05', day))
  const ready = new Map(days.map((day) => [day, dueDateByRule(rule, day, seedCalendar)?.due]))
  const dayOf = (turn: number) => days[turn % days.length] ?? '2026-01-05'
  let length = 0
  const times = await interleaved(rounds, {
    explained: () =>
      timed(() => {
        for (let turn = 0; turn < lookUps; turn += 1)
          length += dueDateByRule(rule, dayOf(turn), seedCalendar)?.counted.length ?? 0
      }),
    table: () =>
      timed(() => {
        for (let turn = 0; turn < lookUps; turn += 1) length += ready.get(dayOf(turn))?.length ?? 0
      }),
  })
  if (length === 0) throw new Error('nothing was computed')
  return ratioRow(
    `${lookUps} 个附逐日理由的期限，对在表中查出同样多个现成日期`,
    { measured: times.explained, floor: times.table },
    5,
  )
}

/** A confirmed edition that moves every open letter, to and fro, against writing the same rows without computing or recording one. */
async function recomputation(): Promise<RatioRow> {
  await using workstation = await startTestWorkstation({ at: '2026-12-30T01:00:00.000Z' })
  await openLetters(workstation)
  const times = await interleaved(recomputations, {
    confirmed: () => confirmedEdition(workstation),
    bare: () => timed(() => writeBare(workstation)),
  })
  return ratioRow(
    `改放假安排，${items} 件在办来文期限全部移动并留痕，对只改写同样的行`,
    { measured: times.confirmed, floor: times.bare },
    3,
  )
}

async function openLetters(workstation: TestWorkstation): Promise<void> {
  const registrar = workstation.as('registrar')
  const requestId = await admittedLetter(registrar, { receivedAt: '2026-12-29T01:00:00.000Z' })
  const actor = { userId: registrar.userId, name: registrar.name }
  workstation.store.transact(actor, (tx) => {
    const { id, version, auditSeq, ...letter } = tx.get(requestTable, requestId, '这件来文')
    for (let serial = 2; serial <= items; serial += 1)
      tx.insert(requestTable, {
        ...letter,
        intakeSerial: serial,
        documentNumber: `豫财人函〔2026〕${serial}号`,
      })
    tx.record({ act: 'request.registered', object: 'workstation', detail: { rows: [id, version, auditSeq] } })
  })
}

let edition = 0

/** Proposes the other arrangement and times its confirmation alone. */
async function confirmedEdition(workstation: TestWorkstation): Promise<number> {
  edition += 1
  const [newYear, ...others] = notice2027.offPeriods
  const offPeriods = [
    { name: '元旦', from: edition % 2 === 0 ? '2027-01-01' : '2026-12-31', to: newYear?.to ?? '' },
  ]
  const proposal = { ...notice2027, offPeriods: [...offPeriods, ...others] }
  const { editionId } = await workstation.as('registrar').call('calendars.propose', proposal)
  const supervisor = workstation.as('spotChecker')
  const { movesName, total } = await supervisor.call('calendars.consequences', {
    editionId,
    offset: 0,
    limit: 1,
  })
  if (total !== items) throw new Error(`${total} of ${items} letters would move`)
  return timed(() => supervisor.call('calendars.confirm', { editionId, movesName }))
}

let bareRound = 0

/** Reads every letter and writes another date into it, with its MAC and its indexes, in one transaction with one entry. */
function writeBare({ store }: TestWorkstation): void {
  bareRound += 1
  const dueOn = bareRound % 2 === 0 ? '2027-01-06' : '2027-01-07'
  store.transact({ userId: 1, name: '甲乔' }, (tx) => {
    const ids = tx.select<{ id: number }>('SELECT id FROM requests ORDER BY id').map(({ id }) => id)
    for (let at = 0; at < ids.length; at += page)
      for (const row of tx.where(requestTable, { id: ids.slice(at, at + page) }))
        tx.update(requestTable, row, { dueProvisional: row.dueProvisional, due: row.due, dueOn })
    tx.record({ act: 'request.changed', object: 'workstation' })
  })
}
