import { describe, expect, it } from 'vitest'
import { dangerousSettings } from '../../../../shared/launch/dangerousSettings.ts'

const dangerousArguments = [
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--remote-debugging-address=0.0.0.0',
  '--inspect',
  '--inspect-brk',
  '--inspect=0.0.0.0:9229',
  '-inspect',
  '--inspect-port=1',
  '--debug-port=1',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp/x',
  '--disable-extensions-except=/tmp/x',
  '--disable-web-security',
  '--no-sandbox',
  '--disable-gpu-sandbox',
  '--disable-setuid-sandbox',
  '--no-zygote',
  '--single-process',
  '--in-process-gpu',
  '--renderer-cmd-prefix=gdb',
  '--gpu-launcher=x',
  '--utility-cmd-prefix=x',
  '--user-data-dir=/tmp/x',
  '--proxy-server=http://x',
  '--enable-logging',
  '--log-net-log=/tmp/x',
  '--ignore-certificate-errors',
  '--allow-running-insecure-content',
  '--require=/tmp/x.js',
  '-r',
  '--import=/tmp/x.mjs',
  '--eval=1',
  '-e',
  '--env-file=.env',
  '--cpu-prof',
  '--heapsnapshot-signal=SIGUSR2',
  '--report-on-signal',
]
const dangerousVariables = [
  'NODE_OPTIONS',
  'NODE_PATH',
  'NODE_V8_COVERAGE',
  'NODE_DEBUG',
  'NODE_INSPECT_RESUME_ON_START',
  'NODE_REPL_EXTERNAL_MODULE',
  'ELECTRON_RUN_AS_NODE',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_FORCE_IS_PACKAGED',
  'LD_PRELOAD',
  'LD_AUDIT',
  'LD_LIBRARY_PATH',
  'DYLD_INSERT_LIBRARIES',
  'SSLKEYLOGFILE',
]
const harmless = [
  'NODE_VERSION',
  'NODE_ENV',
  'ELECTRON_MIRROR',
  'ELECTRON_CACHE',
  'ELECTRON_CUSTOM_DIR',
  'PATH',
  'LANG',
  'CQW_HEADLESS',
]

describe('a dangerous start', () => {
  it.each(dangerousArguments)('is seen in the switch %s', (argument) => {
    expect(dangerousSettings({ args: [argument], env: {} })).toEqual([argument.split('=')[0]])
  })

  it.each(dangerousVariables)('is seen in the variable %s', (name) => {
    expect(dangerousSettings({ args: [], env: { [name]: '1' } })).toEqual([name])
  })

  it('names every finding once, switches first', () => {
    const found = dangerousSettings({ args: ['--inspect', '--no-sandbox'], env: { LD_PRELOAD: 'x' } })
    expect(found).toEqual(['--inspect', '--no-sandbox', 'LD_PRELOAD'])
  })

  it('is not seen in ordinary arguments and in what installers leave behind', () => {
    const env = Object.fromEntries(harmless.map((name) => [name, '1']))
    expect(
      dangerousSettings({
        args: ['--data-folder=/srv/data', '.', '--help'],
        env: { ...env, NODE_OPTIONS: undefined },
      }),
    ).toEqual([])
  })
})
