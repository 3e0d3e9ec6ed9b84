import { type FindingCode, findingRules } from '../../../shared/candidate/findings.ts'

/** The short words of a row's findings, for the narrow column. */
export function findingLabels(findings: readonly FindingCode[]): string {
  return findings.map((code) => findingRules[code].label).join('、')
}

/** The full sentences of a row's findings, for the foot. */
export function findingSentences(findings: readonly FindingCode[]): string {
  return findings.map((code) => findingRules[code].sentence).join(' ')
}
