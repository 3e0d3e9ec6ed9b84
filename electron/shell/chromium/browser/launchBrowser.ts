import { type BrowserContext, chromium } from 'playwright-core'
import { windowEnvironment } from '../../childEnvironment.ts'
import { fontEnvironment } from '../press/letterFonts.ts'
import { removedSwitches } from './chromiumSwitches.ts'
import { planSandbox, type SandboxPlan } from './sandbox.ts'
import { makeTemporaryProfile } from './temporaryProfile.ts'

/** One browser to start. */
export interface BrowserWish {
  readonly executable: string
  readonly headless: boolean
  readonly switches: readonly string[]
  readonly viewport: { readonly width: number; readonly height: number } | null
  readonly javaScript: boolean
  /** Fonts of ours that the browser shall know besides the system's. */
  readonly fontFolder?: string
}

/** A started browser with the way to take it and all it wrote away. */
export interface LaunchedBrowser {
  readonly context: BrowserContext
  /** How the browser's process ended; null while it runs. */
  exitStatus(): number | null
  close(): Promise<void>
}

let plan: SandboxPlan | null = null

/** Starts Chromium over a pipe with its sandbox on, as an unprivileged account when we are root, on a profile that is wiped at the end. */
export async function launchBrowser(wish: BrowserWish): Promise<LaunchedBrowser> {
  plan ??= announced(planSandbox(wish.executable))
  const profile = makeTemporaryProfile(wish.executable, plan.runAs)
  try {
    const fonts = wish.fontFolder === undefined ? {} : fontEnvironment(profile, wish.fontFolder, plan.runAs)
    const context = await chromium.launchPersistentContext(profile.profile, {
      executablePath: profile.executable,
      headless: wish.headless,
      viewport: wish.viewport,
      chromiumSandbox: plan.sandbox,
      javaScriptEnabled: wish.javaScript,
      serviceWorkers: 'block',
      acceptDownloads: false,
      locale: 'zh-CN',
      ignoreDefaultArgs: [...removedSwitches],
      args: [...wish.switches],
      // LANG=C.UTF-8 keeps Chinese file names whole where the Chinese locale is not generated.
      env: {
        ...windowEnvironment(process.env),
        LANG: 'C.UTF-8',
        LANGUAGE: 'zh_CN',
        ...profile.env,
        ...fonts,
      },
      timeout: 30_000,
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false,
    })
    return { context, exitStatus: profile.exitStatus, close: () => context.close().finally(profile.wipe) }
  } catch (error) {
    profile.wipe()
    throw error
  }
}

function announced(found: SandboxPlan): SandboxPlan {
  if (!found.sandbox) process.stderr.write(`${found.warning}\n`)
  return found
}
