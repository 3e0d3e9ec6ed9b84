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
