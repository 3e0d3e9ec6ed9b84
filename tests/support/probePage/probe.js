window.heard = []
window.violations = []
window.probeRan = true
document.addEventListener('securitypolicyviolation', (event) =>
  window.violations.push(event.effectiveDirective),
)
window.workstation.onEvent((json) => window.heard.push(json))
// page.evaluate is not bound by the policy, so what the policy must stop is tried from here.
window.tryEval = () => {
  try {
    return String(window['ev' + 'al']('1+1'))
  } catch (error) {
    return error.name
  }
}
window.tryInlineScript = () => {
  window.inlineRan = false
  const script = document.createElement('script')
  try {
    script.textContent = 'window.inlineRan = true'
  } catch {
    return window.inlineRan
  }
  document.head.append(script)
  return window.inlineRan
}
window.tryInnerHtml = () => {
  try {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.inlineRan = true">')
    return 'parsed'
  } catch (error) {
    return error.name
  }
}
window.tryFetch = (url) =>
  fetch(url).then(
    (response) => `status ${response.status}`,
    (error) => error.name,
  )
