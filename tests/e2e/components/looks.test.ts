import { expect, test } from '@playwright/test'
import { breachesOf } from '../../support/accessibility.ts'
import { openHarness } from '../../support/componentHarness/openHarness.ts'

const looks = [
  { scheme: 'light', scale: 100 },
  { scheme: 'light', scale: 150 },
  { scheme: 'dark', scale: 115 },
  { scheme: 'contrast', scale: 130 },
] as const

/** By day one look stands for all. */
const byNight = ({ scheme }: (typeof looks)[number]) => (scheme === 'dark' ? {} : { tag: '@night' })

for (const look of looks) {
  test(
    `keeps every component readable and named in ${look.scheme} at ${look.scale} %`,
    byNight(look),
    async () => {
      await using harness = await openHarness()
      const { page, errors } = await harness.open(look)
      for (const [digit, name] of ['list', 'form', 'grid', 'pdf'].entries()) {
        await page.keyboard.press(`Alt+Digit${digit + 1}`)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        if (name === 'pdf') await expect(page.locator('canvas').first()).toHaveAttribute('width', /\d{3}/)
        await page.screenshot({ path: `test-results/components/${name}-${look.scheme}-${look.scale}.png` })
        expect(await breachesOf(page, name)).toEqual([])
      }
      expect(errors).toEqual([])
    },
  )
}
