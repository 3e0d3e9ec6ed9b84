import { describe, expect, it } from 'vitest'
import { requestTable } from '../../../electron/requestRecord/requestTable.ts'
import { screenPrint } from '../../support/batches.ts'
import { readyLetter } from '../../support/lists.ts'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const page = { offset: 0, limit: 50 }

describe('故障登记', () => {
  it('stands on every letter with persons waiting, ends later and stops no clock', async () => {
    await using workstation = await startTestWorkstation({ at: workingMoment })
    const inquirer = workstation.as('inquirer')
    const { requestId } = await readyLetter(workstation)
    const empty = await admittedLetter(inquirer, { documentNumber: '豫财人函〔2026〕16号' })
    const dueBefore = workstation.store.read((tx) => tx.get(requestTable, requestId, '').dueOn)
    const startedAt = workstation.clock.now().toISOString()
    const uploadId = await inquirer.upload('down.png', screenPrint)
    workstation.clock.advance(60_000)
    const outage = await inquirer.call('outages.record', {
      startedAt,
      endedAt: null,
      symptom: '登录后提示系统维护',
      toldWhom: '国家中心值班电话',
      uploadId,
    })
    expect(outage.letters.map((letter) => letter.requestId)).toEqual([requestId])
    expect(outage.evidence?.checkCode).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/)
    const of = (id: number) => inquirer.call('outages.list', { requestId: id, ...page })
    expect((await of(requestId)).total).toBe(1)
    expect((await of(empty)).total).toBe(0)
    workstation.clock.advance(60_000)
    const endedAt = workstation.clock.now().toISOString()
    const { outageId } = outage
    expect(await inquirer.try('outages.end', { outageId, endedAt: startedAt })).toMatchObject({ ok: false })
    expect(await inquirer.call('outages.end', { outageId, endedAt })).toMatchObject({ endedAt })
    expect(await inquirer.try('outages.end', { outageId, endedAt })).toMatchObject({
      fault: { code: 'conflict' },
    })
    expect(workstation.store.read((tx) => tx.get(requestTable, requestId, '').dueOn)).toBe(dueBefore)
    expect(trailOf(workstation, `request:${requestId}`).map(({ act }) => act)).toContain('outage.recorded')
  })

  it('refuses a beginning in the future and an end before the beginning', async () => {
    await using workstation = await startTestWorkstation({ at: workingMoment })
    const inquirer = workstation.as('inquirer')
    const at = (minutes: number) =>
      new Date(workstation.clock.now().getTime() + minutes * 60_000).toISOString()
    const words = { symptom: '打不开', toldWhom: '值班电话', uploadId: null }
    for (const [startedAt, endedAt] of [
      [at(5), null],
      [at(-5), at(-6)],
      [at(-5), at(5)],
    ] as const)
      expect(await inquirer.try('outages.record', { ...words, startedAt, endedAt })).toMatchObject({
        fault: { code: 'invalid-input' },
      })
    expect((await inquirer.call('outages.list', { requestId: null, ...page })).total).toBe(0)
  })
})
