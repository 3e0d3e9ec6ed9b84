/** Names under which the page's start script finds what the relay offers it; both are gone before the page's own code runs. */
export const bindings = { call: '__workstationCall', signal: '__workstationSignal' } as const

/** The event by which the relay hands an announcement of the core to the page. */
export const announcementEvent = 'workstation:announcement'

interface StartArguments {
  readonly origin: string
  readonly call: string
  readonly signal: string
  readonly announcement: string
}

interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

interface PageEvent extends KeyPress {
  readonly detail: unknown
  readonly dataTransfer: { readonly types: readonly string[] } | null
  preventDefault(): void
}

interface PageWindow {
  [name: string]: unknown
  readonly top: unknown
  readonly location: { readonly origin: string }
  readonly document: { readonly hidden: boolean }
  addEventListener(kind: string, listener: (event: PageEvent) => void, options?: object): void
}

/**
 * Runs in every frame before any other script: takes away what the window must not have and, in our own page only,
 * puts the bridge in place. It is sent to the browser as text and therefore uses nothing from outside itself.
 */
export function preparePage({ origin, call, signal, announcement }: StartArguments): void {
  const page = globalThis as unknown as PageWindow
  const take = (name: string) => {
    const taken = page[name]
    delete page[name]
    return taken as (text: string) => Promise<string>
  }
  const send = take(call)
  const tell = take(signal)
  for (const name of [
    'RTCPeerConnection',
    'webkitRTCPeerConnection',
    'RTCDataChannel',
    'RTCIceTransport',
    'WebTransport',
  ])
    delete page[name]
  page.print = () => undefined
  page.open = () => null
  if (page.top !== page || page.location.origin !== origin) return

  const bridge = Object.freeze({
    call: (json: string) => send(json),
    onEvent: (listener: (json: string) => void) => {
      const listening = new AbortController()
      page.addEventListener(announcement, (event) => listener(String(event.detail)), {
        signal: listening.signal,
      })
      return () => listening.abort()
    },
  })
  Object.defineProperty(page, 'workstation', { value: bridge, enumerable: true })
  page.addEventListener(
    'visibilitychange',
    () => void tell(page.document.hidden ? 'windowHidden' : 'windowShown'),
    { capture: true },
  )
}

/** Runs in every frame: the browser's own keys, zoom, menu and dropped files do nothing; the page may still answer them. */
export function preventBrowserActs(): void {
  const page = globalThis as unknown as PageWindow
  const letters = new Set('rpsuontjhdgel+-=_0')
  const functionKeys = new Set(['F1', 'F3', 'F5', 'F6', 'F7', 'F11', 'F12'])
  const isBrowserKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress) =>
    functionKeys.has(key) ||
    ((ctrlKey || metaKey) &&
      (letters.has(key.toLowerCase()) || (shiftKey && ['i', 'c', 'k'].includes(key.toLowerCase())))) ||
    (altKey && ['ArrowLeft', 'ArrowRight', 'Home'].includes(key)) ||
    key === 'BrowserBack' ||
    key === 'BrowserForward'
  const prevent = (event: PageEvent) => event.preventDefault()
  page.addEventListener('keydown', (event) => isBrowserKey(event) && prevent(event), { capture: true })
  page.addEventListener('wheel', (event) => event.ctrlKey && prevent(event), {
    capture: true,
    passive: false,
  })
  page.addEventListener('contextmenu', prevent, { capture: true })
  for (const kind of ['dragover', 'drop'])
    page.addEventListener(
      kind,
      (event) => event.dataTransfer?.types.includes('Files') === true && prevent(event),
    )
}
