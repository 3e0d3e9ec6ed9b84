/** What a process was started with. */
export interface StartedWith {
  readonly args: readonly string[]
  /** Names and values of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>
}

// Chromium and Node accept these with one or two dashes, with `=value` or alone.
const switches =
  /^--?(remote-debugging-.+|inspect.*|debug(-brk|-port)?|js-flags|load-extension|disable-extensions-except|disable-web-security|allow-running-insecure-content|ignore-certificate-errors|no-sandbox|disable-sandbox|disable-.*-sandbox|no-zygote|single-process|in-process-gpu|(renderer|gpu|utility|ppapi-plugin)-(cmd-prefix|launcher|startup-dialog)|zygote-cmd-prefix|user-data-dir|host-rules|proxy-server|enable-logging|log-net-log|log-file|trace-startup.*|require|import|loader|experimental-loader|eval|print|env-file.*|prof|cpu-prof.*|heap-prof.*|heapsnapshot.*|report-.+|allow-file-access.*|unsafely-.+|enable-automation|auto-open-devtools-for-tabs|expose-internals)$/

const shortSwitches: ReadonlySet<string> = new Set(['-r', '-e', '-p', '-i'])

const variables =
  /^(ELECTRON_.+|NODE_.+|LD_(PRELOAD|AUDIT|LIBRARY_PATH)|DYLD_.+|SSLKEYLOGFILE|CHROME_(LOG_FILE|DEVEL_SANDBOX|WRAPPER)|UV_THREADPOOL_DEBUG)$/

// Read by installers and container images only; a running program never looks at them.
const harmlessVariables =
  /^(NODE_(VERSION|ENV|EXTRA_CA_CERTS|CHANNEL_FD|CHANNEL_SERIALIZATION_MODE)|ELECTRON_(MIRROR|CACHE|NIGHTLY_MIRROR|CUSTOM_.+|SKIP_BINARY_DOWNLOAD|OVERRIDE_DIST_PATH|BUILDER_.+|NO_ATTACH_CONSOLE))$/

/** Names of switches and variables that open a way into the process or weaken its guards; the program does not start with any of them. */
export function dangerousSettings({ args, env }: StartedWith): readonly string[] {
  const badSwitches = args
    .map((argument) => argument.split('=', 1)[0] ?? '')
    .filter((name) => switches.test(name) || shortSwitches.has(name))
  const badVariables = Object.keys(env).filter(
    (name) => env[name] !== undefined && variables.test(name) && !harmlessVariables.test(name),
  )
  return [...badSwitches, ...badVariables]
}
