import { describe, expect, it } from 'vitest'
import { projectFiles, textOf } from './sourceFiles.ts'

const binary = /\.(ttf|otf|woff2?|png|ico|icns|pdf|xlsx?|et|ods|docx|zip)$/
const slash = '/'

/** Signs of one machine or one network. The patterns are put together so that this file does not hold them. */
const signs: readonly (readonly [sign: string, pattern: RegExp])[] = [
  ['a home folder', new RegExp(`${slash}(home|Users)${slash}[a-z][\\w.-]*${slash}`)],
  ['the superuser’s folder', new RegExp(`(^|[\\s'"=(])${slash}root${slash}`, 'm')],
  ['a checkout on one machine', new RegExp(`(^|[\\s'"=(])${slash}(work|workspace)${slash}`, 'm')],
  ['a resolved package address', /"resolved"\s*:/],
  ['a package registry', /(registry|_authToken|index-url)\s*=\s*\S/],
  ['an address in a private network', /\b(10\.\d{1,3}|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/],
]

describe('the repository', () => {
  it('names no machine, no network and no registry', () => {
    const texts = projectFiles.filter((file) => !binary.test(file) && !file.startsWith('tests/fixtures/'))
    expect(texts.flatMap((file) => signsIn(file, textOf(file)))).toEqual([])
  })

  it.each([
    ['/home', 'someone', 'project'].join('/'),
    `'${['', 'root', 'x'].join('/')}'`,
    `cd ${['', 'work', 'main'].join('/')}`,
    ['"resolved"', '"https://packages.example/x.tgz"'].join(': '),
    ['registry', 'https://packages.example/'].join('='),
    ['10', '1', '2', '3'].join('.'),
  ])('is found when it does: %s', (text) => {
    expect(signsIn('planted.ts', text)).toHaveLength(1)
  })
})

function signsIn(file: string, text: string): readonly string[] {
  return signs.filter(([, pattern]) => pattern.test(text)).map(([sign]) => `${file}: ${sign}`)
}
