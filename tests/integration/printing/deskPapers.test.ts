import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { intakeNumber } from '../../../electron/requestRecord/requestRepository.ts'
import { requestTable } from '../../../electron/requestRecord/requestTable.ts'
import { keyTables } from '../../../renderer/keyTables.ts'
import { printedHead } from '../../../shared/audit/printedHead.ts'
import { concludedLetter, draftMoment } from '../../support/concludedLetter.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const press = openLetterPrinter()
let workstation: TestWorkstation
beforeAll(async () => {
  workstation = await startTestWorkstation({
    at: draftMoment,
    shell: { pdf: (html) => press.pdf(html), printers: () => Promise.resolve([]) },
  })
})
afterAll(async () => {
  await workstation.close()
  await press.close()
})

/** A letter whose one person has a result and is at this step. */
async function letterAt(state: 'underReview' | 'inquired', serial: number): Promise<number> {
  const requestId = await concludedLetter(workstation, ['notListed'], {
    documentNumber: `豫财函〔2026〕${serial}号`,
  })
  workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
    const [person] = tx.where(candidateTable, { requestId })
    if (person === undefined) throw new Error('no person')
    tx.update(candidateTable, person, { state, dueOn: '2026-11-24' })
    tx.record({ act: 'request.changed', object: `request:${requestId}` })
  })
  return requestId
}

describe('今日办理单', () => {
  it('names every letter by its day and never says that somebody is listed', async () => {
    const listed = await letterAt('underReview', 71)
    const open = await letterAt('inquired', 72)
    const numbers = workstation.store.read((tx) =>
      [listed, open].map((id) => `收${intakeNumber(tx.get(requestTable, id, ''))}`),
    )
    // The reviewer's own workbench says it, so that the paper would have something to give away.
    const { rows } = await workstation
      .as('firstReviewer')
      .call('workbench.todo', { kind: null, offset: 0, limit: 50 })
    expect(rows.map(({ kind }) => kind)).toContain('firstReview')
    const head = printedHead(workstation.store.head())
    const printed = await workstation
      .as('signer')
      .call('workbench.printToday', { destination: { to: 'export' } })
    expect(printed.target).toMatch(/^导出 今日办理单 2026-11-20.*\.pdf$/u)
    const text = press.text(readFileSync(join(printed.exportedTo ?? '', printed.target.replace('导出 ', ''))))
    for (const number of numbers)
      expect(text.split('\n').find((line) => line.includes(number))).toMatch(/核对与审查/u)
    expect(text).toMatch(/2026-11-24 星期二 到期（\d 件）/u)
    expect(text).toContain(`链头码 ${head}`)
    expect(text).not.toMatch(/复审|复核|复查|列入|试例/u)
    expect(trailOf(workstation, 'todaySheet:2026-11-20')).toMatchObject([
      { act: 'document.printed', actor: '丁谷' },
    ])
    expect(
      await workstation.as('auditor').try('workbench.printToday', { destination: { to: 'export' } }),
    ).toMatchObject({ fault: { code: 'forbidden' } })
  })
})

describe('键盘速查卡', () => {
  it('bears the keys of the rail and of every screen from the tables of the window, for an administrator too', async () => {
    const groups = keyTables.map(({ title, hints }) => ({
      title,
      keys: hints.map(({ keys, words }) => ({ key: keys, act: words })),
    }))
    expect(groups.map(({ title }) => title)).toEqual(expect.arrayContaining(['工作台', '异议案卷', '登记簿']))
    expect(groups.map(({ title }) => title)).not.toContain('')
    const printed = await workstation.as('systemAdmin').call('prints.printKeyCard', { groups })
    const pdf = readFileSync(join(printed.exportedTo ?? '', printed.target.replace('导出 ', '')))
    const text = press.text(pdf).replaceAll(/\s/gu, '')
    // Where a sentence goes on in the next line, the neighbouring column stands between.
    for (const { title, keys } of groups)
      for (const words of [title, ...keys.map(({ act }) => act)])
        expect(text).toContain(words.replaceAll(/\s/gu, '').slice(0, 5))
    expect(press.pageCount(pdf)).toBeLessThanOrEqual(2)
    expect(trailOf(workstation, 'keyCard')).toMatchObject([{ act: 'document.printed', actor: '系壬' }])
  })
})
