// Runs one benchmark in a process of its own, so that none inherits another's warm code or grown heap.
import { pathToFileURL } from 'node:url'
import { checkedRows } from './ratioRow.mjs'

const [file = ''] = process.argv.slice(2)
const { bench } = await import(pathToFileURL(file).href)
process.send?.({ name: bench.name })
process.send?.({ rows: checkedRows(await bench.run()) })
process.disconnect?.()
