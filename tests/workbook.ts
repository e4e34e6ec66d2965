/** A workbook with named sheets, as somebody would save it. */
export const workbook = async (
  name: string,
  sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
  merged: readonly string[] = [],
): Promise<File> => {
  const { utils, write } = await import('@e965/xlsx')
  const book = utils.book_new()
  for (const [title, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    if (merged.length > 0) sheet['!merges'] = merged.map((range) => utils.decode_range(range))
    utils.book_append_sheet(book, sheet, title)
  }
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
  return new File([new Uint8Array(bytes)], name, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

/** Lines as a CSV file. */
export const csv = (name: string, ...lines: readonly string[]): File => new File([lines.join('\n')], name, { type: 'text/csv' })

/** The hidden fields of a page, as its form would send them. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    ]),
  )

/** The first address of a page that fits. */
export const addressIn = (html: string, fits: RegExp): string => {
  const found = [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, address]) => address!.replace(/&amp;/g, '&'))
    .find((address) => fits.test(address))
  if (!found) throw new Error(`no address fits ${fits}`)
  return found
}
