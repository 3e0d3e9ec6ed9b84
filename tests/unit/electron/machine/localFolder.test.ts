import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileSystemOf, sharedFolderWords } from '../../../../electron/machine/localFolder.ts'

const mounts = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '30 22 0:44 / /mnt/office rw,relatime shared:9 - nfs4 server:/export rw,vers=4.2',
  '31 22 0:45 / /mnt/with\\040blank rw - cifs //server/share rw',
  '32 22 0:46 / /opt/a/remote rw,nosuid - fuse.sshfs a@b:/ rw,user_id=1000',
  '33 22 8:17 / /media/stick rw - fuseblk /dev/sdb1 rw',
  '34 22 0:50 / /srv rw - afs AFS rw',
  '35 34 8:33 / /srv rw - xfs /dev/sdc1 rw',
  '36 22 0:51 / /vm rw - 9p hostshare rw,trans=virtio',
].join('\n')

describe('the file system of a folder', () => {
  it.each([
    ['/opt/a/data', 'ext4'],
    ['/mnt/office/data', 'nfs4'],
    ['/mnt/officer', 'ext4'],
    ['/mnt/with blank', 'cifs'],
    ['/opt/a/remote/deep/er', 'fuse.sshfs'],
    ['/media/stick/data', 'fuseblk'],
    // Of two on one place the later lies on top.
    ['/srv/data', 'xfs'],
    ['/vm/data', '9p'],
  ])('%s lies on %s', (place, type) => {
    expect(fileSystemOf(place, mounts)).toBe(type)
  })

  it('is none where the table says nothing', () => {
    expect(fileSystemOf('/opt', '')).toBeNull()
  })
})

describe('a data folder', () => {
  it('on this machine is let be, also one that is still to be made', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'cqw-test-'))
    expect(sharedFolderWords(folder)).toBeNull()
    expect(sharedFolderWords(path.join(folder, 'not', 'yet'))).toBeNull()
    rmSync(folder, { recursive: true })
  })

  it.each(['nfs', 'nfs4', 'cifs', 'smb3', 'afs', '9p', 'fuse.sshfs', 'fuse.rclone', 'virtiofs', 'vboxsf'])(
    'on %s is refused in words that say what to do',
    (type) => {
      const words = sharedFolderWords('/data/store', `1 1 0:1 / /data rw - ${type} somewhere rw`)
      expect(words).toContain(type)
      expect(words).toMatch(/本机硬盘.*。$/)
    },
  )

  it.each(['ext4', 'xfs', 'btrfs', 'tmpfs', 'overlay', 'fuseblk', 'fuse.ntfs-3g', 'exfat', 'zfs'])(
    'on %s is let be',
    (type) => {
      expect(sharedFolderWords('/data/store', `1 1 0:1 / /data rw - ${type} disk rw`)).toBeNull()
    },
  )
})
