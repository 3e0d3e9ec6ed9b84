import { EventEmitter } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type Electron from 'electron'
import type { Route } from 'playwright-core'
import { harness, must, strict } from './harness.ts'

type Serve = (request: Request) => Response | Promise<Response>
type Before = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel?: boolean }) => void,
) => void

const schemes = new Set<string>()

export const protocol = strict(
  {
    // docs/api/protocol.md: "can only be used before the ready event of the app module gets emitted and can be called only once".
    registerSchemesAsPrivileged(list: Electron.CustomScheme[]) {
      must(!harness.isReady && schemes.size === 0, 'schemes are registered once, before ready')
      for (const { scheme, privileges } of list) {
        must(privileges?.standard === true && privileges.secure === true, `${scheme} has no real origin`)
        schemes.add(scheme)
      }
    },
  } satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>,
  'protocol',
)

/** One session of the stand-in: its handlers, and what it lets through. */
export class StandInSession
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
    >
{
  private serve: Serve | null = null
  private before: Before | null = null
  readonly protocol = strict(
    {
      // docs/api/protocol.md: a scheme is handled once; unknown schemes have no origin and no fetch.
      handle: (scheme: string, serve: Serve) => {
        must(schemes.has(scheme), `${scheme} was not registered`)
        must(this.serve === null, `${scheme} is handled already`)
        this.serve = serve
      },
    },
    'session.protocol',
  )
  readonly webRequest = strict(
    {
      onBeforeRequest: (before: Before) => {
        this.before = before
      },
    },
    'session.webRequest',
  )
  setPermissionRequestHandler() {}
  setPermissionCheckHandler() {}
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}

  /** Answers one request of a page as this session would: refused, or by the handler of the scheme. */
  async answer(route: Route): Promise<void> {
    const url = inward(route.request().url())
    const { promise, resolve } = Promise.withResolvers<{ readonly cancel?: boolean }>()
    if (this.before === null) resolve({})
    else this.before({ url }, resolve)
    const { cancel = false } = await promise
    if (cancel || this.serve === null || !url.startsWith('app:')) return route.abort('blockedbyclient')
    if (route.request().resourceType() === 'font') await setTimeout(harness.fontDelayMs)
    const response = await this.serve(new Request(url, { method: route.request().method() }))
    const headers = Object.fromEntries(response.headers)
    const body = Buffer.from(await response.arrayBuffer())
    const isPage = /text\/html/u.test(headers['content-type'] ?? '')
    await route.fulfill({
      status: response.status,
      headers,
      body: isPage ? Buffer.from(outward(body.toString())) : body,
    })
  }
}

const sessions = new Map<string, StandInSession>()

export const session = strict(
  {
    // docs/api/session.md: sessions exist after ready; the same partition gives the same session.
    fromPartition(partition: string): StandInSession {
      must(harness.isReady, 'Session can only be received when app is ready')
      const found = sessions.get(partition) ?? new StandInSession()
      sessions.set(partition, found)
      return found
    },
  },
  'session',
)

/** Chromium itself knows no scheme `app:`: the stand-in shows app://host/… as https://host.app.invalid/… */
export const outward = (url: string) => url.replaceAll(/app:\/\/([a-z]+)/gu, 'https://$1.app.invalid')
/** The way back from an address that Chromium shows. */
export const inward = (url: string) => url.replace(/^https:\/\/([a-z]+)\.app\.invalid/u, 'app://$1')
