/** What no name holds: marks that turn the direction of writing or cannot be seen, except those that Persian and Indian scripts need. */
const hidden = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u
/** Letters, marks, and the few signs that stand in names: apostrophes, hyphens, points, ʿayn and hamza as they are written in Latin. */
const written = /^(?:[\p{L}\p{M}\s.'’‘ʼʻʾʿ`´·・\-‐‑/,()]|\u200c|\u200d)+$/u
const scripts = ['Latin', 'Cyrillic', 'Greek'].map((script) => new RegExp(`\\p{Script=${script}}`, 'u'))

/** What is wrong with a name as it is written, or null: no letters, letters of several scripts that look alike in one word, marks that cannot be seen. */
export const flawOfName = (text: string): 'hidden' | 'no-letters' | 'signs' | 'mixed' | null => {
  if (hidden.test(text)) return 'hidden'
  if (!/\p{L}/u.test(text)) return 'no-letters'
  if (!written.test(text)) return 'signs'
  return text.split(/[\s\-‐‑/,().]+/u).some((word) => scripts.filter((script) => script.test(word)).length > 1) ? 'mixed' : null
}
