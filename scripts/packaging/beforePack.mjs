import { Arch } from 'electron-builder'
import { stageDriver } from './stageDriver.mjs'
import { stageDriverFactory } from './stageDriverFactory.mjs'

/**
 * electron-builder's hook before files are gathered: lays the one driver of the target and TypeORM's smaller factory ready, and refuses a driver
 * that older systems cannot load.
 * @param {import('electron-builder').AfterPackContext} context
 */
export function beforePack({ electronPlatformName, arch }) {
  stageDriver({ platform: electronPlatformName, arch: Arch[arch] ?? '' })
  stageDriverFactory()
}
