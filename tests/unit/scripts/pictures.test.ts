import { expect, it } from 'vitest'
import { indexOf } from '../../../scripts/pictures.mjs'

it('shows the sizes and looks of one screen beside each other', () => {
  const index = indexOf(['收文-150-深色.png', '收文-100-浅色.png', '登录.png'])
  expect(index.match(/<h2>[^<]+<\/h2>/gu)).toEqual(['<h2>登录</h2>', '<h2>收文</h2>'])
  expect(index.match(/<img/gu)).toHaveLength(3)
})
