/** A day as the three fields of a form. */
export const dateParts = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: date }
}

/** What a page's form carries unseen. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
