import { builtinModules } from 'node:module'
import path from 'node:path'
import { defineConfig } from 'vite'
import manifest from './package.json' with { type: 'json' }

const here = (file: string) => path.join(import.meta.dirname, file)

const packages = [...Object.keys(manifest.dependencies), 'electron']
const isExternal = (id: string) =>
  id.startsWith('node:') ||
  builtinModules.includes(id) ||
  packages.some((name) => id === name || id.startsWith(`${name}/`))

/** Entries of the main side; every one lies beside the others in dist/electron, where each looks for the next. */
const entries = {
  main: here('electron/main.ts'),
  fallback: here('electron/fallback.ts'),
  relay: here('electron/shell/chromium/relay.ts'),
  core: here('electron/core/core.ts'),
  parser: here('electron/parser/parser.ts'),
}

/** What both builds of the main side share. */
const common = {
  logLevel: 'warn' as const,
  define: { __TEST_BUILD__: JSON.stringify(process.env.CQW_TEST_BUILD === '1') },
}

/** The main side: readable, unminified ES modules for Node 24 and Electron's Node; packages stay outside. With the mode `preload`: the preload, CommonJS because the sandbox demands it. */
export default defineConfig(({ mode }) => ({
  ...common,
  // Of pdf.js the reading part alone is built in, for the child that reads PDFs back; the whole package would be forty megabytes.
  ssr: { noExternal: ['pdfjs-dist'] },
  build: {
    outDir: here('dist/electron'),
    emptyOutDir: mode !== 'preload',
    target: 'node24',
    minify: false,
    sourcemap: false,
    ssr: true,
    rollupOptions:
      mode === 'preload'
        ? {
            input: here('electron/preload.ts'),
            external: isExternal,
            output: { format: 'cjs' as const, entryFileNames: 'preload.cjs' },
          }
        : {
            input: entries,
            external: isExternal,
            // Chunks lie beside the entries: a file finds the project two folders above itself, as its source does.
            output: {
              format: 'es' as const,
              entryFileNames: '[name].js',
              chunkFileNames: '[name]-[hash].js',
            },
          },
  },
}))
