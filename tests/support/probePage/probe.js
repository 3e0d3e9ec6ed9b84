window.heard = []
window.violations = []
window.probeRan = true
document.addEventListener('securitypolicyviolation', (event) =>
  window.violations.push(event.effectiveDirective),
)
window.workstation.onEvent((json) => window.heard.push(json))

const foreign = 'https://example.com/'
const settled = (target, good = 'load') =>
  new Promise((resolve) => {
    target.addEventListener(good, () => resolve('loaded'))
    target.addEventListener('error', () => resolve('error'))
  })

const attempts = {
  eval: () => window['ev' + 'al']('1+1'),
  inlineScript: () => {
    const script = document.createElement('script')
    script.append('window.inlineRan = true')
    document.head.append(script)
    return window.inlineRan === true ? 'ran' : 'did not run'
  },
  markup: () =>
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.inlineRan = true">'),
  inlineStyle: () => {
    const style = document.createElement('style')
    style.append('h1 { letter-spacing: 7px }')
    document.head.append(style)
    return getComputedStyle(document.querySelector('h1')).letterSpacing === '7px' ? 'applied' : 'not applied'
  },
  fetch: () => fetch(foreign).then((response) => `status ${response.status}`),
  image: () => {
    const image = new Image()
    const outcome = settled(image)
    image.src = `${foreign}x.png`
    return outcome
  },
  socket: () => settled(new WebSocket('wss://example.com/'), 'open'),
  worker: () => {
    try {
      new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
      return 'started'
    } catch {
      return 'refused'
    }
  },
  frame: async () => {
    const frame = document.createElement('iframe')
    frame.src = foreign
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const { contentDocument } = frame
    frame.remove()
    return contentDocument === null || contentDocument.body.childElementCount === 0 ? 'empty' : 'shown'
  },
}

// What a test evaluates is not bound by the policy, so each attempt is made from a task of the page's own.
window.tryLater = (name) =>
  new Promise((resolve) => {
    setTimeout(async () => {
      try {
        resolve(String(await attempts[name]()))
      } catch (error) {
        resolve(error.name)
      }
    })
  })
