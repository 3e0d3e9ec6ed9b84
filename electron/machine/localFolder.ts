import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'

const linuxMounts = '/proc/self/mountinfo'

const mountTable = () => (existsSync(linuxMounts) ? readFileSync(linuxMounts, 'utf8') : '')

/** File systems that another machine may write to at the same time, by the kernel's names. */
const shared =
  /^(nfs\d*|cifs|smb\d*|smbfs|afs|auristorfs|9p|ncpfs?|coda|ceph|glusterfs|lustre|ocfs2|gfs2|orangefs|pvfs2|virtiofs|vboxsf|prl_fs|davfs2?|fuse\..+)$/
/** Of those that a program of its own carries, some only make another disk of this machine readable. */
const ownDisks = /^fuse\.(ntfs-3g|exfat|exfat-fuse|ext2|fuseiso|encfs|gocryptfs|cryfs|mergerfs|lxcfs)$/

/**
 * The words against a data folder that lies on a network or in a folder shared with another system, where nobody can see to it that
 * one program alone writes; null when it lies on a disk of this machine.
 */
export function sharedFolderWords(folder: string, mounts = mountTable()): string | null {
  if (process.platform === 'win32') return /^[\\/]{2}[^?.]/.test(folder) ? wordsFor('Windows 共享') : null
  const type = fileSystemOf(existingPart(path.resolve(folder)), mounts)
  return type !== null && shared.test(type) && !ownDisks.test(type) ? wordsFor(type) : null
}

/** The type of the file system that holds this absolute path, by the kernel's table of mounts (proc_pid_mountinfo(5)). */
export function fileSystemOf(place: string, mounts: string): string | null {
  let best: { readonly point: string; readonly type: string } | null = null
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ')
    const point = unescaped(before.split(' ')[4] ?? '')
    const [type = ''] = after.split(' ')
    if (type === '' || !isWithin(place, point)) continue
    // Of two on the same place the later one lies on top.
    if (best === null || point.length >= best.point.length) best = { point, type }
  }
  return best?.type ?? null
}

function isWithin(place: string, point: string): boolean {
  return point === '/' || place === point || place.startsWith(`${point}/`)
}

// Blanks, tabs, line ends and backslashes stand as three octal digits.
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
}

/** The place as the kernel knows it, as far as it is there; the rest will be made below it. */
function existingPart(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder)
  return path.join(existingPart(path.dirname(folder)), path.basename(folder))
}

const wordsFor = (type: string) =>
  `数据文件夹在网络共享或与其他系统共用的位置（${type}），不能保证只有一个程序写入，程序没有打开它。请由系统管理员把数据文件夹改放到本机硬盘后再启动。`
