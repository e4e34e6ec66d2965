/** Themes by which a paragraph is found, each with the beginnings of the English words that speak of it. */
const themeWords = {
  children: ['child', 'unaccompanied', 'minor', 'guardian'],
  women: ['women', 'gender', 'girl', 'maternal'],
  work: ['work', 'labour', 'employ', 'job', 'wage'],
  recruitment: ['recruit'],
  skills: ['skill', 'qualification', 'training', 'apprentice'],
  education: ['education', 'school', 'student', 'learn'],
  health: ['health', 'medical', 'vaccin', 'disease'],
  trafficking: ['traffick', 'slavery', 'forced labour'],
  smuggling: ['smuggl'],
  borders: ['border', 'screening', 'entry point'],
  detention: ['detention', 'detain'],
  return: ['return', 'readmission', 'reintegrat'],
  remittances: ['remittance', 'sending money', 'send money', 'transfer cost'],
  diaspora: ['diaspora', 'abroad'],
  'social-security': ['social security', 'pension', 'portab', 'social protection'],
  data: ['data', 'statistic', 'indicator', 'census', 'evidence'],
  documents: ['document', 'passport', 'identity', 'birth registration', 'civil registr'],
  refugees: ['refugee', 'asylum', 'resettle', 'displac', 'stateless'],
  rights: ['human right', 'dignity', 'rights'],
  discrimination: ['discriminat', 'racis', 'xenophob', 'intoleran', 'hate'],
  consular: ['consul', 'embass'],
  climate: ['climate', 'disaster', 'drought', 'environment'],
  missing: ['missing', 'identif', 'death', 'rescue'],
  funding: ['fund', 'financ', 'money', 'resourc', 'budget'],
  cooperation: ['cooperat', 'partner', 'agreement', 'regional'],
  review: ['review', 'follow-up', 'monitor', 'report'],
} as const

/** Who is to act or is spoken of, each with the beginnings of the English words that name them. */
const actorWords = {
  states: ['state', 'countr', 'government', 'nation'],
  'united-nations': ['united nations', 'secretary-general', 'general assembly', ' un ', 'iom', 'unhcr'],
  parliaments: ['parliament', 'legislat', 'delegation'],
  'local-authorities': ['local', 'cit', 'municipal', 'count'],
  'civil-society': ['civil society', 'ngo', 'communit', 'volunteer'],
  employers: ['employer', 'business', 'private sector', 'compan'],
  unions: ['union'],
  recruiters: ['recruiter', 'recruitment agenc'],
  consulates: ['consul', 'embass'],
  diaspora: ['diaspora'],
  migrants: ['migrant', 'worker', 'famil'],
  refugees: ['refugee', 'asylum'],
  'host-communities': ['host communit', 'host countr', 'receiving'],
  media: ['media', 'journalist'],
  academia: ['academ', 'universit', 'research'],
  'health-services': ['health'],
  banks: ['bank', 'remittance'],
} as const

export const themes = Object.keys(themeWords) as readonly (keyof typeof themeWords)[]
export const actors = Object.keys(actorWords) as readonly (keyof typeof actorWords)[]

const namesIn = (text: string, words: Readonly<Record<string, readonly string[]>>): readonly string[] => {
  const plain = ` ${text.toLowerCase().replace(/[^a-z-]+/g, ' ')} `
  return Object.entries(words)
    .filter(([, beginnings]) => beginnings.some((beginning) => plain.includes(` ${beginning.trim()}`)))
    .map(([name]) => name)
}

/** The themes that an English text speaks of. */
export const themesOf = (text: string): readonly string[] => namesIn(text, themeWords)
/** Whom an English text names. */
export const actorsOf = (text: string): readonly string[] => namesIn(text, actorWords)
