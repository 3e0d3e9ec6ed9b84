import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core'
import type { ServedFile } from '../../rendererFiles.ts'

/** The one origin the window lives at; `.invalid` can never be a real host. */
export const windowOrigin = 'https://workstation.invalid'

/** What the window needs to be kept at home. */
export interface WindowGuards {
  readonly page: Page
  readonly home: string
  serve(pathname: string): Promise<ServedFile>
}

/** Serves the window's own files, lets nothing else load, closes other windows and brings a stray page back. */
export async function guardWindow(
  context: BrowserContext,
  { page, home, serve }: WindowGuards,
): Promise<void> {
  await closeOtherWindows(context, page)
  page.on('dialog', (dialog) => void dialog.dismiss().catch(ignoreGoneTarget))
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && !isHome(frame.url())) void page.goto(home).catch(ignoreGoneTarget)
  })
  await context.route('**/*', (route) => answerRequest(route, page, serve).catch(ignoreGoneTarget))
}

// A window that is closed while Playwright still prepares it leaves the page that opened it frozen.
const preparingMs = 500

// Playwright announces a window only after its first page; the browser's own list has it, and DevTools, at once.
async function closeOtherWindows(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  const { targetInfo: own } = await session.send('Target.getTargetInfo')
  const close = (targetId: string) =>
    void session.send('Target.closeTarget', { targetId }).catch(ignoreGoneTarget)
  session.on('Target.targetCreated', ({ targetInfo: { targetId, type, url } }) => {
    const isOther = type === 'page' && targetId !== own.targetId
    if (isOther || url.startsWith('devtools:')) setTimeout(close, preparingMs, targetId)
  })
  await session.send('Target.setDiscoverTargets', { discover: true })
}

const isHome = (url: string) => url === windowOrigin || url.startsWith(`${windowOrigin}/`)

async function answerRequest(route: Route, page: Page, serve: WindowGuards['serve']): Promise<void> {
  const request = route.request()
  const url = new URL(request.url())
  if (url.origin === windowOrigin && request.method() === 'GET' && isFromMainFrame(request, page))
    return route.fulfill(await serve(url.pathname))
  // An aborted navigation would leave an error page; 204 keeps the window where it is.
  if (request.isNavigationRequest()) return route.fulfill({ status: 204 })
  return route.abort('blockedbyclient')
}

function isFromMainFrame(request: Request, page: Page): boolean {
  const frame = frameOf(request)
  // Workers have no frame of their own.
  return frame === null || frame === page.mainFrame()
}

// Playwright throws for the first request of a popup, whose frame does not exist yet: such a request is not ours.
function frameOf(request: Request): Frame | null | undefined {
  try {
    return request.frame()
  } catch {
    return request.serviceWorker() === null && !request.isNavigationRequest() ? null : undefined
  }
}

// The page a guard acts on may be gone by the time it acts; then there is nothing left to guard.
const ignoreGoneTarget = () => undefined
