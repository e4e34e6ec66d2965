/** Themes by which a paragraph is found, each with the English words that speak of it; a star stands for any ending. */
const themeWords = {
  children: ['child*', 'unaccompanied', 'minors', 'guardian*', 'youth', 'boys'],
  women: ['women', 'woman', 'gender*', 'girls', 'maternal', 'mother*'],
  work: ['work', 'worker*', 'works', 'labour', 'employ*', 'job*', 'wage*'],
  recruitment: ['recruit*'],
  skills: ['skill*', 'qualification*', 'training', 'train', 'apprentice*', 'credential*'],
  education: ['education*', 'school*', 'student*', 'learn*', 'scholarship*'],
  health: ['health*', 'medical', 'vaccin*', 'disease*'],
  trafficking: ['traffick*', 'slavery', 'forced labour', 'enslaved'],
  smuggling: ['smuggl*'],
  borders: ['border*', 'screening', 'entry point*'],
  detention: ['detention', 'detain*'],
  return: ['return', 'returns', 'returned', 'returnee*', 'returning', 'readmi*', 'reintegrat*'],
  remittances: ['remittance*', 'sending money', 'send money', 'transfer costs'],
  diaspora: ['diaspora*', 'abroad', 'hometown'],
  'social-security': ['social security', 'pension*', 'portab*', 'social protection'],
  data: ['data', 'database*', 'statistic*', 'indicator*', 'census', 'evidence', 'figures'],
  documents: ['document*', 'passport*', 'identity', 'papers', 'card', 'registration', 'register'],
  refugees: ['refugee*', 'asylum', 'resettle*', 'displac*', 'stateless*'],
  rights: ['human right*', 'dignity', 'rights', 'right', 'due process', 'rule of law'],
  discrimination: ['discriminat*', 'racis*', 'xenophob*', 'intoleran*', 'hate', 'hatred', 'prejudice*'],
  consular: ['consul*', 'embass*'],
  climate: ['climate', 'disaster*', 'drought*', 'environment*'],
  missing: ['missing', 'dead', 'death*', 'died', 'rescue*'],
  funding: ['fund*', 'financ*', 'money', 'resources', 'budget*', 'pay for'],
  cooperation: ['cooperat*', 'partner*', 'agreement*', 'regional', 'together'],
  review: ['review*', 'follow-up', 'monitor*', 'progress', 'watch*'],
} as const

/** Who is to act or is spoken of, each with the English words that name them; a star stands for any ending. */
const actorWords = {
  states: ['state', 'states', 'countries', 'country', 'government', 'governments', 'ministries', 'ministry'],
  'united-nations': [
    'united nations',
    'secretary-general',
    'general assembly',
    'un',
    'iom',
    'unhcr',
    'world health organization',
    'international labour organization',
    'international organization for migration',
    'refugee agency',
  ],
  parliaments: ['parliament*', 'legislat*', 'delegation', 'delegates', 'mps'],
  'local-authorities': [
    'local authorit*',
    'city',
    'cities',
    'municipal*',
    'county',
    'counties',
    'town',
    'towns',
    'local government*',
    'mayor*',
  ],
  'civil-society': ['civil society', 'ngo', 'ngos', 'volunteer*', 'association*', 'human rights institution*', 'charit*'],
  employers: ['employer*', 'business*', 'private sector', 'compan*', 'firms'],
  unions: ['union', 'unions', 'trade union*'],
  recruiters: ['recruiter*', 'recruitment agenc*', 'recruitment industry'],
  consulates: ['consul*', 'embass*'],
  diaspora: ['diaspora*'],
  migrants: ['migrant*', 'newcomer*'],
  workers: ['worker*'],
  families: ['family', 'families', 'parent*', 'mother*'],
  refugees: ['refugee*', 'asylum seeker*'],
  'host-communities': ['host communit*', 'host countr*', 'hosts', 'receiving', 'neighbours', 'local people'],
  media: ['media', 'journalis*'],
  academia: ['academ*', 'universit*', 'researcher*', 'scholar', 'scholars'],
  'health-services': ['health care', 'health worker*', 'health service*', 'health ministr*', 'hospital*'],
  banks: ['bank', 'banks', 'banking', 'money transfer*', 'providers compete'],
  police: ['police', 'law enforcement', 'border authorit*', 'border officials', 'intelligence'],
  courts: ['court', 'courts', 'judge*', 'prosecut*'],
} as const

export const themes = Object.keys(themeWords) as readonly (keyof typeof themeWords)[]
export const actors = Object.keys(actorWords) as readonly (keyof typeof actorWords)[]

const patternOf = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z-])(?:${names.map((name) => (name.endsWith('*') ? `${name.slice(0, -1)}[a-z-]*` : name)).join('|')})(?![a-z-])`)
const patternsOf = (words: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, RegExp])[] =>
  Object.entries(words).map(([name, names]) => [name, patternOf(names)])
const [byTheme, byActor] = [patternsOf(themeWords), patternsOf(actorWords)]

const namesIn = (text: string, patterns: typeof byTheme): readonly string[] => {
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  return patterns.filter(([, pattern]) => pattern.test(plain)).map(([name]) => name)
}

/** The themes that an English text speaks of. */
export const themesOf = (text: string): readonly string[] => namesIn(text, byTheme)
/** Whom an English text names. */
export const actorsOf = (text: string): readonly string[] => namesIn(text, byActor)
