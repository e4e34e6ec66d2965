/** An entry of the menu: what it is called, and where it leads; some always stand in the bar. */
export type MenuItem = { readonly label: string; readonly address: string; readonly always?: true }

/** The bar of the menu, and what stands under "more". */
export type Menu = { readonly bar: readonly MenuItem[]; readonly more: readonly MenuItem[] }

/** Letters that fit into one line of the bar, an entry's distance to the next counted in letters. */
const room = 112
const distance = 3

const isAt = (item: MenuItem, address: string): boolean =>
  address === item.address || address.startsWith(`${item.address}/`) || address.startsWith(`${item.address}?`)

/** Where a page stands: its address, and the addresses of the pages above it, the highest first. */
export type Standing = { readonly address: string; readonly above: readonly string[] }

/** The entry of the menu under which a page stands: its own, that of the nearest page above it, or the one that says most of its address. */
export const entryOf = (menu: readonly MenuItem[], { address, above }: Standing): MenuItem | undefined => {
  const named = [address.split('?')[0], ...above.toReversed()].map((each) => menu.find((item) => item.address === each))
  return named.find(Boolean) ?? menu.filter((item) => isAt(item, address)).sort((a, b) => b.address.length - a.address.length)[0]
}

/**
 * Divides the entries of a menu, by module, so that the bar stays one line: what always stands there and
 * the entry of the page first, then one of each module in turn while there is room; each keeps its place.
 */
export const divideMenu = (groups: readonly (readonly MenuItem[])[], standing: Standing, letters = room): Menu => {
  const all = groups.flat()
  const current = entryOf(all, standing)
  const longest = Math.max(0, ...groups.map((group) => group.length))
  const inTurn = Array.from({ length: longest }, (_, at) => groups.flatMap((group) => group.slice(at, at + 1))).flat()
  const rank = (item: MenuItem): number => (item.always ? 0 : item === current ? 1 : 2)
  const wanted = inTurn.sort((a, b) => rank(a) - rank(b))
  const taken = new Set<MenuItem>()
  let left = letters
  for (const item of wanted) {
    left -= item.label.length + distance
    if (left < 0) break
    taken.add(item)
  }
  return { bar: all.filter((item) => taken.has(item)), more: all.filter((item) => !taken.has(item)) }
}
