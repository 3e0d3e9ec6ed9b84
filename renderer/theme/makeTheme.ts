import { zhCN } from '@mui/material/locale'
import { createTheme, type Theme } from '@mui/material/styles'
import { monoFaces, palettes, type Scheme, sansFaces } from './tokens.ts'

/** The MUI theme of one scheme; its colours are literals because MUI computes with them, everything else uses `var(--token)`. */
export function makeTheme(scheme: Scheme): Theme {
  const colour = palettes[scheme]
  const signal = (main: string) => ({ main, contrastText: colour['blue-ink'] })
  return createTheme(
    {
      cssVariables: { cssVarPrefix: 'desk' },
      palette: {
        mode: scheme === 'dark' ? 'dark' : 'light',
        background: { default: colour.desk, paper: colour.paper },
        text: { primary: colour.ink, secondary: colour['ink-2'], disabled: colour['ink-3'] },
        divider: colour.line,
        primary: signal(colour.blue),
        error: signal(colour.vermilion),
        warning: signal(colour.amber),
        success: signal(colour.green),
        info: signal(colour.slate),
      },
      shape: { borderRadius: 4 },
      typography: {
        fontFamily: sansFaces,
        body1: { fontSize: '0.9375rem', lineHeight: 1.5 },
        body2: { fontSize: '0.875rem', lineHeight: 1.5 },
        caption: { fontSize: '0.875rem', lineHeight: 1.4 },
        h1: { fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4 },
        h2: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.5 },
        button: { fontSize: '0.9375rem', textTransform: 'none', fontWeight: 500 },
      },
      transitions: { create: () => 'none' },
      components: calmComponents,
    },
    zhCN,
  )
}

const ring = { outline: '2px solid var(--blue)', outlineOffset: 1 }

/** Software rendering on many domestic graphics chips: nothing moves, nothing ripples, shadows only where something floats. */
const calmComponents: NonNullable<Parameters<typeof createTheme>[0]>['components'] = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true, disableTouchRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': ring } },
  },
  MuiButton: {
    defaultProps: { size: 'small', disableElevation: true, variant: 'outlined' },
    styleOverrides: {
      root: { minHeight: '2rem', padding: '0.125rem 0.75rem', fontSize: '0.9375rem', lineHeight: 1.4 },
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: { minWidth: '2rem', minHeight: '2rem', borderRadius: 4 } },
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiDialog: { defaultProps: { transitionDuration: 0 } },
  MuiPopover: { defaultProps: { transitionDuration: 0 } },
  MuiMenu: { defaultProps: { transitionDuration: 0 } },
  MuiMenuItem: { styleOverrides: { root: { minHeight: '2rem' } } },
  MuiTooltip: { defaultProps: { slotProps: { transition: { timeout: 0 } } } },
  MuiTabs: {
    styleOverrides: { root: { minHeight: '2.25rem' }, indicator: { transition: 'none' } },
  },
  MuiTab: {
    styleOverrides: { root: { minHeight: '2.25rem', minWidth: 0, padding: '0.25rem 0.75rem' } },
  },
  MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiAutocomplete: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      endAdornment: { position: 'static', transform: 'none', display: 'flex' },
      option: { minHeight: '2rem' },
      listbox: { fontSize: '0.9375rem' },
    },
  },
  MuiInputBase: { styleOverrides: { input: { fontFamily: sansFaces } } },
  MuiCssBaseline: {
    styleOverrides: {
      'code, kbd, samp': { fontFamily: monoFaces },
    },
  },
}
