/** The four languages of the program, in the order in which they are offered. */
export const languages = ['en', 'sw', 'fr', 'ar'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (text: string | undefined | null): text is Language => languages.includes(text as Language)

/** Each language's own name for itself. */
export const ownName: Readonly<Record<Language, string>> = { en: 'English', sw: 'Kiswahili', fr: 'Français', ar: 'العربية' }

export type Direction = 'ltr' | 'rtl'
export const directionOf = (language: Language): Direction => (language === 'ar' ? 'rtl' : 'ltr')

/** Text that may exist in several languages. */
export type Text = { readonly [L in Language]?: string | undefined }

/** The text in the language asked for, else in the first language that has it; says which it is. */
export const textIn = (text: Text, language: Language): { readonly text: string; readonly language: Language } | null => {
  for (const candidate of [language, ...languages]) {
    const found = text[candidate]
    if (found) return { text: found, language: candidate }
  }
  return null
}

/** The best of our languages for an Accept-Language header; English when none fits. */
export const fromHeader = (header: string | undefined | null): Language => {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, place) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';')
      const weight = Number(
        options
          .find((option) => option.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      )
      return { language: tag.split('-')[0], weight: Number.isFinite(weight) ? weight : 0, place }
    })
  const best = wishes
    .filter((wish) => isLanguage(wish.language) && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place)[0]
  return isLanguage(best?.language) ? best.language : 'en'
}
