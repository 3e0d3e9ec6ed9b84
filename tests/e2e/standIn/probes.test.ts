import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { claimFolder } from '../../../electron/machine/instanceLock.ts'
import { createParserClient } from '../../../electron/parser/child/parserClient.ts'
import { exitCodes } from '../../../electron/shell/exitCodes.ts'
import { readBackFault } from '../../../shared/letter/check/readBack.ts'
import { letterHtml, plainPrint } from '../../../shared/letter/page/letterHtml.ts'
import { rareLetter } from '../../support/letters.ts'
import { type Patch, patchedProgram } from '../../support/patchedProgram.ts'
import { blackSquares, darkShares } from '../../support/squarePages.ts'
import { type StandInRun, startStandIn } from '../../support/standInShell.ts'

// The built main process in the strict stand-in for the module `electron`: what the adapter does, not what Electron does.

const support = (name: string) => path.resolve(import.meta.dirname, '../../support', name)
const echo = support('echoCore.ts')

/** Starts the program on a folder of its own, lets `look` look at it, and leaves nothing behind. */
async function probe(
  options: {
    readonly core?: string
    readonly parser?: string
    readonly env?: Record<string, string>
    readonly entry?: string
  },
  look: (run: StandInRun, dataFolder: string) => Promise<void>,
): Promise<void> {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-stand-in-'))
  const { core, parser, env, entry } = options
  const programs = { ...(core && { 'core.js': core }), ...(parser && { 'parser.js': parser }) }
  await using run = startStandIn({ dataFolder, programs, ...(env && { env }), ...(entry && { entry }) })
  try {
    await look(run, dataFolder)
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true })
  }
}

const call = async (run: StandInRun, name: string, input: string): Promise<string> => {
  const page = await run.page()
  return page.evaluate(
    ([json]) =>
      (Reflect.get(window, 'workstation') as { call(json: string): Promise<string> }).call(json ?? ''),
    [JSON.stringify({ name, input })],
  )
}

/** What each fault broke; the same look is red when the fault is put back. */
const looks: Record<string, () => Promise<void>> = {}
let entry: string | undefined
// Twenty, that one listener a lock would be seen by the warning too; a fault that is put back shows at once.
let locks = 20
const looked = (fault: string, look: () => Promise<void>) => {
  looks[fault] = look
}

looked('1', () =>
  probe({ ...(entry && { entry }) }, async (run) => {
    await run.next('loaded', 40_000)
    await (await run.page()).getByRole('heading', { name: '首次启用' }).waitFor()
    run.ask({ kind: 'closeWindow' })
    expect(await run.exit()).toBe(exitCodes.closed)
  }),
)

// A disk that takes three seconds for a font: whoever prints without waiting prints without it, on a fast machine as on a slow one.
const slowFonts = { CQW_STAND_IN_FONT_DELAY_MS: '3000' }

looked('3', () =>
  probe({ core: echo, env: slowFonts, ...(entry && { entry }) }, async (run) => {
    await run.next('loaded')
    const content = rareLetter()
    const html = letterHtml(content, plainPrint)
    const client = createParserClient({ entry: support('../../electron/parser/parser.ts') })
    for (let time = 0; time < 2; time += 1) {
      const pdf = Buffer.from(JSON.parse(await call(run, 'pdf', html)) as string, 'base64')
      expect(readBackFault(content, [], await client.readPdf(pdf))).toBeNull()
    }
  }),
)

looked('8', () =>
  probe(
    {
      core: support('parserStarterCore.ts'),
      parser: support('environmentTellingParser.ts'),
      env: { CQW_TEST_SECRET: 'not for the parser' },
      ...(entry && { entry }),
    },
    async (_run, dataFolder) => {
      const file = path.join(dataFolder, 'parser-environment.json')
      await expect.poll(() => fs.existsSync(file), { timeout: 60_000 }).toBe(true)
      expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(['CQW_PARSER'])
    },
  ),
)

looked('9', () =>
  probe({ ...(entry && { entry }) }, async (run) => {
    await run.next('loaded')
    const answer = await Promise.race([
      call(run, 'session.state', 'x'.repeat(2_000_000)),
      run.next('gone', 60_000),
    ])
    expect(JSON.parse(String(answer))).toMatchObject({ ok: false, fault: { code: 'file-too-large' } })
    expect(await call(run, 'session.state', '')).toContain('"ok"')
  }),
)

looked('10', () =>
  probe({ core: echo, ...(entry && { entry }) }, async (run) => {
    await run.next('loaded')
    run.ask({ kind: 'countListeners' })
    const { listeners } = await run.next('left')
    for (let time = 0; time < locks; time += 1) {
      void call(run, 'lock', '').catch(() => undefined)
      await run.next('gone')
      await run.next('loaded')
    }
    run.ask({ kind: 'countListeners' })
    expect((await run.next('left')).listeners).toEqual(listeners)
  }),
)

looked('11', () =>
  probe({ core: echo, ...(entry && { entry }) }, async (run) => {
    await run.next('window')
    run.ask({ kind: 'closeWindow' })
    expect(await run.exit(25_000)).toBe(exitCodes.closed)
  }),
)

/** Twenty locks take a minute on two cores: by night. */
const byNight = ['10']

const faults: readonly (Patch & { readonly title: string })[] = [
  {
    fault: '1',
    title: 'the entry waits for the run',
    from: /(?<!function )(?=runElectron\(\{)/u,
    to: 'await ',
  },
  {
    fault: '3',
    title: 'fonts of a letter come after it was printed',
    from: /<link rel="preload"[^`]*/u,
    to: '',
  },
  {
    fault: '8',
    title: 'the parser is given an empty environment',
    from: /env: parserEnvironment\(process\.env\)/u,
    to: 'env: {}',
  },
  {
    fault: '9',
    title: 'a long call reaches the wire',
    from: /const tooLarge = refusalOfSize\(json\)(?=;\s*if \(tooLarge === null\) listener)/u,
    to: 'const tooLarge = null',
  },
  {
    fault: '10',
    title: 'a closed window takes every listener away',
    from: /closing\?\.off\("closed", heard\.closed\)/u,
    to: 'closing?.removeAllListeners("closed")',
  },
  {
    fault: '11',
    title: 'a window closed while it loads is a failure',
    from: /if \([^;]*kind === "crashed"\) throw error/u,
    to: 'throw error',
  },
]

const night = { tag: '@night' }
const tagOf = (fault: string) => (byNight.includes(fault) ? night : {})

// Each starts a program of its own.
test.describe.configure({ mode: 'parallel' })

test.describe('the adapter in the stand-in', () => {
  for (const { fault, title } of faults)
    test(`does not have fault ${fault}: ${title}`, tagOf(fault), async () => {
      entry = undefined
      locks = 20
      await looks[fault]?.()
    })

  for (const { title, ...patch } of faults)
    test(`turns red when fault ${patch.fault} is put back: ${title}`, tagOf(patch.fault), async () => {
      using program = patchedProgram(patch)
      entry = program.entry
      locks = 2
      await expect(looks[patch.fault]?.()).rejects.toThrow()
    })

  test(
    'prints the pages of a PDF as pictures where there is no CUPS, on the default printer',
    night,
    async () => {
      const windows = {
        fault: 'printing on Windows',
        from: /printsBy: process\.platform === "win32" \? "window" : "cups"/u,
        to: 'printsBy: "window"',
      }
      using program = patchedProgram(windows)
      await probe({ core: echo, entry: program.entry }, async (run) => {
        await run.next('loaded')
        expect(JSON.parse(await call(run, 'print', blackSquares(2)))).toEqual({ printer: '系统默认打印机' })
        const { options, pdf } = await run.next('printed')
        expect(options).toEqual({
          silent: true,
          copies: 2,
          duplexMode: 'longEdge',
          pageSize: 'A4',
          margins: { marginType: 'none' },
          scaleFactor: 100,
        })
        expect(darkShares(Buffer.from(pdf, 'base64'))).toEqual([
          expect.closeTo(0.25, 1),
          expect.closeTo(0.25, 1),
        ])
      })
    },
  )

  test('opens another window after its page crashed', async () => {
    await probe({ core: echo }, async (run) => {
      const first = await run.next('loaded')
      run.ask({ kind: 'crashWindow' })
      expect((await run.next('loaded')).window).not.toBe(first.window)
      expect((await run.page()).url()).toContain('notice=restarted')
    })
  })

  test('says in a dialog why it ends after four crashes within a minute', night, async () => {
    await probe({ core: echo }, async (run) => {
      for (let time = 0; time < 4; time += 1) {
        await run.next('loaded')
        run.ask({ kind: 'crashWindow' })
        await run.next('gone')
      }
      expect((await run.next('said')).words).toContain('多次意外退出')
      expect(await run.exit()).toBe(exitCodes.crashed)
    })
  })

  test('says in a dialog which setting it does not start with', async () => {
    await probe({ env: { LD_LIBRARY_PATH: '/nowhere' } }, async (run) => {
      expect((await run.next('said')).words).toContain('LD_LIBRARY_PATH')
      expect(await run.exit()).toBe(exitCodes.dangerousStart)
    })
  })

  test('says in a dialog why the core refused, and ends', async () => {
    const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-stand-in-'))
    fs.writeFileSync(path.join(dataFolder, 'refuse'), '')
    await using run = startStandIn({ dataFolder, programs: { 'core.js': echo } })
    expect((await run.next('said')).words).toContain('请安装新版本')
    expect(await run.exit()).toBe(exitCodes.refused)
    fs.rmSync(dataFolder, { recursive: true, force: true })
  })

  test('says in a dialog that the data folder is in use', night, async () => {
    await probe({ core: echo }, async (run, dataFolder) => {
      await run.next('loaded')
      await using second = startStandIn({
        dataFolder: `${dataFolder}/../${path.basename(dataFolder)}-other`,
        programs: { 'core.js': echo },
      })
      await second.next('loaded')
      second.ask({ kind: 'closeWindow' })
      expect(await second.exit()).toBe(exitCodes.closed)
      const held = await claimFolder({ folder: `${dataFolder}-other`, name: 'writer' })
      await using third = startStandIn({ dataFolder: `${dataFolder}-other`, programs: { 'core.js': echo } })
      expect((await third.next('said', 40_000)).words).toContain('正被另一个窗口使用')
      expect(await third.exit()).toBe(exitCodes.occupied)
      await held?.release()
      fs.rmSync(`${dataFolder}-other`, { recursive: true, force: true })
    })
  })

  test('ends with a sentence and gives the folder back after an error nobody expected', async () => {
    const planted = {
      fault: 'an unexpected error',
      from: /(?<!function )(?=prepareForTheWorst\(\{)/u,
      to: 'setTimeout(() => { throw new Error("planted") }, 4000); ',
    }
    using program = patchedProgram(planted)
    await probe({ core: echo, entry: program.entry }, async (run, dataFolder) => {
      expect((await run.next('said')).words).toContain('意外错误')
      expect(await run.exit()).toBe(exitCodes.crashed)
      const held = await claimFolder({ folder: dataFolder, name: 'writer' })
      expect(held).not.toBeNull()
      await held?.release()
    })
  })

  test('gives way to the window that is open already, locked or not', async () => {
    await probe({ core: echo }, async (run, dataFolder) => {
      await run.next('loaded')
      void call(run, 'lock', '').catch(() => undefined)
      await run.next('gone')
      await using second = startStandIn({ dataFolder, programs: { 'core.js': echo } })
      expect(await second.exit()).toBe(exitCodes.closed)
      await run.next('loaded')
      await using third = startStandIn({ dataFolder, programs: { 'core.js': echo } })
      expect(await third.exit()).toBe(exitCodes.closed)
      expect(await call(run, 'echo', 'still here')).toContain('still here')
    })
  })

  test('ends although its core hangs', async () => {
    await probe({ core: echo }, async (run) => {
      await run.next('loaded')
      run.ask({ kind: 'hangCore' })
      run.ask({ kind: 'closeWindow' })
      expect(await run.exit(30_000)).toBe(exitCodes.closed)
    })
  })

  test('lets the core write its last entry before a quit from outside', async () => {
    await probe({}, async (run) => {
      await run.next('loaded')
      run.ask({ kind: 'quit' })
      await run.next('gone')
      expect(await run.exit()).toBe(exitCodes.closed)
      expect(run.words()).toBe('')
    })
  })
})
