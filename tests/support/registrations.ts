import { type AskedQuestion, askedQuestions, type GivenAnswers } from '../../shared/request/model.ts'
import type { Registration } from '../../shared/request/summary.ts'
import type { TestPerson } from './testWorkstation.ts'

/** When the invented letters of the tests are received: a Thursday; the third working day after it is 2026-11-24. */
export const receiptAt = '2026-11-19T01:30:00.000Z'
/** A good moment to start a test workstation that handles such letters. */
export const workingMoment = '2026-11-20T01:00:00.000Z'

/** The id of a unit of the delivered directory, by its name. */
export async function unitNamed(person: TestPerson, name: string): Promise<number> {
  const { rows } = await person.call('units.list', { filter: { text: name }, offset: 0, limit: 1 })
  const [unit] = rows
  if (unit?.name !== name) throw new Error(`the directory has no ${name}`)
  return unit.id
}

/** A faultless registration of an invented letter. */
export function registrationOf(unitId: number, changes: Partial<Registration> = {}): Registration {
  return {
    unitId,
    documentNumber: '豫财人函〔2026〕15号',
    documentDate: '2026-11-18',
    title: '关于查询拟录用公务员人选社会信用记录的函',
    purpose: 'recruitment',
    declaredCount: 2,
    declaresRequery: false,
    urgency: 'none',
    answerWantedOn: null,
    secrecy: 'none',
    contactName: '试验联系人',
    contactPhone: '0371-00000001',
    arrival: 'messenger',
    copies: 1,
    receivedAt: receiptAt,
    forwardedAt: null,
    advanceFaxAt: null,
    sealedOriginalReceived: true,
    channel: 'direct',
    remarks: '',
    ...changes,
  }
}

/** Every question that a person answers at 初审 answered yes, except these. */
export function admissibilityOf(refused: Partial<Record<AskedQuestion, string>> = {}): GivenAnswers {
  return Object.fromEntries(
    askedQuestions.map((question) => [
      question,
      { ok: refused[question] === undefined, note: refused[question] ?? '' },
    ]),
  ) as GivenAnswers
}

/** Registers a letter of 河南省财政厅; returns its id. */
export async function registeredLetter(
  person: TestPerson,
  changes: Partial<Registration> = {},
): Promise<number> {
  const unitId = changes.unitId ?? (await unitNamed(person, '河南省财政厅'))
  const registration = registrationOf(unitId, changes)
  const { requestId } = await person.call('requests.register', { registration, supersedesId: null })
  return requestId
}

/** Registers a letter and passes its 初审; returns its id. */
export async function admittedLetter(
  person: TestPerson,
  changes: Partial<Registration> = {},
): Promise<number> {
  const requestId = await registeredLetter(person, changes)
  await person.call('requests.admit', { requestId, admissibility: admissibilityOf(), templateUse: 'yes' })
  return requestId
}
