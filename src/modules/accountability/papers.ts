import { files } from '#kernel/files'

/** Papers, evidence and minutes of everything that is planned, done and answered for; each is read by everybody once it is published. */
export const papers = files({
  name: 'accountability.paper',
  under: ['gcm:p43', 'gcm:p44'],
  purpose: 'public information',
  at: '/accountability/papers',
  keptBy: ['coordinator', 'lead', 'member', 'clerk', 'delegate', 'reviewer'],
})
