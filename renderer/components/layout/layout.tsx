import { createElement } from 'react'
import { type LaidProps, type LaidTag, laidOut } from './laid.ts'

/** One under the other. */
export function Column(props: LaidProps) {
  return drawn('div', props, { display: 'flex', flexDirection: 'column' })
}

/** One beside the other. */
export function Line(props: LaidProps) {
  return drawn('div', props, { display: 'flex' })
}

/** In the columns of a grid. */
export function Grid(props: LaidProps) {
  return drawn('div', props, { display: 'grid' })
}

/** What stands back: explanations, units, what is known already. */
export function Quiet(props: LaidProps) {
  return drawn('span', props, { color: 'var(--ink-2)' })
}

/** A paragraph; only what it says about its room keeps it from its neighbours. */
export function Paragraph(props: LaidProps) {
  return drawn('p', props, { margin: 0 })
}

/** A piece with room of its own, its children as the page lays them. */
export function Block(props: LaidProps) {
  return drawn('div', props, {})
}

/** The element it is unless `as` says otherwise, with what it always looks like. */
function drawn(tag: LaidTag, props: LaidProps, base: Parameters<typeof laidOut>[1]) {
  const { as = tag, style, rest } = laidOut(props, base)
  return createElement(as, { ...rest, style })
}
