import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const rosters = join(root, 'tests/fixtures/rosters')

function cli(args: readonly string[], input = '', project = root) {
  const script = join(project, 'scripts/cli.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
  })
  return { status, stdout, lines: stdout.split('\n').filter((line) => line !== ''), stderr }
}

const answers = (args: readonly string[], input: string): unknown[] =>
  cli(args, input).lines.map((line): unknown => JSON.parse(line))

describe('roster-check', () => {
  it('prints one JSON object of exactly the promised shape and nothing else', () => {
    const { status, lines, stderr } = cli(['roster-check', join(rosters, '02-问题名单.xlsx')])
    const expected = JSON.parse(readFileSync(join(rosters, '02-问题名单.xlsx.expected.json'), 'utf8'))
    expect([status, lines.length, stderr]).toEqual([0, 1, ''])
    const report = JSON.parse(lines[0] ?? '')
    expect(Object.keys(report)).toEqual(['file', 'counts', 'rows', 'skipped', 'census', 'unread'])
    expect([report.census, report.unread]).toEqual([{ total: 49, persons: 49, beside: 0, unread: 0 }, []])
    const sorted = (file: { rows: { findings: string[] }[] }) => ({
      ...file,
      rows: file.rows.map((row) => ({ ...row, findings: [...row.findings].sort() })),
    })
    expect(sorted(report)).toMatchObject(sorted(expected))
  })

  it('makes persons with other documents doubtful, never wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cli-'))
    const rows = [
      '军官证,南字第01234567号',
      '护照,E12345678',
      '港澳通行证,H12345678',
      '台胞证,01234567',
      ',M1234567801',
    ]
    const lines = rows.map((row, index) => `试验${'甲乙丙丁戊'[index]},${row}`)
    writeFileSync(join(folder, '证件.csv'), ['姓名,证件类型,证件号码', ...lines, ''].join('\n'))
    const report = JSON.parse(cli(['roster-check', join(folder, '证件.csv')]).stdout)
    rmSync(folder, { recursive: true })
    expect(report.counts).toEqual({ accepted: 0, doubtful: 5, rejected: 0 })
    expect(report.rows.map(({ findings }: { findings: string[] }) => findings)).toEqual(
      rows.map(() => ['id-other-document']),
    )
    expect(report.skipped).toEqual([])
  })

  it('takes one sheet when asked for it', () => {
    const { lines } = cli(['roster-check', join(rosters, '03-省辖市汇总-640人.xls'), '--sheet', '递补'])
    expect(JSON.parse(lines[0] ?? '').counts).toEqual({ accepted: 40, doubtful: 0, rejected: 0 })
  })

  it.each([
    ['a missing file', ['/nowhere/名单.xlsx']],
    ['a file that holds no list', [join(root, 'package.json')]],
    ['an unknown sheet', [join(rosters, '02-问题名单.xlsx'), '--sheet', '没有']],
    ['an unknown option', [join(rosters, '02-问题名单.xlsx'), '--foo', 'x']],
  ])('answers %s with one line of Chinese and exit 2', (_, args) => {
    const { status, stdout, stderr } = cli(['roster-check', ...args])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*\n$/)
  })

  it('answers half a workbook with one line and exit 2', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cli-'))
    const half = readFileSync(join(rosters, '01-省直-录用-60人.xlsx')).subarray(0, 4000)
    writeFileSync(join(folder, '半.xlsx'), half)
    const { status, stderr } = cli(['roster-check', join(folder, '半.xlsx')])
    rmSync(folder, { recursive: true })
    expect([status, stderr]).toEqual([
      2,
      '文件已损坏或不完整，请重新拷贝；仍打不开的，请来文单位重新报送。\n',
    ])
  })
})

describe('numbers and dates', () => {
  it('answers every line of id-check', () => {
    expect(answers(['id-check'], '11010519491231002X\n410403950522004\n\n11010519491231002x\n1')).toEqual([
      { valid: true, findings: [] },
      { valid: true, findings: ['id-legacy-15'] },
      { valid: false, findings: ['id-missing'] },
      { valid: true, findings: ['id-case-normalized'] },
      { valid: false, findings: ['id-length'] },
    ])
  })

  it('answers every line of uscc-check', () => {
    expect(answers(['uscc-check'], '91350100M000100Y43\r\n91350100M000100Y44\r\n')).toEqual([
      { valid: true, findings: [] },
      { valid: false, findings: ['uscc-checksum'] },
    ])
  })

  it('answers every line of due-date with what was counted and passed over', () => {
    const [answer] = answers(['due-date'], '{"received":"2026-10-09","workingDays":3}\n')
    expect(answer).toEqual({
      due: '2026-10-13',
      provisional: false,
      counted: ['2026-10-10', '2026-10-12', '2026-10-13'],
      skipped: [{ date: '2026-10-11', why: expect.any(String) }],
    })
  })

  it.each(['America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Kiritimati'])(
    'counts the same days on a machine that is set to %s',
    (TZ) => {
      const lines = ['2021-02-10', '2022-12-30', '2023-09-28', '2026-03-31', '2026-09-30', '2026-12-31']
        .map((received) => `${JSON.stringify({ received, workingDays: 7 })}\n`)
        .join('')
      const { stdout } = spawnSync(process.execPath, [join(root, 'scripts/cli.mjs'), 'due-date'], {
        input: lines,
        encoding: 'utf8',
        env: { ...process.env, TZ },
      })
      expect(stdout.split('\n').filter((line) => line !== '')).toHaveLength(6)
      expect(stdout).toBe(cli(['due-date'], lines).stdout)
    },
  )

  it.each(['x', '{"received":"2026-02-30","workingDays":3}', '{"received":"1900-01-01","workingDays":3}'])(
    'refuses the line %s with exit 2',
    (line) => {
      const { status, stdout, stderr } = cli(['due-date'], line)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^第 1 行[^\n]+\n$/)
    },
  )
})

describe('draw', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(4, '0')}\n`).join(
    '',
  )
  const drawn = (population: string | Buffer, ...rest: readonly string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'cli-'))
    writeFileSync(join(folder, '总体.txt'), population)
    const answer = cli(['draw', '--population', join(folder, '总体.txt'), ...rest])
    rmSync(folder, { recursive: true })
    return answer
  }

  it('prints the fingerprint of the file and the lines in the order drawn', () => {
    const { status, lines, stderr } = drawn(ten, '--a', '314159', '--b', '271828', '--n', '3')
    expect([status, lines, stderr]).toEqual([
      0,
      ['{"fingerprint":"6804b10472f43674c3d5f556f8d362c5190cfb2b38539501d76d42127500424f","drawn":[9,7,3]}'],
      '',
    ])
  })

  it.each([
    ['a population without its last end of line', ten.slice(0, -1), ['--a', '1', '--b', '2', '--n', '3']],
    ['digits that are none', ten, ['--a', '1x', '--b', '2', '--n', '3']],
    ['one side alone', ten, ['--a', '1', '--n', '3']],
    ['no count', ten, ['--a', '1', '--b', '2']],
    ['a side twice', ten, ['--a', '1', '--a', '1', '--b', '2', '--n', '3']],
  ])('answers %s with one line of Chinese and exit 2', (_, population, rest) => {
    const { status, stdout, stderr } = drawn(population, ...rest)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*\n$/)
  })
})

describe('every command', () => {
  const commands = ['roster-check', 'id-check', 'uscc-check', 'due-date', 'draw']

  it.each(commands)('%s refuses an unknown switch with one Chinese sentence and exit 2', (command) => {
    const { status, stdout, stderr } = cli([command, '--nonsense', 'x'], '11010519491231002X\n')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*\n$/)
  })

  it('is named by the usage, so that a new one is tried here, too', () => {
    expect(cli([]).stderr).toContain(commands.join('|'))
  })
})

it('names its commands when it is given none', () => {
  const { status, stdout, stderr } = cli([])
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('roster-check|id-check|uscc-check|due-date')
})

it('says in one line what to do when the dependencies are missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'))
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true })
  const { status, stdout, stderr } = cli(['id-check'], '', folder)
  rmSync(folder, { recursive: true })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^依赖尚未安装[^\n]+\n$/)
})
