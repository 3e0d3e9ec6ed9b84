/** Playwright's own switches that weaken a browser in a person's hands; they are taken out again. */
export const removedSwitches: readonly string[] = [
  '--enable-automation',
  '--disable-popup-blocking',
  '--disable-ipc-flooding-protection',
  '--unsafely-disable-devtools-self-xss-warnings',
  '--password-store=basic',
  '--use-mock-keychain',
  '--do-not-de-elevate',
]

// A second --disable-features replaces the first, so Playwright 1.65's own list is repeated before ours.
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'Translate',
  'AutofillServerCommunication',
  'AutofillEnableAccountWalletStorage',
  'InterestFeedContentSuggestions',
  'CertificateTransparencyComponentUpdater',
  'OptimizationGuideModelDownloading',
  'SpareRendererForSitePerProcess',
  'GlobalMediaControls',
  'DialMediaRouteProvider',
  'WebBluetooth',
]

const offline = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-client-side-phishing-detection',
  '--dns-prefetch-disable',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
]

const quiet = [
  '--disable-extensions',
  '--disable-breakpad',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-default-browser-check',
  '--test-type',
  '--lang=zh-CN',
  `--disable-features=${disabledFeatures.join(',')}`,
]

/** Switches of every browser we start: no network, no reports, no extensions. */
export const commonSwitches: readonly string[] = [...offline, ...quiet]

/** Switches of the application window: one chromeless incognito window that shows `title` until the page is there. */
export function windowSwitches(
  title: string,
  size: { readonly width: number; readonly height: number },
): readonly string[] {
  return [
    ...commonSwitches,
    '--incognito',
    '--disable-blink-features=AutomationControlled',
    '--window-position=0,0',
    `--window-size=${size.width},${size.height}`,
    // about:blank would open a normal tabbed window; a data page keeps the window without address bar.
    `--app=data:text/html;charset=utf-8,<title>${encodeURIComponent(title)}</title>`,
  ]
}
