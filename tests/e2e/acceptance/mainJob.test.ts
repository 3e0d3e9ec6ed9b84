import { expect, type Page, test } from '@playwright/test'
import { archiveLetter, openDispatch } from '../../../scripts/demonstration/dispatch.ts'
import { confirmPages, leaveBatch, openBatch, recordListed } from '../../../scripts/demonstration/inquiry.ts'
import {
  admitLetter,
  type IncomingLetter,
  openLetter,
  openTab,
  registerLetter,
} from '../../../scripts/demonstration/intake.ts'
import { importRoster, proofreadRoster } from '../../../scripts/demonstration/lists.ts'
import { confirmProposal, proposeListType } from '../../../scripts/demonstration/listTypes.ts'
import {
  decideRequery,
  draftChainLetter,
  recordAnswer,
  recordTold,
  registerObjection,
} from '../../../scripts/demonstration/objection.ts'
import {
  answerLetters,
  answerReturned,
  lookUpUnlisted,
  signAndSend,
} from '../../../scripts/demonstration/passages.ts'
import { checkBlind, checkPages, signReview } from '../../../scripts/demonstration/verification.ts'
import { screenInspector } from '../../support/accessibility.ts'
import { evidencePrint, openTestDesk, sample, type TestDesk } from '../../support/e2eDesk.ts'
import {
  departmentLetter,
  inventedPersons,
  type PaperPerson,
  printedWords,
  textRoster,
} from '../../support/e2eLetters.ts'
import { draftSeparate, markPending } from '../../support/e2eSeparate.ts'

// One team at one machine with three letters, so that few hands change; each test looks at what became of one of them.
test.describe.configure({ mode: 'serial', timeout: 420_000 })

const transferred: readonly PaperPerson[] = [
  ['范溪㙍', '410602199405131934'],
  ['阿依努尔·艾合买提', '411402199001149871'],
  ['邵泽', '410503199402202777'],
  ['石立夏', '410184200004131848'],
  ['赵超然', '440524200307132929'],
  ['叶飞鹏', '320102199303086731'],
  ['汤鸣伟', '411002200203120050'],
  ['顾丽佳', '410703200004196822'],
].map(([name = '', idNumber = '']) => ({ name, idNumber }))
const mixed = inventedPersons(['试例甲', '试例乙', '试例丙'], 1)
const mended = inventedPersons(['试例丁', '试例戊', '试例己'], 11)
const wrongNumber = mended[2]?.idNumber.slice(0, 17) ?? ''

const court = (listOrder: number) => ({
  listOrder,
  listType: '失信被执行人',
  authority: '某某市中级人民法院',
  documentNumber: `（2024）豫01执${listOrder}23号`,
  listedOn: '20240506',
})
/** The program was delivered without this list; the national system shows it under another name than the rule has. */
const environment = { name: '环境保护领域失信生产经营单位名单', keeper: '生态环境部门' }
const pollution = {
  listOrder: 3,
  listType: environment.name,
  listName: '环保领域失信名单',
  authority: '某某市生态环境局',
  documentNumber: '某环信〔2025〕3号',
  listedOn: '20250506',
}
const found = [court(1), pollution]

/** Signed for on the last day before 国庆: its limit passes a make-up working day and was over long before it is answered. */
const acrossHolidays = (letter: IncomingLetter): IncomingLetter => ({
  ...letter,
  documentDate: '20260929',
  receivedOn: '20260930',
})

async function explainsHolidays(page: Page): Promise<void> {
  await expect(page.getByText(/逾期 \d+ 个工作日/u).first()).toBeVisible()
  await page
    .getByRole('button', { name: /^为什么是这一天/u })
    .first()
    .click()
  const why = page.getByRole('dialog')
  const days = why.getByRole('listitem')
  await expect(why).toContainText('调休上班')
  await expect(days.filter({ hasText: '国庆节放假' })).toHaveCount(7)
  await expect(days.filter({ hasText: '截止' })).toContainText('10-10星期六')
  await page.keyboard.press('Escape')
  await expect(why).toBeHidden()
}

let at: TestDesk
const inspector = screenInspector()
const numbers = { clean: '', listed: '', returned: '' }
const replies = { clean: '', listed: '', returned: '', supplement: '' }

test.beforeAll(async () => {
  at = await openTestDesk({ look: inspector.look })
})
test.afterAll(async () => {
  await at[Symbol.asyncDispose]()
})

test('takes three letters from registration to verified results', { tag: '@slow' }, async () => {
  const { desk, folder } = at
  const broken = mended.map((person, index) => (index === 2 ? { ...person, idNumber: wrongNumber } : person))
  const letters = [
    ['clean', acrossHolidays(departmentLetter(21, 8)), sample('05-调任-8人.docx'), 8],
    ['listed', departmentLetter(22, 3), textRoster(folder, mixed), 3],
    ['returned', departmentLetter(23, 3), textRoster(folder, broken), 2],
  ] as const
  await desk.as('clerk')
  for (const [key, letter, file] of letters) {
    numbers[key] = await registerLetter(desk, letter)
    if (key === 'clean') await explainsHolidays(desk.page())
    await admitLetter(desk)
    await importRoster(desk, file)
  }
  await proposeListType(desk, environment)
  await confirmProposal(desk, 'reviewer', environment.name)
  await desk.as('checker')
  for (const [key, { persons }, , usable] of letters) {
    await openLetter(desk, numbers[key])
    await proofreadRoster(desk, { count: usable, paper: persons })
  }
  await desk.as('clerk')
  await openBatch(desk, [numbers.listed])
  for (const person of found) await recordListed(desk, person, evidencePrint)
  await confirmPages(desk, evidencePrint)
  await leaveBatch(desk)
  await lookUpUnlisted(desk, [numbers.clean, numbers.returned], evidencePrint)
  for (const person of found) {
    const idTail = mixed[person.listOrder - 1]?.idNumber.slice(-4) ?? ''
    await checkBlind(desk, numbers.listed, { listOrder: person.listOrder, idTail, found: person })
  }
})

test('passes each listed person through 复审, 复核 and 复查', { tag: '@slow' }, async () => {
  const { desk } = at
  for (const [who, stage] of [
    ['checker', '复审'],
    ['reviewer', '复核'],
    ['signer', '复查'],
  ] as const) {
    await desk.as(who)
    for (const { listOrder } of found)
      await signReview(
        desk,
        { intakeNumber: numbers.listed, listOrder, stage },
        sample('查询凭证-列入-序号3-重新查询-示意.png'),
      )
  }
})

test('answers the three letters and sends them', { tag: '@slow' }, async () => {
  const { desk } = at
  const asked = [numbers.clean, numbers.listed, numbers.returned]
  const [clean = '', listed = '', returned = ''] = await answerLetters(desk, asked, '首次复函')
  expect([clean, listed, returned].map((number) => number.replace(/^.*〕/u, ''))).toEqual([
    '1号',
    '2号',
    '3号',
  ])
  Object.assign(replies, { clean, listed, returned })
  await openDispatch(desk, replies.clean)
  await expect(desk.page().getByText(/发出时逾期 \d+ 个工作日（如实记录，不影响发出）/u)).toBeVisible()
})

test('says in one sentence that nobody is listed, without any name', { tag: '@slow' }, () => {
  const words = printedWords(at.folder, replies.clean)
  expect(words).toContain('豫财人函〔2026〕21号')
  expect(words).toMatch(
    /截至\d{4}年\d+月\d+日\d+时\d+分，来函所附名单中8人，均未查询到被列为失信联合惩戒对象的信息。/u,
  )
  for (const { name, idNumber } of transferred) {
    expect(words).not.toContain(name)
    expect(words).not.toContain(idNumber.slice(-4))
  }
})

test('names exactly the two listed persons with masked numbers in the attachment', { tag: '@slow' }, () => {
  const words = printedWords(at.folder, replies.listed)
  expect(words).toContain(
    '来函所附名单中3人，查询到被列为失信联合惩戒对象信息的2人（名单见附件），其余1人未查询到上述信息。',
  )
  for (const [index, { name, idNumber }] of mixed.entries()) {
    const masked = `${index + 1}${name}${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`
    if (index === 1) expect(words).not.toContain(name)
    else expect(words).toContain(masked)
    expect(words).not.toContain(idNumber)
  }
  // The type was added in the window; what is printed is what the national system shows.
  for (const shown of [pollution.listName, pollution.authority]) expect(words).toContain(shown)
  expect(words).not.toContain(environment.name)
  expect(words.match(/\*+/gu)).toHaveLength(2)
  expect(words).not.toContain('执1')
  expect(words).not.toMatch(/执3|环信/u)
})

test('names who was returned by place on the list only', { tag: '@slow' }, () => {
  const words = printedWords(at.folder, replies.returned)
  expect(words).toContain('来函提请查询3人，本函函复2人的查询结果。')
  expect(words).toContain('来函所附名单中2人，均未查询到被列为失信联合惩戒对象的信息。')
  expect(words).toContain('名单序号第3号共1人因身份信息有误未予查询，请补正后来函，我中心另行函复。')
  expect(words).not.toMatch(/试例|\*|\d{17}/u)
})

test('answers the returned person after 补正 and closes the letter', {
  tag: ['@slow', '@night'],
}, async () => {
  const { desk } = at
  const intakeNumber = numbers.returned
  const [, , person = { name: '', idNumber: '' }] = mended
  replies.supplement = await answerReturned(desk, { intakeNumber, paper: 3, ...person }, evidencePrint)
  await openLetter(desk, intakeNumber)
  const page = desk.page()
  await expect(page.getByRole('row', { name: new RegExp(intakeNumber, 'u') })).toContainText('已办结')
  await expect(page.getByRole('region', { name: '来文档案' })).toContainText(/来函人数\s*3=3\s*已答复/u)
  const words = printedWords(at.folder, replies.supplement)
  expect(words).toMatch(/关于.*补充/u)
})

test('answers five of six while one is still 待核实, and him in a 补充复函', {
  tag: ['@slow', '@night'],
}, async () => {
  const { desk, folder } = at
  const six = inventedPersons(['试例庚', '试例辛', '试例壬', '试例癸', '试例子', '试例丑'], 31)
  await desk.as('clerk')
  const intakeNumber = await registerLetter(desk, departmentLetter(24, 6))
  await admitLetter(desk)
  await importRoster(desk, textRoster(folder, six))
  await desk.as('checker')
  await openLetter(desk, intakeNumber)
  await proofreadRoster(desk, { count: 6, paper: 6 })
  await desk.as('clerk')
  await openBatch(desk, [intakeNumber])
  await markPending(desk, 4)
  await confirmPages(desk, evidencePrint)
  await leaveBatch(desk)
  await desk.as('checker')
  await checkPages(desk)

  await desk.as('clerk')
  await draftSeparate(desk, intakeNumber, '试例癸')
  const [first = ''] = await signAndSend(desk, [intakeNumber], '首次复函')
  const words = printedWords(folder, first)
  expect(words).toContain('来函所附名单中5人，均未查询到被列为失信联合惩戒对象的信息。')
  expect(words).toMatch(/名单序号第4号共1人的查询结果，我中心将于\d+年\d+月\d+日前另行函复。/u)
  expect(words).not.toMatch(/试例|核实结果|待核实/u)
  const page = desk.page()
  await openLetter(desk, intakeNumber)
  await expect(page.getByRole('row', { name: new RegExp(intakeNumber, 'u') })).not.toContainText('已办结')
  await expect(page.getByRole('region', { name: '来文档案' })).toContainText(/5\s*已答复.*1\s*待另行函复/u)
  await openTab(desk, '期限')
  await expect(page.getByText(/待另行函复：来函序号第 4 号；.*期限仍是本件期限/u)).toBeVisible()

  await lookUpUnlisted(desk, [intakeNumber], sample('查询凭证-列入-序号6-重新查询-示意.png'))
  const [second = ''] = await answerLetters(desk, [intakeNumber], '补充复函')
  expect(printedWords(folder, second)).toContain('名单序号第4号共1人的查询结果，我中心《')
  await openLetter(desk, intakeNumber)
  const ended = desk.page()
  await expect(ended.getByRole('row', { name: new RegExp(intakeNumber, 'u') })).toContainText('已办结')
  await openTab(desk, '复函')
  for (const number of [first, second])
    await expect(ended.getByRole('grid', { name: '本件的函件' })).toContainText(number)
})

test('takes an objection through each entrance to a 更正函', { tag: ['@slow', '@night'] }, async () => {
  const { desk } = at
  const intakeNumber = numbers.listed
  const cases: string[] = []
  await desk.as('clerk')
  for (const [index, entrance] of (['单位提出', '本人提出、单位转送'] as const).entries()) {
    const name = mixed[index * 2]?.name ?? ''
    const documentNumber = `豫财人函〔2026〕${31 + index}号`
    cases.push(await registerObjection(desk, { name, entrance, documentNumber }))
  }
  const sendChain = async (kind: '异议复核申请函' | '异议复核结果告知函') => {
    for (const number of cases) await draftChainLetter(desk, number, kind)
    await signAndSend(desk, [intakeNumber, intakeNumber], kind)
  }
  await sendChain('异议复核申请函')
  for (const [index, number] of cases.entries())
    await recordAnswer(desk, number, { documentNumber: `国信复〔2026〕${index + 1}号`, scan: evidencePrint })
  await desk.as('signer')
  for (const number of cases) await decideRequery(desk, number)
  await lookUpUnlisted(desk, [intakeNumber], sample('查询凭证-列入-序号6-重新查询-示意.png'))
  const [correction = ''] = await answerLetters(desk, [intakeNumber], '更正函')
  await sendChain('异议复核结果告知函')
  for (const number of cases) await recordTold(desk, number)

  const words = printedWords(at.folder, correction)
  expect(words).toContain(replies.listed)
  expect(words).not.toContain(mixed[1]?.name)
  expect(words).not.toMatch(/查询到被列为失信联合惩戒对象信息的人员名单/u)
  const page = desk.page()
  await page.keyboard.press('Alt+e')
  await page.getByRole('radiogroup', { name: '办到哪一步' }).getByRole('radio', { name: '已结束' }).check()
  for (const number of cases)
    await expect(page.getByRole('row', { name: new RegExp(number, 'u') })).toContainText('已办结')
})

test('files an answered letter', { tag: '@slow' }, async () => {
  const page = at.desk.page()
  await archiveLetter(at.desk, numbers.clean, '2026-0001')
  await page.getByRole('radio', { name: '已归档' }).check()
  await expect(page.getByRole('row', { name: new RegExp(numbers.clean, 'u') })).toBeVisible()
})

test('passed no screen that axe finds fault with', { tag: '@slow' }, () => {
  expect(inspector.breaches).toEqual([])
  expect(inspector.seen.size).toBeGreaterThan(20)
})
