import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The window (one page) and the hidden page that prints where there is no CUPS: minified, everything in files of its own so that the policy can forbid the rest. */
export default defineConfig({
  root: path.join(import.meta.dirname, 'renderer'),
  base: '/',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: path.join(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // A data: address for a font or a script is refused by the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rollupOptions: {
      input: ['index.html', 'press.html'].map((page) => path.join(import.meta.dirname, 'renderer', page)),
    },
    // One window loads it from the disk beside it: the warning about slow networks does not apply.
    chunkSizeWarningLimit: 4096,
  },
})
