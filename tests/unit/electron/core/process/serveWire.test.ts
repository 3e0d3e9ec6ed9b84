import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../../../electron/call/wire.ts'
import { serveWire, type Workstation } from '../../../../../electron/core/process/serveWire.ts'
import { type CoreListeners, connectCore } from '../../../../../electron/shell/coreProcess.ts'
import { AppError } from '../../../../../shared/errors.ts'

interface Ends {
  readonly shell: Channel
  readonly core: Channel
  end(): void
}

// Both real ends of the wire, joined in one process.
function wire(): Ends {
  const toCore: ((message: unknown) => void)[] = []
  const toShell: ((message: unknown) => void)[] = []
  const closed: (() => void)[] = []
  const carry = (listeners: typeof toCore) => (message: unknown) => {
    const copy: unknown = structuredClone(message)
    setImmediate(() => listeners.forEach((listener) => void listener(copy)))
  }
  return {
    shell: {
      post: carry(toCore),
      onMessage: (listener) => toShell.push(listener),
      onClosed: (it) => closed.push(it),
    },
    core: { post: carry(toShell), onMessage: (listener) => toCore.push(listener), onClosed: () => undefined },
    end: () => closed.forEach((listener) => void listener()),
  }
}

function joined(start: Parameters<typeof serveWire>[1], listeners: Partial<CoreListeners> = {}) {
  const ends = wire()
  const exits: number[] = []
  const said: string[] = []
  const core = connectCore(
    { channel: ends.shell, kill: ends.end },
    {
      ask: async () => null,
      event: (json) => said.push(json),
      ready: () => undefined,
      locked: (words) => said.push(`locked ${words}`),
      failed: (words) => said.push(`failed ${words}`),
      ended: () => said.push('ended'),
      ...listeners,
    },
  )
  serveWire(
    {
      channel: ends.core,
      exit: (code) => {
        exits.push(code)
        ends.end()
      },
    },
    start,
  )
  return { core, exits, said }
}

const answering = (call: Workstation['call'], close = async () => undefined): Workstation => ({ call, close })

describe('the wire', () => {
  it('answers each call with its own answer, whatever the order', async () => {
    const waiting = new Map<string, () => void>()
    const { core } = joined(async () =>
      answering(async (json) => {
        await new Promise<void>((resolve) => waiting.set(json, resolve))
        return `answer ${json}`
      }),
    )
    const answers = Promise.all(['0', '1', '2'].map((json) => core.call(json)))
    await expect.poll(() => waiting.size).toBe(3)
    for (const json of ['1', '2', '0']) waiting.get(json)?.()
    expect(await answers).toEqual(['answer 0', 'answer 1', 'answer 2'])
  })

  it('lets the core close its database before the process ends', async () => {
    const order: string[] = []
    const { core, exits } = joined(async () =>
      answering(
        async () => '',
        async () => void order.push('closed'),
      ),
    )
    await core.close()
    order.push('ended')
    expect([order, exits]).toEqual([['closed', 'ended'], [0]])
  })

  it('refuses calls once the core has ended instead of waiting for ever', async () => {
    const { core } = joined(async () => answering(() => new Promise(() => undefined)))
    const hanging = core.call('{}')
    await core.close()
    expect([JSON.parse(await hanging).fault.code, JSON.parse(await core.call('{}')).fault.code]).toEqual([
      'locked',
      'locked',
    ])
  })

  it('carries an ask to the shell and a refusal back in its own words', async () => {
    const { core } = joined(
      async ({ shell }) =>
        answering((html) =>
          shell.pdf(html).then(
            (pdf) => String(pdf.length),
            (error: AppError) => `${error.code} ${error.message}`,
          ),
        ),
      {
        ask: async (ask) => {
          if (ask.what === 'pdf' && ask.html === 'good') return new Uint8Array(3)
          if (ask.what === 'pdf' && ask.html === 'wrong') return 'no bytes'
          throw new AppError('printer-missing', '没有打印机')
        },
      },
    )
    expect([await core.call('good'), await core.call('bad')]).toEqual(['3', 'printer-missing 没有打印机'])
    expect(await core.call('wrong')).toMatch(/^unexpected/)
  })

  it('says in its own words why the core cannot start, and nothing of a bug', async () => {
    const refused = joined(async () => {
      throw new AppError('read-only', '文件夹不可写')
    })
    const broken = joined(async () => {
      throw new Error('secret path')
    })
    await expect.poll(() => refused.said).toEqual(['failed 文件夹不可写'])
    await expect.poll(() => broken.said.length).toBe(1)
    expect(broken.said.join()).not.toContain('secret')
  })

  it('hands the lock on', async () => {
    const { said } = joined(async ({ onLocked }) => {
      setImmediate(() => onLocked('闲置'))
      return answering(async () => '')
    })
    await expect.poll(() => said).toEqual(['locked 闲置'])
  })
})
