import { AppError } from '../../../shared/errors.ts'
import {
  type CeremonyAct,
  type CeremonyPerson,
  type CeremonyState,
  type CeremonyStep,
  ceremonySteps,
  missingPeople,
  personObstacle,
} from '../../../shared/session/ceremony.ts'
import { passwordFindings } from '../../../shared/session/passwordPolicy.ts'
import type { CentreIdentity } from '../../../shared/setting/centre.ts'
import { settings } from '../../../shared/setting/settings.ts'

/** A first person with the password typed by that person. */
export interface FirstPerson extends CeremonyPerson {
  readonly password: string
}

/** Everything the first run gathered. */
export interface CeremonyHarvest {
  readonly centre: CentreIdentity
  readonly people: readonly FirstPerson[]
}

/** What the ceremony shows when it ends, to be copied onto paper. */
export interface ShownOnce {
  readonly sealRoot: string
  readonly exportFingerprint: string
}

/** The first run while it goes on: gathers in memory, writes nothing. */
export interface CeremonyRoom {
  state(shown?: ShownOnce): CeremonyState
  perform(act: Exclude<CeremonyAct, { step: 'finish' }>): void
  /** What was gathered; throws `invalid-input` while something is missing. */
  harvest(): CeremonyHarvest
  clear(): void
}

/** Opens an empty room. */
export function openCeremonyRoom(): CeremonyRoom {
  let centre: CentreIdentity | null = null
  let people: readonly FirstPerson[] = []
  const clear = () => {
    centre = null
    people = []
  }
  const missing = () => [
    ...(centre === null ? ['请先登记本中心的名称与联系方式。'] : []),
    ...missingPeople(people),
  ]
  return {
    clear,
    state: (shown) => stateOf({ centre, people, missing: missing(), shown: shown ?? null }),
    perform: (act) => {
      if (act.step === 'restart') clear()
      else if (act.step === 'centre') centre = act.centre
      else if (act.step === 'removePerson')
        people = people.filter(({ loginName }) => loginName !== act.loginName)
      else people = [...people, admitted(act.person, act.password, people)]
    },
    harvest: () => {
      const first = missing()[0]
      if (centre === null || first !== undefined)
        throw new AppError('invalid-input', first ?? '请先登记本中心。')
      return { centre, people }
    },
  }
}

function admitted(person: CeremonyPerson, password: string, others: readonly CeremonyPerson[]): FirstPerson {
  const obstacle = personObstacle(person, others)
  if (obstacle !== null) throw new AppError('conflict', obstacle)
  const policy = { threeKinds: settings['password.threeKinds'].default }
  const finding = passwordFindings(password, person, policy)[0]
  if (finding !== undefined) throw new AppError('invalid-input', finding)
  return { ...person, password }
}

function stateOf(room: {
  readonly centre: CentreIdentity | null
  readonly people: readonly FirstPerson[]
  readonly missing: readonly string[]
  readonly shown: ShownOnce | null
}): CeremonyState {
  const done: Record<CeremonyStep, boolean> = {
    centre: room.centre !== null || room.shown !== null,
    people: missingPeople(room.people).length === 0 || room.shown !== null,
    finish: room.shown !== null,
  }
  return {
    steps: (Object.keys(ceremonySteps) as CeremonyStep[]).map((step) => ({
      step,
      title: ceremonySteps[step],
      done: done[step],
    })),
    centre: room.centre,
    people: room.people.map(({ name, loginName, roles }) => ({ name, loginName, roles })),
    missing: room.shown === null ? [...room.missing] : [],
    sealRoot: room.shown?.sealRoot ?? null,
    exportFingerprint: room.shown?.exportFingerprint ?? null,
  }
}
