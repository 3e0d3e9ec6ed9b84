import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createRendererFiles, fileFor } from '../../../../electron/shell/rendererFiles.ts'

const base = mkdtempSync(path.join(os.tmpdir(), 'cqw-test-'))
const root = path.join(base, 'renderer')
mkdirSync(path.join(root, 'assets'), { recursive: true })
writeFileSync(
  path.join(root, 'index.html'),
  '<meta name="csp-nonce" content="__CSP_NONCE__"><meta content="__BUILD__">',
)
writeFileSync(path.join(root, 'assets/a.js'), 'export {}')
writeFileSync(path.join(base, 'secret.js'), 'secret')
const serve = createRendererFiles(root, 'product')
afterAll(() => rmSync(base, { recursive: true }))

const nonceIn = (policy: string | undefined) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]

describe('the window’s files', () => {
  it('come with the policy and their type', async () => {
    const { status, headers } = await serve('/assets/a.js')
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('carry the nonce of their own answer, fresh for each load', async () => {
    const pages = [await serve('/'), await serve('/')]
    const nonces = pages.map(({ headers }) => nonceIn(headers['content-security-policy']))
    expect(new Set(nonces).size).toBe(2)
    expect(pages[0]?.body.toString()).toBe(
      `<meta name="csp-nonce" content="${nonces[0]}"><meta content="product">`,
    )
  })

  it('answer a screen’s path with the page', async () => {
    expect((await serve('/requests/12')).headers['content-type']).toContain('text/html')
  })

  it.each([
    '/missing.js',
    '/a.unknown',
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/assets/..\\..\\secret.js',
    '/%00.js',
    '/%zz.js',
    '/assets.js/',
  ])('are not to be had at %s', async (pathname) => {
    expect((await serve(pathname)).body.toString()).not.toContain('secret')
    expect(fileFor(root, pathname)?.startsWith(root) ?? true).toBe(true)
  })
})
