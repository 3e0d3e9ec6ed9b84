import { describe, expect, it } from 'vitest'
import { settingGroups, settingKeys, settings } from '../../../../shared/setting/settings.ts'

const bounds = [
  ['session.idleMinutes', [1, 15], [0, 16]],
  ['session.absoluteHours', [1, 12], [0, 13]],
  ['session.hiddenSeconds', [15, 600], [14, 601]],
  ['intake.historyDays', [0, 3660], [-1, 3661]],
  ['letter.relookHours', [0, 720], [-1, 721, 1.5]],
  ['intake.officeHoursCutOff', [null, '17:30', '00:00'], ['24:00', '7:30', '']],
  [
    'letter.numberRules',
    [{}, { 豫信函: { mode: 'typed' } }],
    [{ 豫信函: { mode: 'made-up' } }, { '': { mode: 'typed' } }],
  ],
] as const

describe('settings', () => {
  it.each(settingKeys)('%s has words, a source and a default it accepts itself', (key) => {
    const { label, source, group, schema, default: start } = settings[key]
    expect(label).toMatch(/\p{Script=Han}/u)
    expect(source).toMatch(/\p{Script=Han}/u)
    expect(settingGroups).toHaveProperty(group)
    // The centre is named at the first run; there is no default centre to be mistaken for one.
    expect(schema.safeParse(start).success).toBe(key !== 'centre.identity')
  })

  it.each(bounds)('%s takes what is within bounds only', (key, taken, refused) => {
    for (const value of taken) expect(settings[key].schema.safeParse(value).success).toBe(true)
    for (const value of refused) expect(settings[key].schema.safeParse(value).success).toBe(false)
  })
})
