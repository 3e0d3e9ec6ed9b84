/// <reference path="../../../renderer/ipc/bridge.d.ts" />
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { internetSockets, processTree } from '../../support/processTree.ts'
import { type ShellFixture, startShell } from '../../support/shellFixture.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

declare global {
  interface Window {
    heard: string[]
    violations: string[]
    tryLater(work: string): Promise<string>
  }
}

const support = path.resolve(import.meta.dirname, '../../support')
const folder = temporaryFolder()
let shell: ShellFixture

beforeAll(async () => {
  shell = await startShell({
    dataFolder: folder.path,
    coreEntry: path.join(support, 'echoCore.ts'),
    rendererFolder: path.join(support, 'probePage'),
    chooseFolder: async (title) => `/chosen/${title}`,
  })
})

afterAll(async () => {
  await shell.close()
  folder[Symbol.dispose]()
})

const call = (name: string, input: string) =>
  shell.page.evaluate((json) => window.workstation.call(json), JSON.stringify({ name, input }))

const tried = (work: string) => shell.page.evaluate((text) => window.tryLater(text), work)

describe('the bridge', () => {
  it('carries a call to the core and its answer back', async () => {
    expect(JSON.parse(await call('echo', '尉迟·𠮷'))).toEqual({ name: 'echo', input: '尉迟·𠮷' })
  })

  it('brings announcements of the core to the page', async () => {
    await call('announce', 'requests')
    await expect
      .poll(() => shell.page.evaluate(() => window.heard))
      .toContain('{"kind":"changed","sources":["requests"]}')
  })

  it('hands what the core asks of the shell on', async () => {
    expect(JSON.parse(await call('folder', '备份'))).toBe('/chosen/备份')
  })

  it('refuses a call of more than 1 MiB aloud', async () => {
    expect(JSON.parse(await call('echo', 'x'.repeat(1024 * 1024)))).toMatchObject({
      fault: { code: 'file-too-large' },
    })
  })

  it('refuses the 201st call within a second aloud', async () => {
    const answers = await shell.page.evaluate(() =>
      Promise.all(Array.from({ length: 400 }, () => window.workstation.call('{"name":"echo","input":""}'))),
    )
    expect(answers.filter((answer) => answer.includes('throttled')).length).toBeGreaterThan(0)
    // The next test's calls are counted anew.
    await expect.poll(() => call('echo', ''), { timeout: 5_000 }).not.toContain('throttled')
  })

  it('refuses a call that a child frame forges', async () => {
    await shell.page.evaluate(() => {
      window.heard.length = 0
      document.body.append(document.createElement('iframe'))
    })
    const child = shell.page.frames().find((frame) => frame !== shell.page.mainFrame())
    expect(await child?.evaluate(forgeCall, 'from-child')).toBe('sent')
    expect(await shell.page.mainFrame().evaluate(forgeCall, 'from-main')).toBe('sent')
    await expect
      .poll(() => shell.page.evaluate(() => window.heard))
      .toContain('{"kind":"changed","sources":["from-main"]}')
    expect(await shell.page.evaluate(() => window.heard)).not.toContain(
      '{"kind":"changed","sources":["from-child"]}',
    )
  })
})

// Playwright leaves its own door in every frame; whoever finds it can send what our binding would have sent.
function forgeCall(subject: string): string {
  const door: unknown = Reflect.get(globalThis, '__playwright__binding__')
  if (typeof door !== 'function') return 'no door'
  const json = JSON.stringify({ name: 'announce', input: subject })
  door(JSON.stringify({ name: '__workstationCall', seq: 990, serializedArgs: [json] }))
  return 'sent'
}

describe('the policy', () => {
  it.each([
    ['code from text', 'eval', 'EvalError'],
    ['a script written into the page', 'inlineScript', 'did not run'],
    ['markup with a handler', 'markup', 'TypeError'],
    ['a style without its nonce', 'inlineStyle', 'not applied'],
    ['a request to another host', 'fetch', 'TypeError'],
    ['a picture from another host', 'image', 'error'],
    ['a web socket', 'socket', 'error'],
    ['a worker from text', 'worker', 'refused'],
    ['a foreign frame', 'frame', 'empty'],
  ])('stops %s', async (_, work, outcome) => {
    expect(await tried(work)).toBe(outcome)
  })

  it('lets the page run its own script and read its nonce', async () => {
    const page = await shell.page.evaluate(() => ({
      ran: Reflect.get(window, 'probeRan'),
      nonce: document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content'),
      build: document.querySelector('meta[name="workstation-build"]')?.getAttribute('content'),
    }))
    expect(page).toEqual({ ran: true, nonce: expect.stringMatching(/^[\w+/]{22}==$/), build: 'test' })
  })
})

describe('the window', () => {
  it.each(['https://example.com/', 'http://127.0.0.1/', 'https://workstation.invalid.example.com/'])(
    'stays where it is when a page leads to %s',
    async (target) => {
      const refused = shell.page.waitForEvent('requestfailed', (request) => request.url() === target)
      await shell.page.evaluate((url) => {
        Reflect.set(window, 'marker', 'still here')
        window.location.href = url
      }, target)
      await refused
      expect(await shell.page.evaluate(() => Reflect.get(window, 'marker'))).toBe('still here')
    },
  )

  it('comes back from an empty page', async () => {
    await shell.page.evaluate(() => {
      window.location.href = 'about:blank'
    })
    await expect.poll(() => shell.page.url()).toBe('https://workstation.invalid/')
    await shell.page.waitForFunction(() => Reflect.get(window, 'probeRan') === true)
    expect(JSON.parse(await call('echo', 'again'))).toMatchObject({ input: 'again' })
  })

  it.each(['https://example.com/', '/'])('closes a second window on %s at once', async (target) => {
    const list = await shell.page.context().newCDPSession(shell.page)
    const created: string[] = []
    list.on('Target.targetCreated', ({ targetInfo }) => created.push(targetInfo.type))
    await list.send('Target.setDiscoverTargets', { discover: true })
    // What is evaluated here counts as the person's own act, which a blocker of pop-ups lets pass.
    await shell.page.evaluate((href) => {
      Object.assign(document.createElement('a'), { href, target: '_blank', rel: 'opener' }).click()
    }, target)
    const windows = async () =>
      (await list.send('Target.getTargets')).targetInfos.filter(({ type }) => type === 'page').length
    await expect.poll(() => created.filter((type) => type === 'page').length).toBeGreaterThan(1)
    await expect.poll(windows).toBe(1)
    await list.detach()
  })

  it('has no way to open a window by script', async () => {
    expect(await shell.page.evaluate(() => window.open('https://example.com/'))).toBeNull()
  })

  it('holds its 25 facts', async () => {
    expect(await shell.page.evaluate(windowFacts)).toEqual(
      Object.fromEntries(facts.map((fact) => [fact, true])),
    )
  })

  it.each([
    'Control+r',
    'F5',
    'Control+p',
    'Control+s',
    'Control+u',
    'F12',
    'Control+Shift+I',
    'Control+=',
    'Alt+ArrowLeft',
  ])('does not let the browser answer %s', async (key) => {
    await shell.page.evaluate(() => {
      Reflect.set(window, 'marker', 'kept')
      window.addEventListener('keydown', (event) => Reflect.set(window, 'prevented', event.defaultPrevented))
    })
    await shell.page.keyboard.press(key)
    expect(
      await shell.page.evaluate(() => [Reflect.get(window, 'marker'), Reflect.get(window, 'prevented')]),
    ).toEqual(['kept', true])
  })

  it('lets text be selected, copied and pasted by key', async () => {
    await shell.page.keyboard.press('Control+a')
    expect(await shell.page.evaluate(() => Reflect.get(window, 'prevented'))).toBe(false)
  })
})

describe('the processes', () => {
  it('hold no internet socket that listens or is connected over TCP', async () => {
    const pids = processTree(process.pid).map(({ pid }) => pid)
    expect(internetSockets(pids).filter((socket) => socket.startsWith('tcp'))).toEqual([])
  })

  it('run Chromium sandboxed, over a pipe, as somebody without rights', async () => {
    const browsers = processTree(process.pid).filter(({ commandLine }) => commandLine.includes('chromium --'))
    expect(browsers.length).toBeGreaterThan(2)
    const lines = browsers.map(({ commandLine }) => commandLine).join('\n')
    if (process.env.CQW_ALLOW_NO_SANDBOX !== '1') expect(lines).not.toMatch(/ --no-sandbox/)
    expect(lines).toContain('--remote-debugging-pipe')
    expect(lines).not.toMatch(
      /remote-debugging-port|--enable-automation|--disable-popup-blocking|password-store=basic/,
    )
  })
})

const facts = [
  'no require',
  'no process',
  'no module',
  'no Buffer',
  'no global',
  'no opener',
  'is top',
  'is secure context',
  'origin is ours',
  'bridge is frozen',
  'bridge has two functions',
  'bridge cannot be replaced',
  'binding is hidden',
  'no RTCPeerConnection',
  'no WebTransport',
  'camera denied',
  'position denied',
  'notifications denied',
  'no service worker',
  'no automation flag',
  'print does nothing',
  'no cookies',
  'no persistent storage',
  'frames are empty',
  'language is Chinese',
] as const

async function windowFacts(): Promise<Record<string, boolean>> {
  const own = (name: string) => Reflect.get(window, name)
  const fails = (work: Promise<unknown>) =>
    work.then(
      () => false,
      () => true,
    )
  const bridge = own('workstation')
  const frame = document.createElement('iframe')
  frame.src = 'https://example.com/'
  document.body.append(frame)
  const replaced = Reflect.set(window, 'workstation', {})
  return {
    'no require': own('require') === undefined,
    'no process': own('process') === undefined,
    'no module': own('module') === undefined,
    'no Buffer': own('Buffer') === undefined,
    'no global': own('global') === undefined,
    'no opener': window.opener === null,
    'is top': window.top === window,
    'is secure context': window.isSecureContext,
    'origin is ours': window.origin === 'https://workstation.invalid',
    'bridge is frozen': Object.isFrozen(bridge),
    'bridge has two functions': Object.keys(bridge).join() === 'call,onEvent',
    'bridge cannot be replaced': !replaced && own('workstation') === bridge,
    'binding is hidden': own('__workstationCall') === undefined && own('__workstationSignal') === undefined,
    'no RTCPeerConnection': own('RTCPeerConnection') === undefined,
    'no WebTransport': own('WebTransport') === undefined,
    'camera denied': await fails(navigator.mediaDevices.getUserMedia({ video: true })),
    'position denied': await new Promise<boolean>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve(false),
        () => resolve(true),
        { timeout: 3000 },
      ),
    ),
    'notifications denied': Notification.permission !== 'granted',
    'no service worker': await navigator.serviceWorker
      .register('/probe.js')
      .catch(() => undefined)
      .then(() => navigator.serviceWorker.getRegistrations())
      .then((all) => all.length === 0),
    'no automation flag': navigator.webdriver !== true,
    'print does nothing': window.print() === undefined,
    'no cookies': document.cookie === '',
    'no persistent storage': !(await navigator.storage.persisted()),
    'frames are empty': frame.contentDocument === null || frame.contentDocument.body.childElementCount === 0,
    'language is Chinese': navigator.language === 'zh-CN',
  }
}
