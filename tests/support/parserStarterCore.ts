import fs from 'node:fs'
import path from 'node:path'

// A core that asks the main process for one parser and writes down what environment that parser found itself in.

interface MainPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: readonly ParserPort[] }) => void): void
}
interface ParserPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  start(): void
}

const dataFolder = process.argv.find((text) => text.startsWith('--data-folder='))?.slice(14) ?? ''
const main: MainPort = Reflect.get(process, 'parentPort')
main.on('message', ({ data, ports }) => {
  const [port] = ports
  if (Reflect.get(data as object, 'kind') !== 'parserPort' || port === undefined) return
  port.on('message', (event) =>
    fs.writeFileSync(path.join(dataFolder, 'parser-environment.json'), JSON.stringify(event.data)),
  )
  port.start()
})
main.postMessage({ kind: 'ready' })
main.postMessage({ kind: 'parserStart', id: 0 })
