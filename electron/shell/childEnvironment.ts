const kept: ReadonlySet<string> = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LANGUAGE',
  'LC_ALL',
  'LC_CTYPE',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SYSTEMROOT',
  'WINDIR',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'CUPS_SERVER',
])

const keptForWindows: ReadonlySet<string> = new Set([
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
  'XDG_RUNTIME_DIR',
  'XDG_SESSION_TYPE',
  'XMODIFIERS',
  'GTK_IM_MODULE',
  'QT_IM_MODULE',
  'SDL_IM_MODULE',
  'DBUS_SESSION_BUS_ADDRESS',
])

type Environment = Readonly<Record<string, string | undefined>>

// Windows tells names of variables without regard to case, and gives them as `Path` and `SystemRoot`.
const asListed = (name: string) => (process.platform === 'win32' ? name.toUpperCase() : name)

/** The variables a child without a window may inherit: an allow list, so that nothing slips in that steers a runtime; our own begin with CQW_. */
export function dataEnvironment(env: Environment): Record<string, string> {
  return picked(env, (name) => kept.has(asListed(name)) || asListed(name).startsWith('CQW_'))
}

/**
 * The variables a browser may inherit: those above, the display and the input method. The desktop's name is left out
 * so that Chromium never opens a keyring.
 */
export function windowEnvironment(env: Environment): Record<string, string> {
  return picked(env, (name) => kept.has(asListed(name)) || keptForWindows.has(asListed(name)))
}

/**
 * All that the parser gets: not its parent's variables, and never nothing, which Electron reads as "everything"
 * (shell/browser/api/electron_api_utility_process.cc); Windows cannot make sockets and random numbers without its own folder.
 */
export function parserEnvironment(env: Environment): Record<string, string> {
  const system = picked(env, (name) => process.platform === 'win32' && asListed(name) === 'SYSTEMROOT')
  return { ...system, CQW_PARSER: '1' }
}

function picked(env: Environment, isKept: (name: string) => boolean): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && isKept(name)) found[name] = value
  }
  return found
}
