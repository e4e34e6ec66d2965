import { z } from 'zod'
import { TextInLanguages } from './input/index.ts'
import { type Register, type RegisterDeclaration, register } from './register/index.ts'

export const Organisation = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/, { message: 'kernel.organisation-code' }),
  name: TextInLanguages(200),
  kind: z.enum([
    'ministry',
    'agency',
    'county',
    'parliament',
    'court',
    'human-rights-institution',
    'civil-society',
    'employers',
    'union',
    'diaspora',
    'academia',
    'media',
    'faith',
    'international',
    'private',
  ]),
  level: z.enum(['county', 'national', 'regional', 'global']),
  parent: z.string().trim().max(40).optional(),
  contact: z.string().trim().max(300).optional(),
})

export const organisationRegister: RegisterDeclaration<typeof Organisation> = {
  name: 'kernel.organisation',
  under: ['gcm:p13.i', 'gcm:p13.j', 'gcm:p40'],
  purpose: 'public information',
  at: '/organisations',
  keptBy: ['coordinator', 'administrator'],
  entry: Organisation,
  key: 'code',
  title: 'name',
  search: ['code', 'name', 'kind'],
  filters: ['kind', 'level'],
  publicSees: ['code', 'name', 'kind', 'level', 'parent'],
}

/** The organisations that take part, at every level (whole of government, whole of society). */
export const organisations: Register = register(organisationRegister)
