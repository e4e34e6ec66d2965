import type { Topic } from '#kernel'
import { registerBirth, registerEvent } from './actions.ts'
import { certificatePage, eventForms, eventPage } from './pages.tsx'
import { checkCertificate, oneEvent } from './queries.ts'
import { evidenceOf, levelOf, mustBePossible, timelinessOf } from './rules.ts'

/** Births, marriages, divorces, deaths and adoptions, with certificates that anybody can check. */
export const eventTopic: Topic = {
  name: 'events',
  tables: {
    'people.civil_event': {
      purpose: 'civil registration',
      read: { staff: { rows: ['all'], roles: ['registrar'] } },
      write: { by: ['registrar'], verbs: ['insert'], rows: ['all'] },
      appendOnly: true,
    },
  },
  operations: [registerBirth, registerEvent, oneEvent, checkCertificate],
  pages: [eventPage, certificatePage, ...eventForms],
  rules: { timelinessOf, levelOf, evidenceOf, mustBePossible },
  desk: [
    { key: 'people.register-birth.title', address: '/people/births/register', roles: ['registrar'] },
    { key: 'people.register-event.title', address: '/people/events/register', roles: ['registrar'] },
  ],
  front: [
    {
      title: 'people.check-certificate.title',
      says: 'people.check-certificate-explained',
      address: '/people/certificates',
      for: 'public',
    },
  ],
}
