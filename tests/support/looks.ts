import type { Page } from 'playwright-core'

/** A text size and a look of the desk, as a person chooses them, or as the system forces colours on every program. */
export interface Look {
  readonly size: 100 | 115 | 150
  readonly scheme: string
  readonly forced: boolean
  /** For the name of a picture. */
  readonly name: string
}

const sizes = { 100: '标准 100%', 115: '大 115%', 150: '超大 150%' } as const
const schemes = [
  { scheme: '浅色', forced: false, name: '浅色' },
  { scheme: '深色', forced: false, name: '深色' },
  { scheme: '高对比', forced: false, name: '高对比' },
  { scheme: '浅色', forced: true, name: '系统高对比' },
] as const

/** Three sizes times four looks. */
export const looks: readonly Look[] = ([100, 115, 150] as const).flatMap((size) =>
  schemes.map((scheme) => ({ size, ...scheme })),
)

/** Gives the desk this size and look as a person does, in the help. */
export async function giveLook(page: Page, { size, scheme, forced }: Look): Promise<void> {
  await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' })
  await page.keyboard.press('F1')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: sizes[size] }).check()
  await dialog.getByRole('radio', { name: scheme }).check()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}
