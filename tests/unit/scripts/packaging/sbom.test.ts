import { describe, expect, it } from 'vitest'
import { sbomOf, sbomOfProject } from '../../../../scripts/packaging/sbom.mjs'

describe('the bill of materials', () => {
  it('follows each package to what it needs, where Node would find it', () => {
    const { components, metadata } = sbomOf({
      manifest: {
        name: 'product',
        version: '1.0.0',
        dependencies: { a: '1.0.0', 'playwright-core': '1.0.0' },
      },
      imported: ['@x/window'],
      lock: {
        packages: {
          'node_modules/a': {
            version: '1.0.0',
            license: 'MIT',
            integrity: 'sha512-AQI=',
            dependencies: { b: '2' },
          },
          'node_modules/a/node_modules/b': { version: '2.0.0' },
          'node_modules/b': { version: '1.0.0' },
          'node_modules/@x/window': { version: '3.0.0', dependencies: { b: '1' } },
          'node_modules/playwright-core': { version: '1.0.0' },
          'node_modules/tool': { version: '1.0.0' },
          'node_modules/electron': { version: '45.0.0' },
        },
      },
    })
    expect(metadata.component).toMatchObject({ name: 'product', version: '1.0.0' })
    expect(components.map(({ purl }) => purl)).toEqual([
      'pkg:npm/%40x/window@3.0.0',
      'pkg:npm/b@2.0.0',
      'pkg:npm/a@1.0.0',
      'pkg:npm/b@1.0.0',
      'pkg:npm/electron@45.0.0',
    ])
    expect(components[2]).toMatchObject({
      licenses: [{ expression: 'MIT' }],
      hashes: [{ alg: 'SHA-512', content: '0102' }],
    })
  })

  it('of this project names what ships and what is built in, and no tool', () => {
    const names = sbomOfProject().components.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        ...['better-sqlite3-multiple-ciphers', 'typeorm', 'zod', 'hucre', 'electron'],
        ...['react', 'react-dom', '@mui/material', '@emotion/react', 'pdfjs-dist'],
      ]),
    )
    const tools = ['vite', 'vitest', 'knip', 'electron-builder', 'playwright-core', '@biomejs/biome']
    expect(names.filter((name) => tools.includes(name))).toEqual([])
  })

  it('is the same each time it is written', () => {
    expect(JSON.stringify(sbomOfProject())).toBe(JSON.stringify(sbomOfProject()))
  })
})
