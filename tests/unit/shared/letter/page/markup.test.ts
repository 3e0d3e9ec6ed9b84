import { describe, expect, it } from 'vitest'
import { escaped, html, nothing, page } from '../../../../../shared/letter/page/markup.ts'
import { cssText } from '../../../../../shared/letter/page/stylesheet.ts'

describe('html', () => {
  it('escapes text and leaves markup alone', () => {
    const inner = html`<b>${'<i>&"\''}</b>`
    expect(html`<p>${inner}${[inner, nothing]}${3}</p>`.markup).toBe(
      '<p><b>&lt;i&gt;&amp;&quot;&#39;</b><b>&lt;i&gt;&amp;&quot;&#39;</b>3</p>',
    )
  })

  it('drops controls that turn the direction of a line', () => {
    expect(escaped('甲\u202E乙\u2066丙')).toBe('甲乙丙')
  })

  it('keeps characters beyond the basic plane whole', () => {
    expect(escaped('𠅤·䶮')).toBe('𠅤·䶮')
  })
})

describe('page', () => {
  it('escapes the title', () => {
    expect(page('</title><script>', '', nothing)).not.toContain('<script>')
  })
})

describe('cssText', () => {
  it('cannot end its string or the stylesheet', () => {
    expect(cssText('a"}</style>\\\n')).toBe('a\\22 \\7d \\3c \\2f style\\3e \\5c \\a ')
  })
})
