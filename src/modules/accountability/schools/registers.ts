import { type RegisterDeclaration, register } from '#kernel/register'
import { issue } from '../law/entries.ts'
import { papers } from '../papers.ts'
import { School, SchoolFormula } from './terms.ts'

const common = { under: 'gcm:16.k', purpose: 'public information', files: papers } as const

/** Schools; how many of their pupils came from elsewhere is not public as such, since a few might be known. */
export const schoolRegister: RegisterDeclaration<typeof School> = {
  ...common,
  name: 'accountability.school',
  at: '/accountability/school-register',
  keptBy: ['coordinator', 'editor'],
  entry: School,
  key: 'code',
  title: 'schoolName',
  search: ['code', 'schoolName', 'county'],
  filters: [],
  publicSees: ['code', 'schoolName', 'county', 'pupils', 'pupilsCountedOn'],
  related: () => [['accountability.schools.title', '/accountability/schools']],
  fits: async () => () => (entry) =>
    entry.migrantPupils > entry.pupils ? [issue('migrantPupils', 'accountability.more-than-pupils')] : [],
}

/** The formulas, each with its weights as data, and who adopted it. */
export const formulaRegister: RegisterDeclaration<typeof SchoolFormula> = {
  ...common,
  name: 'accountability.school_formula',
  at: '/accountability/school-formulas',
  keptBy: ['coordinator'],
  entry: SchoolFormula,
  key: 'code',
  title: 'formulaName',
  search: ['code', 'formulaName', 'adoptedBy'],
  filters: [],
  publicSees: Object.keys(SchoolFormula.shape) as (keyof SchoolFormula)[],
  related: ({ code }) => (code ? [['accountability.schools.title', `/accountability/schools?formula=${code}`]] : []),
}

export const schools = register(schoolRegister)
export const schoolFormulas = register(formulaRegister)
