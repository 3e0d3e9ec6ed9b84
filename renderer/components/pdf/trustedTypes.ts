interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

/**
 * The page may start scripts only from its own files: the one thing the default policy lets through is the worker of
 * the PDF preview. HTML and script text have no rule and are therefore refused by the browser.
 */
export function allowOwnWorkers(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypesFactory }
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      const target = new URL(url, window.location.href)
      if (target.origin !== window.location.origin) throw new TypeError('script from elsewhere refused')
      return url
    },
  })
}
