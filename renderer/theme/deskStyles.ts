import type { CSSObject } from '@emotion/react'
import { monoFaces, palettes, type Scale, type Scheme, sansFaces } from './tokens.ts'

/** The page-wide rules: tokens as CSS variables, the rem base that scales all text, one focus ring, no motion. */
export function deskStyles(scheme: Scheme, scale: Scale): Record<string, CSSObject> {
  const tokens = Object.fromEntries(
    Object.entries(palettes[scheme]).map(([name, value]) => [`--${name}`, value]),
  )
  return {
    ':root': {
      ...tokens,
      '--mono': monoFaces,
      '--sans': sansFaces,
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      fontSize: `${(16 * scale) / 100}px`,
    },
    'html, body, #root': { height: '100%', margin: 0, overflow: 'hidden' },
    body: {
      background: 'var(--desk)',
      color: 'var(--ink)',
      fontFamily: 'var(--sans)',
      fontSize: '0.9375rem',
      fontVariantNumeric: 'tabular-nums',
    },
    '*, *::before, *::after': {
      transition: 'none !important',
      animationDuration: '0s !important',
      scrollBehavior: 'auto',
    },
    ':focus-visible': { outline: '2px solid var(--blue)', outlineOffset: 1 },
    '::selection': { background: 'var(--blue)', color: 'var(--blue-ink)' },
    // Where the system gives every program its own colours, what is chosen is told by a ring, and nothing by a ground or a hidden edge.
    '@media (forced-colors: active)': {
      '[data-selected], [aria-current], [aria-pressed="true"], [role="tab"][aria-selected="true"]': {
        outline: '2px solid Highlight',
        outlineOffset: -2,
      },
      'nav button:not([aria-current]), [data-row]:not([data-tone]), [data-head]': {
        borderLeftColor: 'Canvas',
      },
      '.MuiButton-contained': { border: '1px solid ButtonBorder' },
    },
    '.mono': { fontFamily: 'var(--mono)', fontVariantNumeric: 'tabular-nums' },
  }
}
