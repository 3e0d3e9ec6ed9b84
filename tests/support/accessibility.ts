import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe found on one screen: the rule and the elements that break it. */
export interface ScreenBreach {
  readonly screen: string
  readonly rule: string
  readonly elements: readonly string[]
}

/** Every breach axe finds on the page as it stands. */
export async function breachesOf(page: Page, screen: string): Promise<readonly ScreenBreach[]> {
  const found = await axeOn(page, await knowsAxe(page))
    .setLegacyMode()
    // Only what is wrong is worked out to the last element; every rule runs all the same.
    .options({ resultTypes: ['violations'] })
    .analyze()
  return found.violations.map(({ id, nodes }) => ({
    screen,
    rule: id,
    elements: nodes.map((node) => node.html),
  }))
}

// Half a megabyte that is sent twice for each look costs more than the look; a page without frames keeps what it was sent.
const nothingToSend = 'undefined'
const axeOn = (page: Page, isKnown: boolean) =>
  new AxeBuilder(isKnown ? { page, axeSource: nothingToSend } : { page })
const knowsAxe = async (page: Page) =>
  page.frames().length === 1 && (await page.evaluate(() => 'axe' in globalThis))

/** Looks once at every kind of screen a walk stops at and keeps what is wrong with it; numbers in a title do not make another kind. */
export function screenInspector() {
  const seen = new Set<string>()
  const breaches: ScreenBreach[] = []
  return {
    seen,
    breaches,
    look: async (page: Page, title: string): Promise<void> => {
      const kind = title.replace(/-?\P{Script=Han}*\d.*$|-豫.*$/u, '')
      if (seen.has(kind)) return
      seen.add(kind)
      breaches.push(...(await breachesOf(page, kind)))
    },
  }
}
