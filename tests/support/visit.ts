import type { Page } from 'playwright-core'

/** Opens a place of the window by its address, as its own links do; the window keeps no address that a test could type. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    interface Fiber {
      readonly memoizedProps: { readonly router?: { readonly history: { push(path: string): void } } } | null
      readonly child: Fiber | null
      readonly sibling: Fiber | null
      readonly stateNode: { readonly current?: Fiber } | null
    }
    const routerBelow = (
      fiber: Fiber | null,
    ): { readonly history: { push(path: string): void } } | undefined =>
      fiber === null
        ? undefined
        : (fiber.memoizedProps?.router ?? routerBelow(fiber.child) ?? routerBelow(fiber.sibling))
    const root = document.querySelector('#root')
    const key = Object.keys(root ?? {}).find((name) => name.startsWith('__reactContainer$')) ?? ''
    const first = (root as unknown as Record<string, Fiber | undefined>)[key]
    const router = routerBelow(first?.stateNode?.current ?? null)
    if (router === undefined) throw new Error('the window has no router')
    router.history.push(to)
  }, address)
  await settled(page)
}

/** Waits until the screen stands there and shows what it has asked the core for: what is still being read proves nothing. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1, main h2') !== null &&
      document.querySelector('[role=progressbar]:not([aria-valuenow]), [aria-busy=true]') === null &&
      !(document.querySelector('main')?.textContent ?? '').includes('正在读取'),
  )
}
