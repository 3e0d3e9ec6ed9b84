const magic = Buffer.from([0x7f, 0x45, 0x4c, 0x46])
const class64 = 2
const littleEndian = 1
/** SHT_GNU_verneed: the versions of symbols that a file asks of its libraries (LSB Core, "Symbol Version Requirements"). */
const neededVersions = 0x6ffffffe

/**
 * Reads which symbol versions a native file asks of the libraries it is loaded with, without any program of the system: packaging runs on
 * Windows too. 64-bit little-endian ELF only, which is what both Linux targets are.
 * @param {Buffer} file
 * @returns {string[] | null} names as `GLIBC_2.28`, sorted; null when it is no ELF file
 */
export function elfNeeds(file) {
  if (file.length < 64 || !file.subarray(0, 4).equals(magic)) return null
  if (file[4] !== class64 || file[5] !== littleEndian) throw new Error('not a 64-bit little-endian ELF file')
  const sections = sectionsOf(file)
  const names = sections
    .filter(({ type }) => type === neededVersions)
    .flatMap((section) => namesIn(file, section, sections[section.link]))
  return [...new Set(names)].sort()
}

/**
 * @typedef {{ type: number, offset: number, link: number, count: number }} Section
 * @param {Buffer} file
 * @returns {Section[]}
 */
function sectionsOf(file) {
  const start = Number(file.readBigUInt64LE(0x28))
  const size = file.readUInt16LE(0x3a)
  const count = file.readUInt16LE(0x3c)
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size
    return {
      type: file.readUInt32LE(at + 4),
      offset: Number(file.readBigUInt64LE(at + 24)),
      link: file.readUInt32LE(at + 40),
      count: file.readUInt32LE(at + 44),
    }
  })
}

/**
 * @param {Buffer} file
 * @param {Section} section
 * @param {Section | undefined} strings
 * @returns {string[]}
 */
function namesIn(file, section, strings) {
  if (strings === undefined) throw new Error('the ELF file names its versions in a section it does not have')
  /** @type {string[]} */
  const names = []
  for (let need = section.offset, left = section.count; left > 0; left--) {
    const versions = file.readUInt16LE(need + 2)
    for (let version = need + file.readUInt32LE(need + 8), rest = versions; rest > 0; rest--) {
      names.push(textAt(file, strings.offset + file.readUInt32LE(version + 8)))
      version += file.readUInt32LE(version + 12)
    }
    need += file.readUInt32LE(need + 12)
  }
  return names
}

/**
 * @param {Buffer} file
 * @param {number} at
 */
function textAt(file, at) {
  return file.toString('latin1', at, file.indexOf(0, at))
}
