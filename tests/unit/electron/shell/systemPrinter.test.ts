import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { lpArguments } from '../../../../electron/shell/systemPrinter.ts'

it('prints one-sided on A4 unless both sides were asked for', () => {
  const job = { pdf: new Uint8Array(), title: '12号', copies: 1 }
  expect(lpArguments(job, 'p')).toEqual([
    '-d',
    'p',
    '-n',
    '1',
    '-o',
    'sides=one-sided',
    '-o',
    'media=A4',
    '-t',
    '12号',
    '-',
  ])
  expect(lpArguments({ ...job, duplex: true }, 'p')).toContain('sides=two-sided-long-edge')
})

it('leaves nothing running where no print system is installed', () => {
  const module = new URL('../../../../electron/shell/systemPrinter.ts', import.meta.url).href
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { cupsPrinters } = await import(${JSON.stringify(module)})
       const printers = await cupsPrinters()
       console.log(JSON.stringify({ printers, timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout') }))`,
    ],
    { env: { PATH: '' }, encoding: 'utf8' },
  )
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual({ printers: [], timers: [] })
})
