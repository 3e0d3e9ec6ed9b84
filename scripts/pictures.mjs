import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildApplication } from './setup/buildApplication.mjs'
import { toolEnvironment } from './setup/node24.mjs'
import { inProject, projectRoot } from './setup/projectRoot.mjs'
import { runForeground } from './setup/runForeground.mjs'
import { startDisplay } from './setup/startDisplay.mjs'
import { toolPath } from './setup/toolPath.mjs'
import { isStartedDirectly, runScript, setUp } from './setup.mjs'

const folder = inProject('demo-output', 'pictures')

/**
 * Leaves a picture of every screen in every text size and look in demo-output/pictures/, with an index.
 * @returns {Promise<number>} the exit code of the run that took them
 */
export async function takePictures() {
  const { node } = await setUp({ need: ['dependencies', 'browser', 'fonts', 'display'] })
  await buildApplication(node)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const display = await startDisplay()
  try {
    const code = await runForeground(
      node,
      [toolPath('playwright'), 'test', 'everyScreen', '--project', 'chromium-shell', '--reporter=line'],
      {
        cwd: projectRoot,
        env: { ...toolEnvironment(), ...display.env, CQW_PICTURES: '1' },
      },
    )
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'))
    writeFileSync(path.join(folder, 'index.html'), indexOf(pictures))
    console.log(`${pictures.length} 张画面，目录：${path.join('demo-output', 'pictures', 'index.html')}`)
    return code
  } finally {
    display.stop()
  }
}

/**
 * One row per screen, its sizes and looks beside each other.
 * @param {readonly string[]} pictures names of the form 画面-字号-外观.png
 * @returns {string}
 */
export function indexOf(pictures) {
  const screens = Map.groupBy(pictures, (name) => name.replace(/(?:-\d+-[^-]+)?\.png$/u, ''))
  const rows = [...screens]
    .toSorted(([one], [other]) => one.localeCompare(other, 'zh-CN'))
    .map(([screen, names]) => `<h2>${screen}</h2><p>${names.map(figure).join('')}</p>`)
  const style =
    'body{font-family:sans-serif;margin:1rem}img{width:24rem;border:1px solid #ccc}figure{display:inline-block;margin:.25rem}'
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>全部画面</title><style>${style}</style>${rows.join('\n')}</html>\n`
}

/** @param {string} name */
function figure(name) {
  const address = encodeURIComponent(name)
  const words = name.replace(/\.png$/u, '')
  return `<figure><a href="${address}"><img loading="lazy" src="${address}" alt="${words}"></a><figcaption>${words}</figcaption></figure>`
}

if (isStartedDirectly(import.meta.url)) await runScript(takePictures)
