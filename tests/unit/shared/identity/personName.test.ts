import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInGb2312 } from '../../../../shared/identity/gb2312.ts'
import { describeRareCharacters, readPersonName } from '../../../../shared/identity/personName.ts'

describe('readPersonName', () => {
  it.each([
    ['梁　博', '梁博', ['whitespace-removed']],
    ['古丽•热合曼', '古丽·热合曼', ['name-dot-normalized']],
    ['古丽．热合曼', '古丽·热合曼', ['name-dot-normalized']],
    ['古丽 . 热合曼', '古丽·热合曼', ['whitespace-removed', 'name-dot-normalized']],
    ['买买提·吐尔逊', '买买提·吐尔逊', []],
    ['姜刚堃', '姜刚堃', ['name-rare-glyph']],
    ['司马然\u{20164}', '司马然\u{20164}', ['name-rare-glyph']],
    ['萧\ue863', '萧\ue863', ['name-private-use']],
    ['梁志琳2', '梁志琳2', ['name-suspicious']],
    ['张三（小）', '张三（小）', ['name-suspicious']],
    ['王Ａ', '王Ａ', ['name-suspicious']],
    ['张三.', '张三·', ['name-dot-normalized', 'name-suspicious']],
    ['张\u202e三', '张三', ['whitespace-removed']],
  ])('reads %s', (raw, name, remarks) => {
    expect(readPersonName(raw)).toEqual({ name, remarks })
  })

  it('calls a name of blanks missing', () => {
    expect(readPersonName(' \u3000\u200b\n')).toEqual({ name: null, remarks: ['name-missing'] })
  })

  it('gives the same name when it reads its own answer again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (raw) => {
        const first = readPersonName(raw)
        expect(readPersonName(first.name ?? '').name).toBe(first.name)
      }),
    )
  })

  it('shows rare and private-use characters with their code points', () => {
    expect(describeRareCharacters('司马然\u{20164}')).toBe('\u{20164}(U+20164)')
    expect(describeRareCharacters('姜刚堃')).toBe('堃(U+5803)')
    expect(describeRareCharacters('张三')).toBe('')
  })
})

describe('isInGb2312', () => {
  it('holds exactly the cells of rows 16 to 87', () => {
    let count = 0
    for (let code = 0; code <= 0x2ffff; code++) if (isInGb2312(code)) count++
    expect(count).toBe(6763)
  })

  it('knows the first, the last and the neighbours outside', () => {
    expect([...'啊齄一龟'].every((c) => isInGb2312(c.codePointAt(0) ?? 0))).toBe(true)
    expect([...'喆昪䶮㙍'].some((c) => isInGb2312(c.codePointAt(0) ?? 0))).toBe(false)
  })
})
