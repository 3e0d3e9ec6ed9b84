import { customPinyin, pinyin } from 'pinyin-pro'
import { unifiedName } from '../identity/unifiedName.ts'

// The library reads these by the commoner sound: a bank's branch, and places in Henan that are pronounced otherwise.
customPinyin({ 分行: 'fēn háng', 浚县: 'xùn xiàn', 泌阳: 'bì yáng', 召陵: 'shào líng' })

const options = { pattern: 'first', toneType: 'none', type: 'array' } as const

/**
 * The pinyin initials of a unit's name in lower case, e.g. 河南省财政厅 → `hnsczt`; digits and Latin letters stay, brackets, dots and
 * characters without a known reading are left out.
 */
export function pinyinInitials(text: string): string {
  return joined(pinyin(text, options))
}

/** The pinyin initials of a person's name with the readings that surnames have, e.g. 单 → `s`, 尉迟 → `yc`, 仇 → `q`; look-alikes read as what is meant. */
export function nameInitials(name: string): string {
  return joined(pinyin(unifiedName(name), { ...options, surname: 'head' }))
}

function joined(initials: readonly string[]): string {
  return initials
    .map((initial) => initial.toLowerCase())
    .filter((initial) => /^[a-z0-9]$/.test(initial))
    .join('')
}
