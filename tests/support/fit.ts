import type { Page } from 'playwright-core'

/** A text that cannot be read whole, or a list with too little room. */
export interface Misfit {
  readonly what: 'cut' | 'outside' | 'sideways' | 'low' | 'overlap' | 'broken'
  readonly where: string
}

/** How many rows a list has room for, by its name. */
export interface Room {
  readonly list: string
  readonly rows: number
}

/**
 * What of the page as it stands cannot be read: texts that are wider or higher than their box, texts outside the window that nothing can
 * scroll to, texts one upon the other, names and numbers that go on in the next line, places that scroll sideways without being a list,
 * and parts of a file that have no room below their tabs.
 */
export function misfitsOf(page: Page): Promise<readonly Misfit[]> {
  return page.evaluate(() => {
    const found: Misfit[] = []
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.visually-hidden, [aria-hidden="true"], svg, [inert]') === null
    const nameOf = (element: Element) => {
      const text = (element.textContent ?? '').trim().replaceAll(/\s+/gu, ' ').slice(0, 40)
      const label = element.closest('[aria-label]')?.getAttribute('aria-label') ?? ''
      return `${label} › ${element.tagName.toLowerCase()} ${text}`
    }
    const hides = (value: string) => value === 'hidden' || value === 'clip'
    const scrolls = (value: string) => value === 'auto' || value === 'scroll'
    // What may not go on in the next line: telephone numbers, and names with a dot.
    const whole = /0\d{2,3}-\d{7,8}(?:转\d+)?|\p{Script=Han}{2,}(?:·\p{Script=Han}{2,})+/gu
    const judgeWhole = (text: Text, element: Element) => {
      for (const { 0: words, index } of text.data.matchAll(whole)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + words.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) found.push({ what: 'broken', where: nameOf(element) })
      }
    }
    const inks: { readonly element: Element; readonly box: DOMRect }[] = []
    // The letters themselves: a line's box is higher than they are, and reaches into its neighbours where lines stand close.
    const keepInk = (text: Text, element: Element, seen: DOMRect | null) => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const line of range.getClientRects()) {
        const middle = line.top + line.height / 2
        const top = Math.max(middle - size * 0.42, seen?.top ?? 0)
        const bottom = Math.min(middle + size * 0.42, seen?.bottom ?? innerHeight)
        const left = Math.max(line.left, seen?.left ?? 0)
        const right = Math.min(line.right, seen?.right ?? innerWidth)
        if (bottom - top > 2 && right - left > 2)
          inks.push({ element, box: new DOMRect(left, top, right - left, bottom - top) })
      }
    }
    const judge = (text: Text) => {
      const element = text.parentElement
      if (element === null || !isSeen(element) || text.data.trim() === '') return
      // What gives way on purpose and is told whole elsewhere.
      if (element.closest('[data-folds]') !== null) return
      const range = document.createRange()
      range.selectNodeContents(text)
      let box = range.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) return
      judgeWhole(text, element)
      // A line's box is higher than its letters.
      const [line] = range.getClientRects()
      const air = Math.max(
        0,
        ((line?.height ?? 0) - Number.parseFloat(getComputedStyle(element).fontSize)) / 2,
      )
      let seen: DOMRect | null = null
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at)
        // Said for screen readers alone.
        if (at.clientWidth <= 1 && style.position === 'absolute') return
        const room = at.getBoundingClientRect()
        const isOut = {
          x: box.left < room.left - 2 || box.right > room.right + 2,
          y: box.top + air < room.top - 1 || box.bottom - air > room.bottom + 1,
        }
        if ((isOut.x && hides(style.overflowX)) || (isOut.y && hides(style.overflowY)))
          return void found.push({ what: 'cut', where: nameOf(element) })
        if (hides(style.overflowX) || scrolls(style.overflowX) || scrolls(style.overflowY))
          seen = seen === null ? room : shared(seen, room)
        if (scrolls(style.overflowX) || scrolls(style.overflowY)) box = room
        if (style.position === 'fixed') break
      }
      keepInk(text, element, seen)
      if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1)
        found.push({ what: 'outside', where: nameOf(element) })
    }
    const shared = (one: DOMRect, other: DOMRect) => {
      const left = Math.max(one.left, other.left)
      const top = Math.max(one.top, other.top)
      const width = Math.max(0, Math.min(one.right, other.right) - left)
      return new DOMRect(left, top, width, Math.max(0, Math.min(one.bottom, other.bottom) - top))
    }
    // What lies under something that sticks to an edge, under a menu or under a dialog is not seen.
    const isOnTop = ({ element, box }: (typeof inks)[number]) => {
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      return at !== null && (element.contains(at) || at.contains(element))
    }
    const judgeOverlaps = (all: readonly (typeof inks)[number][]) => {
      const ordered = all.filter(isOnTop).sort((one, other) => one.box.top - other.box.top)
      for (const [index, one] of ordered.entries())
        for (const other of ordered.slice(index + 1)) {
          if (other.box.top > one.box.bottom) break
          const both = shared(one.box, other.box)
          if (one.element !== other.element && both.width > 2 && both.height > 2)
            found.push({ what: 'overlap', where: `${nameOf(one.element)} | ${nameOf(other.element)}` })
        }
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) judge(node as Text)
    judgeOverlaps(inks)
    for (const element of document.querySelectorAll('main, main *, [role="dialog"] *')) {
      if (
        !isSeen(element) ||
        element.closest('[role="grid"], [role="table"], [role="tablist"], [data-page]') !== null ||
        element.querySelector(':scope > [role="table"]') !== null
      )
        continue
      if (scrolls(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push({ what: 'sideways', where: nameOf(element) })
    }
    for (const panel of document.querySelectorAll('[role="tabpanel"]'))
      if (isSeen(panel) && panel.clientHeight < innerHeight / 4)
        found.push({ what: 'low', where: nameOf(panel) })
    return found.filter(
      (one, index) =>
        found.findIndex(({ what, where }) => what === one.what && where === one.where) === index,
    )
  })
}

/** How many whole rows of each list can be seen below its head, or could be if there were so many. */
export function roomOf(page: Page): Promise<readonly Room[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main [role="grid"]')].flatMap((grid) => {
      const list = grid.parentElement
      const head = grid.querySelector('[data-head]')?.getBoundingClientRect()
      if (list === null || head === undefined || !grid.checkVisibility()) return []
      const row = grid.querySelector('[data-row]')?.getBoundingClientRect().height ?? head.height
      const feet = [...list.children].filter(
        (child) => child !== grid && child.matches('nav, [role="status"]'),
      )
      const isSeen = (bottom: number) => {
        const at = document.elementFromPoint(Math.max(0, head.left) + 30, bottom - 2)
        return at !== null && list.contains(at) && !feet.some((foot) => foot.contains(at))
      }
      let rows = 0
      while (isSeen(head.bottom + (rows + 1) * row)) rows += 1
      return [{ list: grid.getAttribute('aria-label') ?? '', rows }]
    }),
  )
}
