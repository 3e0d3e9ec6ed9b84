import { z } from 'zod'
import { type Listing, listingStatusNames, type MatchBasis, matchBasisNames } from '../inquiry/model.ts'
import { type PeoplePolicy, regimeNames, regimeRules } from '../policy/model.ts'
import { beijingDate, beijingMinute, type Instant } from '../time.ts'
import { countHumans, isSameHuman } from '../user/human.ts'
import type { ReviewPerson, ReviewStage } from './model.ts'

/** What the program states from the record beside one question, and what in the record forbids a "yes". */
export const QuestionFact = z.strictObject({
  code: z.string(),
  lines: z.array(z.string()),
  /** Null while the record agrees or has nothing to say. */
  contradiction: z.string().nullable(),
})
export type QuestionFact = z.infer<typeof QuestionFact>

/** One act that led to the listing, from the record: what was done, by whom, when; `note` says how. */
export interface RecordedAct {
  readonly act: '查询' | '核对' | '核定' | '复审' | '复核' | '复查'
  readonly people: readonly ReviewPerson[]
  readonly at: Instant
  readonly note: string
}

/** Everything about a person under review that the program can state by itself. */
export interface StatedRecord {
  readonly queriedAt: Instant
  readonly listings: readonly Listing[]
  readonly matchedBy: MatchBasis | null
  readonly matchNote: string | null
  /** The list types that the dictionary knew on the day of the query. */
  readonly knownListCodes: readonly string[]
  /** 校验码 of the evidence of the first query and of 复审's own. */
  readonly firstEvidence: readonly string[]
  readonly secondEvidence: readonly string[]
  readonly acts: readonly RecordedAct[]
  /** What the file is held to: the policy of the day its letter was registered. */
  readonly policy: PeoplePolicy
}

/** What the program states beside the questions of a stage; `reviewer` is who is about to sign. */
export function questionFacts(
  stage: ReviewStage,
  record: StatedRecord,
  reviewer: ReviewPerson,
): readonly QuestionFact[] {
  if (stage === 'first') return [samePerson(record)]
  if (stage === 'second') return [validThen(record), listInScope(record)]
  return [evidenceComplete(record), peopleAsRequired(record, reviewer)]
}

function samePerson({ matchedBy, matchNote }: StatedRecord): QuestionFact {
  if (matchedBy === null) return fact('same-person', ['登记时未另写认定依据，请照凭证核对姓名和证件号码。'])
  const basis = `登记的认定依据：${matchBasisNames[matchedBy]}`
  return matchedBy === 'idNumber'
    ? fact('same-person', [basis])
    : fact('same-person-by-source', [`${basis}——${matchNote ?? '未写明'}`])
}

function validThen({ listings, queriedAt }: StatedRecord): QuestionFact {
  const day = beijingDate(queriedAt)
  const lines = listings.map(
    ({ listName, status, validUntil }) =>
      `${listName}：登记为${listingStatusNames[status]}，有效期${validUntil === null ? '未登记' : `至 ${validUntil}`}`,
  )
  const ended = listings.find(
    ({ status, validUntil }) => status !== 'current' || (validUntil !== null && validUntil < day),
  )
  return fact(
    'valid-then',
    lines,
    ended === undefined ? null : `「${ended.listName}」在查询时已移出、已修复或已过期。`,
  )
}

function listInScope({ listings, knownListCodes }: StatedRecord): QuestionFact {
  const lines = listings.map(({ listName, listTypeCode }) =>
    knownListCodes.includes(listTypeCode)
      ? `${listName}：名单字典中有此类型`
      : `${listName}：字典待归类，请按名单的设立依据判断`,
  )
  return fact('list-in-scope', lines)
}

function evidenceComplete({ firstEvidence, secondEvidence }: StatedRecord): QuestionFact {
  const line = (title: string, codes: readonly string[]) =>
    `${title}：${codes.length === 0 ? '没有' : codes.map((code) => `校验码 ${code}`).join('、')}`
  const missing =
    firstEvidence.length === 0
      ? '首次查询没有凭证。'
      : secondEvidence.length === 0
        ? '复审重新查询没有凭证。'
        : null
  return fact(
    'evidence-complete',
    [line('首次查询凭证', firstEvidence), line('复审重新查询凭证', secondEvidence)],
    missing,
  )
}

function peopleAsRequired({ acts, policy }: StatedRecord, reviewer: ReviewPerson): QuestionFact {
  const humans = different([...acts.flatMap(({ people }) => people), reviewer])
  const lines = [
    ...acts.map(
      ({ act, people, at, note }) =>
        `${act}：${people.map(({ name }) => name).join('、')}，${beijingMinute(at)}${note === '' ? '' : `（${note}）`}`,
    ),
    `复查：${reviewer.name}（由您签署）；以上共 ${humans} 人`,
    `本件办理要求（${regimeNames[policy.regime]}，${policy.basis}）：${regimeRules[policy.regime].words.join('')}`,
  ]
  return fact('people-as-required', lines, breach({ acts, policy }, reviewer, humans))
}

/** What in the record is at odds with the policy in force, as a sentence, or null. */
function breach(
  { acts, policy }: Pick<StatedRecord, 'acts' | 'policy'>,
  reviewer: ReviewPerson,
  humans: number,
): string | null {
  const peopleOf = (...names: RecordedAct['act'][]) =>
    acts.filter(({ act }) => names.includes(act)).flatMap(({ people }) => people)
  const missing = (['查询', '核对', '复审', '复核'] as const).find((act) => peopleOf(act).length === 0)
  if (missing !== undefined) return `记录中没有「${missing}」。`
  const reviewers = [...peopleOf('复审', '复核', '复查'), reviewer]
  if (different(reviewers) < reviewers.length) return '复审、复核、复查中有两项由同一人办理。'
  const inquirers = peopleOf('查询')
  const isInquirer = (person: ReviewPerson) => inquirers.some(({ human }) => isSameHuman(human, person.human))
  if (reviewers.some(isInquirer)) return '查询人办理了复审、复核或复查。'
  // 唱读 is signed by two, of whom one may be the inquirer: the other is the checker.
  if (peopleOf('核对').every(isInquirer)) return '查询人核对了自己的查询。'
  const { keepsCheckApart, leastAtThirdReview } = regimeRules[policy.regime]
  const checked = peopleOf('核对')
  if (keepsCheckApart && reviewers.some(({ human }) => checked.some((one) => isSameHuman(one.human, human))))
    return '核对人办理了复审、复核或复查，本件须分开办理。'
  return humans < leastAtThirdReview ? `只有 ${humans} 人办理，少于 ${leastAtThirdReview} 人。` : null
}

const different = (people: readonly ReviewPerson[]) => countHumans(people.map(({ human }) => human))

const fact = (code: string, lines: readonly string[], contradiction: string | null = null): QuestionFact => ({
  code,
  lines: [...lines],
  contradiction,
})
