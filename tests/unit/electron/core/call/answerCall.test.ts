import { describe, expect, it } from 'vitest'
import { answerCall, type CallHost } from '../../../../../electron/core/call/answerCall.ts'

/** A core whose session answers `state`; what else a handler might reach is not there. */
function hostWhose(state: unknown): CallHost & { readonly logged: unknown[] } {
  const logged: unknown[] = []
  const host = {
    logged,
    principal: () => ({ phase: 'locked', roles: [], passwordDue: false }),
    context: () => ({ session: { state: () => state } }),
    admits: () => true,
    clockStanding: () => null,
    takeStepUp: () => false,
    recordDenial: () => undefined,
    log: { error: (_words: string, facts: { readonly error: Error }) => logged.push(facts.error) },
  }
  return host as unknown as CallHost & { readonly logged: unknown[] }
}

const stateOf = (state: unknown) =>
  answerCall(hostWhose(state), JSON.stringify({ name: 'session.state', input: {} }))

describe('an answer', () => {
  it('crosses as the contract describes it', async () => {
    expect(await stateOf({ phase: 'needsCeremony' })).toMatchObject({
      ok: true,
      value: { phase: 'needsCeremony' },
    })
  })

  it.each([
    ['of another shape', { phase: 'open' }],
    ['with more than the contract names', { phase: 'needsCeremony', dek: 'secret' }],
    ['that is nothing', undefined],
  ])('%s never reaches the window', async (_, state) => {
    const host = hostWhose(state)
    const answer = await answerCall(host, JSON.stringify({ name: 'session.state', input: {} }))
    expect(answer).toMatchObject({ ok: false, fault: { code: 'unexpected' } })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(host.logged).toHaveLength(1)
  })
})
