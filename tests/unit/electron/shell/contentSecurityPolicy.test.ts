import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../../electron/shell/contentSecurityPolicy.ts'

const directives = new Map(
  contentSecurityPolicy('abc')
    .split('; ')
    .map((text) => {
      const [name = '', ...values] = text.split(' ')
      return [name, values.join(' ')]
    }),
)

it('starts from nothing and opens the least', () => {
  expect(directives.get('default-src')).toBe("'none'")
  expect(directives.get('script-src')).toBe("'self'")
  expect(directives.get('style-src')).toBe("'self' 'nonce-abc'")
  for (const closed of ['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])
    expect(directives.get(closed)).toBe("'none'")
  expect(directives.get('require-trusted-types-for')).toBe("'script'")
})

it('names no host and allows nothing unsafe', () => {
  expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe-|https?:|\*/)
})
