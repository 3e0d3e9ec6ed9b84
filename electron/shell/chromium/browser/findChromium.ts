import { existsSync } from 'node:fs'
import path from 'node:path'

const unixPlaces = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const windowsPlaces = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** The browser binary of this machine, or null; the real binary comes before a distribution's wrapper, which adds switches of its own. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  const places =
    process.platform === 'win32'
      ? roots.flatMap((root) =>
          root === undefined ? [] : windowsPlaces.map((parts) => path.join(root, ...parts)),
        )
      : unixPlaces
  return places.find((place) => existsSync(place)) ?? null
}
