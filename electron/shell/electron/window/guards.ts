import type { Session, WebContents } from 'electron'
import { appScheme, isWindowAddress, letterOrigin } from './appAddress.ts'

/** Whether a page may go to an address: the window stays at home, everything else stays where it is. */
export function mayNavigate(target: string, isWindow: boolean): boolean {
  return isWindow && isWindowAddress(target)
}

/** Whether a request may be made at all: our own files, and what the page itself holds. */
export function mayRequest(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  return (
    protocol === `${appScheme}:` || protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:'
  )
}

/** Whether letters may load an address: the letter itself, what is written into it, and the pictures of its pages. */
export function mayLetterRequest(address: string): boolean {
  return [`${letterOrigin}/`, 'data:', `blob:${letterOrigin}/`].some((start) => address.startsWith(start))
}

/** Keeps one page at home: no foreign navigation, no new window, no embedded page. */
export function guardContents(contents: WebContents, isWindow: boolean): void {
  const stay = (event: { preventDefault(): void }, target: string) => {
    if (!mayNavigate(target, isWindow)) event.preventDefault()
  }
  contents.on('will-navigate', (event) => stay(event, event.url))
  contents.on('will-redirect', (event) => stay(event, event.url))
  contents.on('will-frame-navigate', (event) => stay(event, event.url))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Refuses every permission, device, download and foreign request of one session. */
export function guardSession(session: Session, may: (address: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !may(details.url) }))
}
