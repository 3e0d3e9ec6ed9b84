import { describe, expect, it } from 'vitest'
import { commonWords } from '../../../../shared/session/commonWords.ts'
import {
  isPasswordExpired,
  passwordDaysLeft,
  passwordFindings,
} from '../../../../shared/session/passwordPolicy.ts'

const owner = { loginName: 'qiaojia', name: '甲乔' }
const strict = { threeKinds: true }
const findings = (password: string, policy = strict) => passwordFindings(password, owner, policy)

const good = [
  'Tidal7-marsh-quorvex',
  'vurmelto Kessand 4',
  'Klamm9rungsfrostZt',
  '晨雾里的铁皮船7号过Lx',
  '远山含黛3只白鹭Ab飞过',
  'xJ4!pplmqRz0uw',
  'Brunz-42-Wegtolk',
  'GRANZT 9 hobblewick',
  'ß9Ümlauttollwütig',
  '𠮷野之书Kq82溪声入梦',
  'one2BRAVEgnuchewing',
  'zL8$kWv2#mQxB1',
  'Ghostly4%Umbrellant',
  'FjordQuartz5Vexingly',
  '槐花落满石阶Tz6w旧巷',
  'aB3-lempt-ostriv-gux',
  `${'Qz7v'.repeat(1)}rmoltkesphinx`,
]
const short = ['', 'A', 'Ab3', 'Tidal7-quor', 'xJ4!pplmqRz', '晨雾里的铁皮船7L', '𠮷野之书Kq82溪声']
const fewKinds = [
  'vurmeltokessand',
  'VURMELTOKESSAND',
  'vurmelto kessand',
  '829104756391',
  'vurmelto93kessand',
  'VURMELTO93KESSAND',
  '晨雾里的铁皮船漂过远山旧巷',
  'VURMELTO-KESSAND',
]
const guessable = [
  'Password2026!',
  'P@ssw0rd2026!',
  'Passw0rd!Passw0rd!',
  'Admin123456!!',
  'Administrator1!',
  'Qwertyuiop123!',
  '1qaz2wsx!QAZ',
  'Zhengzhou2026!',
  'XinyongHenan2026!',
  'Henan@20261122',
  'Xinyong_chaxun1',
  'CreditHenan#1234',
  '河南省信用中心2026Ab',
  '信用查询专机工作站2026A',
  '公务员录用Aa2026!!',
  'Aaaaaaaaaaaa1!',
  'Abcdefghijkl1!',
  'Zyxwvutsrqpo9!',
  'Qiaojia2026!!!!',
  '甲乔甲乔Qiaojia123',
  'Welcome2026Welcome!',
  'Woaini5201314!',
  'Iloveyou1314520!',
  'MimaMima123456!',
  'Gongwuyuan2025!!',
  'Chaxun@Chaxun@1',
  '我的密码2026Ab!!!',
  'Summer2026Winter!',
  'Dragon1234Monkey!',
  'Beijing20260101!',
  'Kouling!Kouling1',
  'Test1234Test1234!',
  'Guanliyuan@2026',
  'Qwe123asd123!!',
  'Asdfghjkl;123A',
  'L3tmein12345678!',
  '123456789012Aa!',
  'AAAA1111!!!!aaaa',
]

describe('a password', () => {
  it.each(good)('is taken: %s', (password) => {
    expect(findings(password)).toEqual([])
  })

  it.each(short)('is refused as too short: %s', (password) => {
    expect(findings(password)[0]).toContain('至少 12 位')
  })

  it.each(fewKinds)('is refused for fewer than three kinds: %s', (password) => {
    expect(findings(password)).toEqual([expect.stringContaining('四类中的三类')])
    expect(findings(password, { threeKinds: false })).toEqual([])
  })

  it.each(guessable)('is refused as guessable: %s', (password) => {
    expect(findings(password)).toEqual([expect.stringContaining('容易被猜到')])
  })

  it('is refused above 128 characters and taken at 128', () => {
    const long = (length: number) =>
      Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))).join('')
    expect(findings(`Ab3${long(125)}`)).toEqual([])
    expect(findings(`Ab3${long(126)}`)).toEqual([expect.stringContaining('最多 128 位')])
  })

  it('is refused when it is the old one', () => {
    const previous = 'Tidal7-marsh-quorvex'
    expect(passwordFindings(previous, { ...owner, previous }, strict)).toEqual([
      expect.stringContaining('不能与原口令相同'),
    ])
  })
})

describe('the word list', () => {
  it('holds some hundred words, each once, the longest first', () => {
    expect(commonWords.length).toBeGreaterThan(500)
    expect(new Set(commonWords).size).toBe(commonWords.length)
    const lengths = commonWords.map((word) => word.length)
    expect(lengths).toEqual([...lengths].sort((one, other) => other - one))
  })
})

describe('rotation', () => {
  const changedAt = '2026-01-01T00:00:00.000Z'
  const daysLater = (days: number) => new Date(new Date(changedAt).getTime() + days * 86_400_000)

  it('is due after the days of the policy and never when they are 0', () => {
    expect(isPasswordExpired(changedAt, daysLater(89), { rotationDays: 90 })).toBe(false)
    expect(isPasswordExpired(changedAt, daysLater(90), { rotationDays: 90 })).toBe(true)
    expect(isPasswordExpired(changedAt, daysLater(9000), { rotationDays: 0 })).toBe(false)
    expect(passwordDaysLeft(changedAt, daysLater(76), { rotationDays: 90 })).toBe(14)
  })
})
