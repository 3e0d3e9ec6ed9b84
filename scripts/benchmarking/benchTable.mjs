import { isWithinLimit } from './ratioRow.mjs'

/**
 * The results as lines for the console.
 * @param {readonly import('./ratioRow.mjs').BenchResult[]} results
 * @returns {string}
 */
export function benchTable(results) {
  return results.flatMap(linesOf).join('\n')
}

/** @param {import('./ratioRow.mjs').BenchResult} result */
function linesOf({ name, seconds, rows, problem }) {
  const title = `${problem === null ? '·' : '✗'} ${name}（${seconds.toFixed(1)} 秒）`
  if (problem !== null) return [title, ...problem.split('\n').map((line) => `    ${line}`)]
  return [title, ...rows.map(lineOf)]
}

/** @param {import('./ratioRow.mjs').RatioRow} row */
function lineOf(row) {
  const floor = row.floor === null ? '' : `，基准 ${number(row.floor)} ${row.unit}`
  const verdict = isWithinLimit(row) ? '✓' : '✗ 超限'
  return `    ${verdict} ${row.what}：${number(row.measured)} ${row.unit}${floor}；比值 ${number(row.ratio)}，上限 ${number(row.limit)}`
}

/** @param {number} value */
function number(value) {
  return Number(value.toPrecision(4)).toString()
}
