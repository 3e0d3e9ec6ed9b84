import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printTable } from '../../../electron/printing/printTable.ts'
import { groupedNumber } from '../../../shared/identity/groupedNumber.ts'
import { personUnderReview } from '../../support/checks.ts'
import { concludedLetter } from '../../support/concludedLetter.ts'
import { inventedNumber } from '../../support/letters.ts'
import { registeredLetter } from '../../support/registrations.ts'
import { startWithoutPress } from '../../support/replies.ts'
import { attack } from '../../support/storeFiles.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { textPdf, wordsOf } from '../../support/textPdf.ts'
import { trailOf } from '../../support/trailOf.ts'
import { copyTemplate } from '../../support/workstationTemplate.ts'

const toExport = { destination: { to: 'export' } } as const

describe('应急办理', () => {
  let desk: TestWorkstation
  const printed: string[] = []
  beforeAll(async () => {
    desk = await startWithoutPress(undefined, printed)
    await registeredLetter(desk.as('registrar'), { documentNumber: '豫财人函〔2026〕81号' })
    await concludedLetter(desk, ['ready', 'inquired', 'notListed'], {
      documentNumber: '豫财人函〔2026〕82号',
      urgency: 'urgent',
    })
    await personUnderReview(desk)
  })
  afterAll(() => desk.close())

  it('prints what waits with its dates, and the forms with what is known, as one print', async () => {
    const answer = await desk.as('jia').call('emergency.print', toExport)
    const words = wordsOf(printed.at(-1) ?? '').replaceAll(/\s+/gu, ' ')

    expect(answer).toMatchObject({ letters: 3, persons: 3 })
    expect(path.basename(answer.exportedTo ?? '')).toMatch(/-export$/u)
    for (const known of [
      '豫财人函〔2026〕81号',
      '豫财人函〔2026〕82号',
      '加急',
      '待初审',
      '待查询1、待核对1、已核对1',
    ])
      expect(words).toContain(known)
    expect(words).toMatch(/2026-11-24/u)
    // Who has no result stands on both sheets, who has one on the second alone; whoever is done on none.
    const times = (order: number) => words.split(groupedNumber(inventedNumber(order)).join(' ')).length - 1
    expect([times(1), times(2), times(3)]).toEqual([2, 1, 0])
    expect(words).toContain('复审、复核、复查单')
    expect(words).toContain('校验码')
    const [print] = desk.store.read((tx) => tx.where(printTable, { document: 'emergency' }))
    expect(print).toMatchObject({ state: 'confirmed', requestId: null, printedBy: desk.as('jia').userId })
  })

  it('tells nobody a first result: the sheet for 核对 has boxes only', async () => {
    const html = printed.at(-1) ?? ''
    const sheet = html.slice(html.indexOf('结果核对（应急，背靠背）'))
    expect(wordsOf(sheet.slice(0, sheet.indexOf('</section>'))).match(/未列入/gu)?.length).toBe(2)
  })

  it('leaves an entry before the paper, with counts and no name', async () => {
    const [entry] = trailOf(desk, 'emergency')
    expect(entry).toMatchObject({ act: 'emergency.printed', detail: { letters: 3, persons: 3 } })
    expect(JSON.stringify(entry)).not.toMatch(/试例/u)
  })

  it('is open to the desk, and to nobody who takes no part in letters', async () => {
    for (const who of ['system', 'safety', 'auditor'] as const)
      expect(await desk.as(who).try('emergency.print', toExport)).toMatchObject({ ok: false })
    expect(await desk.as('jia').call('emergency.standing', {})).toMatchObject({ letters: 3, persons: 3 })
  })
})

it('prints while the control rows are in doubt, and says that they are', async () => {
  const { dataFolder, dek } = await copyTemplate()
  attack({ folder: dataFolder, dek }, (handle) =>
    handle.exec("INSERT INTO store_facts VALUES ('planted', '1')"),
  )
  const shell = { pdf: async (html: string) => textPdf(html), printers: async () => [] }
  await using desk = await startTestWorkstation({ existing: { dataFolder, dek }, shell })
  expect(await desk.as('jia').call('emergency.standing', {})).toMatchObject({ isBreached: true })
  const { exportedTo } = await desk.as('jia').call('emergency.print', { destination: null })
  expect(exportedTo).not.toBeNull()
})
