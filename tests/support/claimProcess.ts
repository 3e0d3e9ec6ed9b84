import { claimFolder } from '../../electron/machine/instanceLock.ts'

// Claims a folder once, says how it went and holds on until it is killed.
const lock = await claimFolder({ folder: process.argv[2] ?? '', name: 'instance' })
process.stdout.write(lock === null ? 'refused\n' : 'holds\n')
if (lock !== null) setInterval(() => undefined, 60_000)
