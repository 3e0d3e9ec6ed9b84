import { isWindowAddress } from './appAddress.ts'

/** What is looked at in a message's sender; Electron's WebFrameMain fits. */
export interface SenderFrame {
  readonly url: string
  readonly parent: unknown
  readonly routingId: number
  readonly processId: number
}

/** Whether a message came from the top frame of our one window while it shows our own page; a destroyed frame is null. */
export function isOwnFrame(sender: SenderFrame | null, mainFrame: SenderFrame | null): boolean {
  if (sender === null || mainFrame === null || sender.parent !== null) return false
  const isSameFrame = sender.routingId === mainFrame.routingId && sender.processId === mainFrame.processId
  return isSameFrame && isWindowAddress(sender.url)
}
