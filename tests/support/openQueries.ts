import { type CallInput, contract, type ProcedureName } from '../../shared/contract/contract.ts'
import type { Answer } from '../../shared/ipc/answer.ts'
import type { TeamKey } from './team.ts'
import type { TestPerson, TestWorkstation } from './testWorkstation.ts'

/** A question that stands on somebody's screen, and what was answered to it last. */
interface OpenQuery {
  readonly person: TestPerson
  readonly name: ProcedureName
  readonly input: unknown
  answer: Answer
}

/** What is asked once and never stands on a screen: steps of an act, looks that answer with something new each time. */
const momentary: ReadonlySet<string> = new Set([
  'uploads.begin',
  'uploads.append',
  'uploads.finish',
  'uploads.discard',
  'rosters.cancel',
  'rosters.expectFile',
  'session.heartbeat',
])

/** A workstation whose windows keep every question open that was ever asked. */
export interface OpenWorkstation {
  readonly workstation: TestWorkstation
  /** Moves the clock; every open question is asked anew, as a window does that shows another day. */
  at(moment: string): Promise<void>
  /** Opens a question for this person. */
  open<N extends ProcedureName>(who: TeamKey, name: N, input: CallInput<N>): Promise<void>
  /** Answers that had changed although nothing they were made from was announced: `command › query`. */
  readonly unannounced: readonly string[]
  /** How many commands were watched, and how often an open question was to be asked again. */
  readonly counted: { readonly commands: number; readonly asked: number }
}

/** Watches the workstation: after each command every open question is asked afresh and compared with what its window still shows. */
export function watchOpenQueries(workstation: TestWorkstation): OpenWorkstation {
  const open = new Map<string, OpenQuery>()
  const unannounced: string[] = []
  const counted = { commands: 0, asked: 0 }
  const ask = (person: TestPerson, name: ProcedureName, input: unknown) =>
    person.try(name, input as never) as Promise<Answer>
  const remember = (query: OpenQuery) =>
    open.set(`${query.person.userId} ${query.name} ${JSON.stringify(query.input)}`, query)

  const afterCommand = async (command: string, { written = [] }: Answer) => {
    counted.commands += 1
    for (const query of open.values()) {
      const fresh = await ask(query.person, query.name, query.input)
      const isAnnounced = written.some((source) => query.answer.read?.includes(source))
      if (isAnnounced) counted.asked += 1
      else if (said(fresh) !== said(query.answer)) unannounced.push(`${command} › ${query.name}`)
      query.answer = fresh
    }
  }
  const watched = (person: TestPerson): TestPerson => {
    const attempt: TestPerson['try'] = async (name, input) => {
      const answer = (await ask(person, name, input)) as Answer
      if (contract[name].kind === 'command') await afterCommand(name, answer)
      else if (!momentary.has(name)) remember({ person, name, input, answer })
      return answer as never
    }
    return {
      ...person,
      try: attempt,
      call: async (name, input) => {
        const answer = await attempt(name, input)
        if (answer.ok) return answer.value
        throw new Error(`${name}: ${answer.fault.message}`)
      },
    }
  }
  const people = new Map<string, TestPerson>()
  const as: TestWorkstation['as'] = (who) => {
    const known = people.get(who)
    if (known !== undefined) return known
    const person = watched(workstation.as(who))
    people.set(who, person)
    return person
  }
  return {
    workstation: { ...workstation, as },
    open: async (who, name, input) => {
      await as(who).try(name, input)
    },
    at: async (moment) => {
      workstation.clock.set(moment)
      for (const query of open.values()) query.answer = await ask(query.person, query.name, query.input)
    },
    unannounced,
    counted,
  }
}

/** What an answer tells a screen. */
const said = (answer: Answer) => JSON.stringify(answer.ok ? answer.value : answer.fault)
