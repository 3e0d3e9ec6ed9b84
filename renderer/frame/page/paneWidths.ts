const widths = new Map<string, number>()

/** The width of a left pane in rem, as left last; kept for as long as the window lives. */
export const paneWidths = {
  of: (name: string): number => widths.get(name) ?? 26.25,
  keep: (name: string, rem: number): void => {
    widths.set(name, rem)
  },
}
