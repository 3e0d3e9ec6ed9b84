import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readRosterFile } from '../../../electron/parser/readRosterFile.ts'
import { registerColumns } from '../../../shared/letter/forms/registerHtml.ts'
import { draftMoment } from '../../support/concludedLetter.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { dispatchByMessenger, sealedLetter } from '../../support/signedLetter.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const press = openLetterPrinter()
afterAll(() => press.close())
const begin = () =>
  startTestWorkstation({
    at: draftMoment,
    shell: { pdf: (html) => press.pdf(html), printers: () => Promise.resolve([]) },
  })
const page = { year: 2026, offset: 0, limit: 50 } as const

describe('登记簿', () => {
  it('shows receipt, sending, seal and media in the columns of the paper books and records every look', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const { requestId, replyId } = await sealedLetter(workstation, ['listed', 'notListed'])
    await registrar.call('requests.recordMedium', {
      requestId,
      bringer: '试验送交人',
      description: 'U盘 1 个',
      contents: '名单电子版',
    })
    workstation.clock.set('2026-11-20T08:00:00.000Z')
    await registrar.call('deliveries.dispatch', { replyId, dispatch: dispatchByMessenger })
    const view = async (kind: keyof typeof registerColumns) => {
      const { rows, total } = await registrar.call('registers.view', { kind, ...page })
      expect(total).toBe(1)
      return Object.fromEntries(
        registerColumns[kind].columns.map((column, index) => [column, rows[0]?.[index]]),
      )
    }
    expect(await view('incoming')).toMatchObject({
      收文号: '2026-0001',
      来文机关: '河南省财政厅',
      复文号: '豫信试函〔2026〕1号',
      处理情况: '已办结',
    })
    expect(await view('outgoing')).toMatchObject({
      顺序号: '1',
      发文日期: '2026-11-20',
      发文字号: '豫信试函〔2026〕1号',
      份数: '2',
      存档份数: '1',
      余存份数: '0',
      签发领导: '丁谷',
    })
    expect(await view('sealUse')).toMatchObject({
      登记编号: '2026-0001',
      用印份数: '2',
      监印人: '外聘监印人',
    })
    expect(await view('media')).toMatchObject({ 登记编号: '2026-0001-1', 送交人: '试验送交人', 归还日期: '' })
    expect(trailOf(workstation, 'register:').map(({ act, object }) => `${act} ${object}`)).toEqual([
      'register.viewed register:incoming',
      'register.viewed register:outgoing',
      'register.viewed register:sealUse',
      'register.viewed register:media',
    ])
    expect((await registrar.call('registers.view', { kind: 'incoming', ...page, year: 2025 })).total).toBe(0)
    expect(
      await workstation.as('auditor').try('registers.view', { kind: 'incoming', ...page }),
    ).toMatchObject({ fault: { code: 'forbidden' } })
  })

  it('exports text cells and prints a table, both outside the data folder and in the trail', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    await sealedLetter(workstation, ['notListed'])
    const input = { kind: 'incoming', year: 2026 } as const
    const exported = await registrar.call('registers.export', input)
    expect(exported).toMatchObject({ rows: 1, fileName: '2026年收文登记簿.xlsx' })
    const bytes = fs.readFileSync(path.join(exported.folder, exported.fileName))
    const { sheets } = await readRosterFile(bytes)
    const texts = JSON.stringify(sheets)
    expect(texts).toContain('2026-0001')
    const printed = await registrar.call('registers.print', { ...input, destination: { to: 'export' } })
    expect(printed).toMatchObject({ rows: 1, target: '导出 2026年收文登记簿.pdf' })
    const pdf = fs.readFileSync(path.join(exported.folder, '2026年收文登记簿.pdf'))
    expect(press.text(pdf).replaceAll(/\s/gu, '')).toContain('〔2026〕15号')
    expect(trailOf(workstation, 'register:').map(({ act }) => act)).toEqual([
      'register.exported',
      'register.printed',
    ])
    fs.rmSync(exported.folder, { recursive: true })
  })
})
