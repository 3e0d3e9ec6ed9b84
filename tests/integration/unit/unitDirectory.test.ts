import { describe, expect, it } from 'vitest'
import type { UnitFields } from '../../../shared/unit/model.ts'
import { seedUnits } from '../../../shared/unit/seedUnits.ts'
import { registeredLetter, unitNamed, workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation, type TestPerson } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const fields: UnitFields = {
  name: '河南省试验管理局',
  addressee: '河南省试验管理局',
  appellation: null,
  aliases: ['省试验局'],
  kind: 'provincialDepartment',
  cityCode: null,
  contact: null,
  telephone: '',
  note: null,
}

const namesFor = async (person: TestPerson, text: string) => {
  const { rows } = await person.call('units.list', { filter: { text }, offset: 0, limit: 20 })
  return rows.map((unit) => unit.name)
}

describe('the directory of units', () => {
  it('is delivered with the first run, as one entry of the trail', async () => {
    await using workstation = await startTestWorkstation({ at: workingMoment })
    const all = await workstation.as('registrar').call('units.list', { filter: {}, offset: 0, limit: 100 })
    expect(all.total).toBe(seedUnits.length)
    expect(trailOf(workstation, 'units')).toEqual([
      { act: 'unit.added', object: 'units', actor: '首次启用', detail: { delivered: seedUnits.length } },
    ])
  })

  it('finds by initials with or without the province, by alias and by part of a name', async () => {
    await using workstation = await startTestWorkstation({ at: workingMoment })
    const registrar = workstation.as('registrar')
    expect(await namesFor(registrar, 'hnsczt')).toEqual(['河南省财政厅'])
    expect((await namesFor(registrar, 'CZT'))[0]).toBe('河南省财政厅')
    expect(await namesFor(registrar, '省药监局')).toEqual(['河南省药品监督管理局'])
    expect(await namesFor(registrar, '济源')).toEqual(['中共济源市委组织部（市公务员局）'])
  })

  it('puts the unit that wrote last before its neighbours', async () => {
    await using workstation = await startTestWorkstation({ at: workingMoment })
    const registrar = workstation.as('registrar')
    const unitId = await unitNamed(registrar, '河南省文物局')
    await registeredLetter(registrar, { unitId })
    expect((await namesFor(registrar, '河南省'))[0]).toBe('河南省文物局')
  })

  it('adds, changes and closes a unit with what was before in the trail', async () => {
    await using workstation = await startTestWorkstation({ at: workingMoment })
    const registrar = workstation.as('registrar')
    const { id: unitId } = await registrar.call('units.add', { fields })
    const renamed = { ...fields, name: '河南省试验监督局', aliases: [] }
    await registrar.call('units.change', { unitId, fields: renamed, reason: '机构改革更名' })
    await registrar.call('units.close', { unitId, reason: '并入其他单位' })
    expect(await namesFor(registrar, '试验监督')).toEqual([])
    const reopened = await registrar.call('units.reopen', { unitId, reason: '停用有误' })
    expect(reopened).toMatchObject({ name: '河南省试验监督局', telephone: null, closedOn: null })
    expect(trailOf(workstation, `unit:${unitId}`)).toMatchObject([
      { act: 'unit.added', actor: registrar.name },
      { act: 'unit.changed', reason: '机构改革更名', detail: { before: { name: '河南省试验管理局' } } },
      { act: 'unit.changed', reason: '并入其他单位', detail: { after: { closedOn: '2026-11-20' } } },
      { act: 'unit.changed', reason: '停用有误', detail: { before: { closedOn: '2026-11-20' } } },
    ])
  })

  it('refuses a second unit of a name, a city that does not fit and a person without the post, and writes nothing', async () => {
    await using workstation = await startTestWorkstation({ at: workingMoment })
    const registrar = workstation.as('registrar')
    const head = workstation.store.head().seq
    const refusal = async (person: TestPerson, changes: Partial<UnitFields>) => {
      const answer = await person.try('units.add', { fields: { ...fields, ...changes } })
      return answer.ok ? 'done' : answer.fault.code
    }
    expect(await refusal(registrar, { name: '河南省财政厅' })).toBe('conflict')
    expect(await refusal(registrar, { cityCode: '410100' })).toBe('invalid-input')
    expect(await refusal(registrar, { kind: 'cityCivilServiceAuthority' })).toBe('invalid-input')
    const again = await registrar.try('units.add', { fields: { ...fields, name: '河南省财政厅' } })
    expect(again.ok ? '' : again.fault.message).toContain('已有「河南省财政厅」')
    expect(workstation.store.head().seq).toBe(head)
    expect(await refusal(workstation.as('signer'), {})).toBe('forbidden')
  })

  it('remembers whom to call from the newest letter', async () => {
    await using workstation = await startTestWorkstation({ at: workingMoment })
    const registrar = workstation.as('registrar')
    const unitId = await unitNamed(registrar, '河南省水利厅')
    await registeredLetter(registrar, { unitId, contactName: '试验甲', contactPhone: '0371-00000002' })
    await registeredLetter(registrar, {
      unitId,
      documentNumber: '豫水人函〔2026〕2号',
      contactName: '试验乙',
      contactPhone: '',
    })
    expect(await registrar.call('units.get', { unitId })).toMatchObject({
      contact: '试验乙',
      telephone: '0371-00000002',
    })
  })
})
