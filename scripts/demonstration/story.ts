import path from 'node:path'
import { closeLook } from './closeLook.ts'
import type { Desk } from './desk.ts'
import { archiveLetter } from './dispatch.ts'
import { confirmPages, type FoundPerson, leaveBatch, openBatch, recordListed } from './inquiry.ts'
import { admitLetter, type IncomingLetter, openLetter, registerLetter } from './intake.ts'
import { importRoster, proofreadRoster } from './lists.ts'
import { answerLetters, answerReturned } from './passages.ts'
import { checkBlind, checkPages, signReview } from './verification.ts'

const letterOf = (letter: Omit<IncomingLetter, 'documentDate' | 'contact' | 'channel'>): IncomingLetter => ({
  ...letter,
  documentDate: '今',
  contact: '示例联络',
  channel: '直接来函',
})

const clean = letterOf({
  unit: 'jyt',
  unitName: '河南省教育厅',
  documentNumber: '教人函[2026]18号',
  title: '关于查询拟录用公务员人选社会信用记录的函',
  purpose: '录用',
  persons: 60,
})
const listed = letterOf({
  unit: 'rlzy',
  unitName: '河南省人力资源和社会保障厅',
  documentNumber: '豫人社函（2026）8号',
  title: '关于查询拟调任人选社会信用记录的函',
  purpose: '调任',
  persons: 8,
})
const damaged = letterOf({
  unit: 'czt',
  unitName: '河南省财政厅',
  documentNumber: '豫财函【2026】25号',
  title: '关于查询拟录用公务员人选社会信用记录的函',
  purpose: '录用',
  persons: 4,
})

/** Two invented entries of the national system; the numbers belong to nobody. */
const found: readonly FoundPerson[] = [
  {
    listOrder: 3,
    listType: '失信被执行人',
    authority: '示例市中级人民法院',
    documentNumber: '（2025）示01执123号',
    listedOn: '2025-06-01',
  },
  {
    listOrder: 6,
    listType: '失信被执行人',
    authority: '示例县人民法院',
    documentNumber: '（2025）示0122执45号',
    listedOn: '2025-08-11',
  },
]
/** The tails of the two numbers as they stand on the sealed paper of the sample letter. */
const tails: Readonly<Record<number, string>> = { 3: '2777', 6: '6731' }
/** The person of the third letter whose number was mistyped, and the number the unit sends later. */
const corrected = { name: '孟怀瑾', idNumber: '41132119920209003X', paper: 4 }

/** What the story leaves behind. */
export interface Told {
  readonly documentNumbers: readonly string[]
}

/**
 * The main job on three letters: nobody listed; two listed who pass 复审、复核、复查; one person returned for a wrong number and
 * answered later. Acts are grouped by person, as an office works, so that few hands change at the one machine.
 */
export async function tellStory(desk: Desk, samples: string): Promise<Told> {
  const evidence = path.join(samples, '查询凭证-示意.png')
  const numbers = await receive(desk, samples)
  await desk.as('checker')
  for (const [number, persons] of [
    [numbers.clean, 60],
    [numbers.listed, 8],
    [numbers.damaged, 3],
  ] as const) {
    await openLetter(desk, number)
    await proofreadRoster(desk, {
      count: persons,
      paper: number === numbers.damaged ? corrected.paper : persons,
    })
  }
  await inquire(desk, numbers, evidence)
  await verify(desk, numbers, evidence)
  const first = await answerLetters(desk, [numbers.clean, numbers.listed, numbers.damaged], '首次复函')
  const later = await answerReturned(desk, { intakeNumber: numbers.damaged, ...corrected }, evidence)
  for (const [index, number] of [numbers.clean, numbers.listed, numbers.damaged].entries())
    await archiveLetter(desk, number, `2026-XY-00${index + 1}`)
  await closeLook(desk)
  return { documentNumbers: [...first, later] }
}

type Numbers = Readonly<Record<'clean' | 'listed' | 'damaged', string>>

async function receive(desk: Desk, samples: string): Promise<Numbers> {
  await desk.as('clerk')
  await desk.picture('工作台')
  const take = async (letter: IncomingLetter, file: string) => {
    const number = await registerLetter(desk, letter)
    await admitLetter(desk)
    await importRoster(desk, path.join(samples, file))
    return number
  }
  return {
    clean: await take(clean, '01-省直-录用-60人.xlsx'),
    listed: await take(listed, '05-调任-8人.docx'),
    damaged: await take(damaged, '06-一人号码有误-4人.csv'),
  }
}

async function inquire(desk: Desk, numbers: Numbers, evidence: string): Promise<void> {
  await desk.as('clerk')
  await openBatch(desk, [numbers.listed])
  for (const person of found) await recordListed(desk, person, listedPrint(evidence, person, '首次查询'))
  await confirmPages(desk, evidence)
  await leaveBatch(desk)
  await openBatch(desk, [numbers.clean, numbers.damaged])
  await confirmPages(desk, evidence.replace('.png', '-4页.pdf'))
  await leaveBatch(desk)
}

async function verify(desk: Desk, { listed: number }: Numbers, evidence: string): Promise<void> {
  await desk.as('checker')
  await checkPages(desk)
  for (const person of found)
    await checkBlind(desk, number, {
      listOrder: person.listOrder,
      idTail: tails[person.listOrder] ?? '',
      found: person,
    })
  for (const [who, stage] of [
    ['checker', '复审'],
    ['reviewer', '复核'],
    ['signer', '复查'],
  ] as const) {
    await desk.as(who)
    for (const person of found)
      await signReview(
        desk,
        { intakeNumber: number, listOrder: person.listOrder, stage },
        listedPrint(evidence, person, '重新查询'),
      )
  }
}

/** The print that shows this person's listing at one of the two looks; each look is a picture of its own. */
const listedPrint = (evidence: string, { listOrder }: FoundPerson, look: '首次查询' | '重新查询') =>
  evidence.replace('-示意.png', `-列入-序号${listOrder}-${look}-示意.png`)
