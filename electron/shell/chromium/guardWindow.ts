import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core'
import type { ServedFile } from '../rendererFiles.ts'

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
  context.on('page', (other) => {
    if (other !== page) void other.close().catch(ignoreGoneTarget)
  })
  page.on('dialog', (dialog) => void dialog.dismiss().catch(ignoreGoneTarget))
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && !isHome(frame.url())) void page.goto(home).catch(ignoreGoneTarget)
  })
  await context.route('**/*', (route) => answerRequest(route, page, serve).catch(ignoreGoneTarget))
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
