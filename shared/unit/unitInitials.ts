import { pinyinInitials } from './pinyinInitials.ts'

// Nobody types the province or the Party before a name that all neighbours begin with; 省委 stays together.
const usualBeginnings = [
  /^(中共|中国共产党)/u,
  /^(中共|中国共产党)?河南(?=.{2})/u,
  /^河南省(?!委)(?=.{2})/u,
] as const

/** All initials by which a unit is found: of its name, its aliases, and each of them without 中共, 河南 or 河南省; sorted, each once. */
export function unitInitials(unit: { readonly name: string; readonly aliases: readonly string[] }): string[] {
  const names = [unit.name, ...unit.aliases].flatMap((name) => [
    name,
    ...usualBeginnings.map((beginning) => name.replace(beginning, '')),
  ])
  return [...new Set(names.map(pinyinInitials).filter((initials) => initials !== ''))].sort()
}
