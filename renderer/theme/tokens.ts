/** The three looks of the one desk. Paper stays white in all of them where a letter is previewed (`page`). */
export const schemes = ['light', 'dark', 'contrast'] as const
export type Scheme = (typeof schemes)[number]

/** Text sizes of 设置 → 字号, in percent of the normal size. */
export const scales = [100, 115, 130, 150] as const
export type Scale = (typeof scales)[number]

const light = {
  desk: '#EEF1F4',
  paper: '#FFFFFF',
  'paper-2': '#F6F8FA',
  ink: '#1B2430',
  'ink-2': '#4A5666',
  'ink-3': '#5F6B79',
  line: '#D5DBE2',
  'line-2': '#A9B4C0',
  blue: '#1D4F91',
  'blue-ink': '#FFFFFF',
  'blue-weak': '#E7EEF7',
  vermilion: '#C8161D',
  'vermilion-weak': '#FCECEC',
  amber: '#9A5B00',
  'amber-weak': '#FDF3E1',
  green: '#27714A',
  'green-weak': '#E8F4EC',
  slate: '#5A6779',
  'slate-weak': '#EDF0F3',
  page: '#FFFFFF',
  'page-ink': '#000000',
} as const

/** The name of a colour; used as `var(--<name>)`, never as a literal. */
export type Token = keyof typeof light

const dark: Record<Token, string> = {
  desk: '#12171D',
  paper: '#1B222B',
  'paper-2': '#212A34',
  ink: '#E8ECF1',
  'ink-2': '#B7C1CC',
  'ink-3': '#93A0AE',
  line: '#38434F',
  'line-2': '#5B6977',
  blue: '#8DB6EC',
  'blue-ink': '#0E1A29',
  'blue-weak': '#24364B',
  vermilion: '#FF8A85',
  'vermilion-weak': '#43201F',
  amber: '#E9B25C',
  'amber-weak': '#3D2F16',
  green: '#7CCB98',
  'green-weak': '#1C3526',
  slate: '#A3B0C0',
  'slate-weak': '#2A333D',
  page: '#FFFFFF',
  'page-ink': '#000000',
}

const contrast: Record<Token, string> = {
  desk: '#FFFFFF',
  paper: '#FFFFFF',
  'paper-2': '#FFFFFF',
  ink: '#000000',
  'ink-2': '#000000',
  'ink-3': '#303030',
  line: '#000000',
  'line-2': '#000000',
  blue: '#00307A',
  'blue-ink': '#FFFFFF',
  'blue-weak': '#D6E6FF',
  vermilion: '#A30008',
  'vermilion-weak': '#FFFFFF',
  amber: '#6B3F00',
  'amber-weak': '#FFFFFF',
  green: '#00481F',
  'green-weak': '#FFFFFF',
  slate: '#2B3440',
  'slate-weak': '#FFFFFF',
  page: '#FFFFFF',
  'page-ink': '#000000',
}

export const palettes: Record<Scheme, Record<Token, string>> = { light, dark, contrast }

/** No web fonts on this machine: what Windows, UOS and Kylin bring, in this order. */
export const sansFaces =
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif'

/** Identity numbers, 文号 and 校验码: every digit equally wide, zero unlike O. */
export const monoFaces = 'Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", "Noto Sans Mono", monospace'
