import createCache from '@emotion/cache'
import { CacheProvider, Global } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { deskStyles } from './deskStyles.ts'
import { makeTheme } from './makeTheme.ts'
import type { Scale, Scheme } from './tokens.ts'

/** How the desk looks now and how to change it. */
export interface Look {
  readonly scheme: Scheme
  readonly scale: Scale
  /** One rem in CSS pixels, for code that measures (virtual lists, canvases). */
  readonly remPx: number
  setScheme(scheme: Scheme): void
  setScale(scale: Scale): void
}

const LookContext = createContext<Look | null>(null)

/** The present look; only inside `DeskTheme`. */
export function useLook(): Look {
  const look = useContext(LookContext)
  if (look === null) throw new Error('useLook outside DeskTheme')
  return look
}

const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content

const makeCache = () => {
  const given = nonce()
  return createCache({ key: 'desk', prepend: true, ...(given === undefined ? {} : { nonce: given }) })
}

export interface DeskThemeProps {
  readonly children: ReactNode
  readonly scheme?: Scheme
  readonly scale?: Scale
}

/** Gives everything inside it the desk's colours, sizes and fonts; keeps nothing in the browser's own storage. */
export function DeskTheme({
  children,
  scheme: firstScheme = 'light',
  scale: firstScale = 100,
}: DeskThemeProps) {
  const [scheme, setScheme] = useState<Scheme>(firstScheme)
  const [scale, setScale] = useState<Scale>(firstScale)
  const [cache] = useState(makeCache)
  const theme = useMemo(() => makeTheme(scheme), [scheme])
  const styles = useMemo(() => deskStyles(scheme, scale), [scheme, scale])
  const look = useMemo(
    () => ({ scheme, scale, remPx: (16 * scale) / 100, setScheme, setScale }),
    [scheme, scale],
  )
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} storageManager={null}>
        <CssBaseline />
        <Global styles={styles} />
        <LookContext value={look}>{children}</LookContext>
      </ThemeProvider>
    </CacheProvider>
  )
}
