import { readFileSync } from 'node:fs'
import { composeReply, issued } from '../../shared/letter/compose/composeLetter.ts'
import { parseWording, type Wording } from '../../shared/letter/compose/wording.ts'
import type {
  ExtensionNoticeInput,
  LetterContent,
  ListedEntry,
  NotListedEntry,
  ReplyInput,
  ReturnedEntry,
  WithdrawnEntry,
} from '../../shared/letter/model.ts'

/** The wording that ships, as the core loads it. */
export const defaultWordingJson = readFileSync(
  new URL('../../assets/wording/default.json', import.meta.url),
  'utf8',
)
export const defaultWording: Wording = parseWording(defaultWordingJson)
/** The first wording the program was delivered with; letters made with it keep its words. */
export const firstWording: Wording = parseWording(
  readFileSync(new URL('../../assets/wording/2026-11.json', import.meta.url), 'utf8'),
)

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An invented identity number with a valid check character; different for each ordinal below 1,000. */
export function inventedNumber(ordinal: number): string {
  const body = `41010119900101${String(ordinal).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'.charAt(sum % 11)
}

export const listedPerson = (sequence: number, over: Partial<ListedEntry> = {}): ListedEntry => ({
  sequence,
  name: `试例${['甲', '乙', '丙', '丁', '戊'][sequence % 5]}`,
  idNumber: inventedNumber(sequence),
  listName: '失信被执行人名单',
  organ: '某某市中级人民法院',
  caseNumber: '（2024）豫01执123号',
  listedOn: '2024-05-06',
  ...over,
})

export const notListedPerson = (sequence: number): NotListedEntry => ({
  sequence,
  name: `平常人${sequence}`,
  idNumber: inventedNumber(sequence),
})

export const returnedPerson = (sequence: number): ReturnedEntry => ({
  sequence,
  row: sequence + 2,
  name: `待补${sequence}`,
  idNumber: inventedNumber(sequence).slice(0, 17),
  reasons: ['证件号码位数不对'],
})

interface Persons extends Partial<Pick<ReplyInput, 'duplicates' | 'unqueryable' | 'separate'>> {
  readonly listed?: readonly ListedEntry[]
  readonly notListed?: readonly NotListedEntry[]
  readonly returned?: readonly ReturnedEntry[]
  readonly withdrawn?: readonly WithdrawnEntry[]
}

/** A reply input whose persons add up. */
export function replyInput(persons: Persons, over: Partial<ReplyInput> = {}): ReplyInput {
  const { listed = [], notListed = [], returned = [], withdrawn = [] } = persons
  const { duplicates = [], unqueryable = [], separate = null } = persons
  const answered = listed.length + notListed.length
  const rest = [
    ...[...returned, ...withdrawn].map(({ sequence }) => sequence),
    ...duplicates.flatMap((rows) => rows.returned),
    ...unqueryable,
    ...(separate?.sequences ?? []),
  ]
  return {
    kind: 'first',
    centre: { name: '某某省公共信用信息中心', mark: null, contact: '测试员', telephone: '0000-00000000' },
    incoming: {
      sender: '中共某某市委组织部（市公务员局）',
      title: '关于查询公务员录用人选社会信用记录的函',
      documentNumber: '某组函〔2026〕15号',
    },
    earlier: null,
    purposes: ['recruitment'],
    counts: {
      inquired: answered + rest.length,
      supplemented: 0,
      answered,
      notListed: notListed.length,
      withdrawn: withdrawn.length,
    },
    queriedFrom: '2026-11-20T01:30:00.000Z',
    queriedUntil: '2026-11-20T01:30:00.000Z',
    listed: [...listed],
    notListed: [...notListed],
    returned: [...returned],
    duplicates,
    unqueryable,
    separate,
    withdrawn: [...withdrawn],
    options: {
      fullNumbers: false,
      caseNumbers: false,
      listedDates: false,
      notListedTable: false,
      headMarks: [],
    },
    ...over,
  }
}

/** A range of whole numbers, both ends included. */
export const from = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** A composed first reply: nobody listed unless persons say otherwise. */
export const reply = (
  persons: Persons = { notListed: from(1, 12).map(notListedPerson) },
  over: Partial<ReplyInput> = {},
): LetterContent => composeReply(replyInput(persons, over), defaultWording)

/** An 延期告知函 to the unit of the invented replies, for a first extension. */
export function extensionNotice(): ExtensionNoticeInput {
  const { centre, incoming, purposes, options } = replyInput({ notListed: [notListedPerson(1)] })
  return {
    centre,
    incoming,
    purposes,
    options,
    facts: {
      dueOn: '2026-02-06',
      earlierDueOn: null,
      newDueOn: '2026-02-10',
      talkedOn: '2026-02-05',
      channel: '电话',
      spokeWith: '人事处试验联系人',
    },
  }
}

/** A signed letter whose attachment names people with characters that only the last of the bundled fonts have. */
export function rareLetter(): LetterContent {
  const names = ['珅玥', '阿卜杜·𠅤䶮珅', '试例甲']
  return issued(
    reply({
      listed: names.map((name, index) => listedPerson(index + 1, { name })),
      notListed: [notListedPerson(4)],
    }),
    { documentNumber: '某信函〔2026〕8号', signedOn: '2026-02-05' },
  )
}
