import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { callersPath, optionsOf } from '../../../../scripts/setup/options.mjs'
import { SetupError } from '../../../../scripts/setup/setupError.mjs'

const command = {
  options: { help: { type: 'boolean', short: 'h' }, keep: { type: 'string' } },
  usage: '用法：…',
} as const

afterEach(() => vi.unstubAllEnvs())

it('takes a value behind a blank and behind an equals sign', () => {
  expect(optionsOf(['--keep', 'a b'], command).keep).toBe('a b')
  expect(optionsOf(['--keep=a b'], command).keep).toBe('a b')
  expect(optionsOf([], command).keep).toBeUndefined()
  expect(optionsOf(['-h'], command).help).toBe(true)
})

it.each([[['--kep', 'x']], [['--keep']], [['x']], [['--help=1']]])(
  'refuses %j with the usage and no stack',
  (args) => {
    expect(() => optionsOf(args, command)).toThrow(SetupError)
    expect(() => optionsOf(args, command)).toThrow(command.usage)
  },
)

it("reads a relative folder from where the caller stands, not from the project's folder", () => {
  vi.stubEnv('npm_lifecycle_event', 'demo')
  vi.stubEnv('INIT_CWD', path.resolve('/somewhere/else'))
  expect(callersPath('kept')).toBe(path.resolve('/somewhere/else/kept'))
  expect(callersPath('/kept')).toBe(path.resolve('/kept'))
})
