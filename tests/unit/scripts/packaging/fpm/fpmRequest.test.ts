import { describe, expect, it } from 'vitest'
import { fpmRequest } from '../../../../../scripts/packaging/fpm/fpmRequest.mjs'
import { controlOf } from '../../../../../scripts/packaging/fpm/makeDeb.mjs'
import { specOf } from '../../../../../scripts/packaging/fpm/makeRpm.mjs'

/** As electron-builder calls fpm (app-builder-lib, FpmTarget). */
const asked = (target: string) => [
  ...['-s', 'dir', '--force', '-t', target, '-d', 'libgtk-3-0 | libgtk-3-0t64', '-d', '/usr/bin/lp'],
  ...['--architecture', 'amd64', '--after-install', 'assets/packaging/afterInstall.sh'],
  ...['--after-remove', 'assets/packaging/afterRemove.sh', '--description', '工作站\n 百分之百100%'],
  ...['--version', '0.1.0', '--package', 'x.deb', '--name', 'product', '--maintainer', 'someone'],
  ...[
    '--vendor',
    'someone',
    '--url',
    'https://product.invalid/',
    '--license',
    'UNLICENSED',
    '--rpm-summary',
    '一句话',
  ],
  ...['folder/=/opt/product', 'a=b.desktop=/usr/share/applications/product.desktop'],
]

describe('the stand-in of fpm', () => {
  it('reads what electron-builder asks', () => {
    const { target, depends, contents, said } = fpmRequest(asked('deb'))
    expect({ target, depends }).toEqual({
      target: 'deb',
      depends: ['libgtk-3-0 | libgtk-3-0t64', '/usr/bin/lp'],
    })
    expect(contents).toEqual([
      { source: 'folder/', place: '/opt/product' },
      { source: 'a=b.desktop', place: '/usr/share/applications/product.desktop' },
    ])
    expect(said).toMatchObject({ name: 'product', 'after-install': 'assets/packaging/afterInstall.sh' })
  })

  it('stops at what it does not know', () => {
    expect(() => fpmRequest(asked('pacman'))).toThrow(/pacman/)
    expect(() => fpmRequest([...asked('deb'), '--deb-no-default-config-files'])).toThrow(/Unknown option/)
    expect(() => fpmRequest(['-s', 'dir', '-t', 'deb'])).toThrow(/without --architecture/)
  })

  it('writes the control file of a deb', () => {
    const { said, depends } = fpmRequest(asked('deb'))
    expect(controlOf(said, depends, 12)).toBe(
      [
        ...['Package: product', 'Version: 0.1.0', 'Architecture: amd64', 'Maintainer: someone'],
        ...['Installed-Size: 12', 'Depends: libgtk-3-0 | libgtk-3-0t64, /usr/bin/lp', 'Section: misc'],
        ...[
          'Priority: optional',
          'Homepage: https://product.invalid/',
          'Description: 工作站',
          ' 百分之百100%',
          '',
        ],
      ].join('\n'),
    )
  })

  it('writes the spec of an rpm: scripts whole, no macro of chance, no libraries offered to the system', () => {
    const spec = specOf(fpmRequest(asked('rpm')), ['/opt/product'])
    expect(spec).toContain('Summary: 一句话')
    expect(spec).toContain('AutoReqProv: no')
    expect(spec).toContain('Requires: /usr/bin/lp')
    expect(spec).toContain('百分之百100%%')
    expect(spec).toMatch(/%post\n[\s\S]*chmod 4755[\s\S]*%postun\n[\s\S]*remove \| purge \| 0\)/)
    expect(spec.endsWith('%files\n%defattr(-,root,root,-)\n"/opt/product"\n')).toBe(true)
  })
})
