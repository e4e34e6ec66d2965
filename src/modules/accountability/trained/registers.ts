import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { issue, keysOf, unknownIn } from '../law/entries.ts'
import { papers } from '../papers.ts'
import { DutyPost, TrainingCourse, TrainingSession } from './terms.ts'

const common = { under: ['gcm:12.b', 'gcm:13.f'], purpose: 'public information', keptBy: ['coordinator', 'editor'], files: papers } as const

/** What is taught, with its curriculum as a paper. */
export const courseRegister: RegisterDeclaration<typeof TrainingCourse> = {
  ...common,
  name: 'accountability.training_course',
  at: '/accountability/training-courses',
  entry: TrainingCourse,
  key: 'code',
  title: 'courseName',
  search: ['code', 'courseName', 'madeBy'],
  filters: [],
  publicSees: Object.keys(TrainingCourse.shape) as (keyof TrainingCourse)[],
  related: () => [['accountability.trained.title', '/accountability/trained']],
  fits: async (reading) => {
    const organisations = await keysOf('kernel.organisation', reading)
    const codes = await codesOf(reading)
    return () => (entry) => [
      ...unknownIn('madeBy', [entry.madeBy], organisations, 'accountability.no-organisation'),
      ...unknownIn('cites', entry.cites, codes, 'accountability.no-paragraph'),
    ]
  },
}

/** When a training is held, and for how many. */
export const sessionRegister: RegisterDeclaration<typeof TrainingSession> = {
  ...common,
  name: 'accountability.training_session',
  at: '/accountability/training-sessions',
  entry: TrainingSession,
  key: 'code',
  title: 'code',
  search: ['code', 'course', 'heldIn', 'taughtBy'],
  filters: [],
  publicSees: Object.keys(TrainingSession.shape) as (keyof TrainingSession)[],
  related: ({ code }) => (code ? [['accountability.session-staff.title', `/accountability/session-staff/${code}`]] : []),
  fits: async (reading) => {
    const organisations = await keysOf('kernel.organisation', reading)
    const courses = await keysOf('accountability.training_course', reading)
    return () => (entry) => [
      ...unknownIn('course', [entry.course], courses, 'accountability.no-course'),
      ...unknownIn('taughtBy', [entry.taughtBy], organisations, 'accountability.no-organisation'),
      ...(entry.heldTo < entry.heldFrom ? [issue('heldTo', 'accountability.ends-before-it-starts')] : []),
    ]
  },
}

/** Posts at which officials meet people who move. */
export const postRegister: RegisterDeclaration<typeof DutyPost> = {
  ...common,
  name: 'accountability.duty_post',
  at: '/accountability/duty-posts',
  entry: DutyPost,
  key: 'code',
  title: 'postName',
  search: ['code', 'postName', 'county', 'postOf'],
  filters: ['postKind'],
  publicSees: Object.keys(DutyPost.shape) as (keyof DutyPost)[],
  related: ({ code }) => (code ? [['accountability.post-staff.title', `/accountability/post-staff/${code}`]] : []),
  fits: async (reading) => {
    const organisations = await keysOf('kernel.organisation', reading)
    const courses = await keysOf('accountability.training_course', reading)
    return () => (entry) => [
      ...unknownIn('postOf', [entry.postOf], organisations, 'accountability.no-organisation'),
      ...unknownIn('coursesNeeded', entry.coursesNeeded, courses, 'accountability.no-course'),
    ]
  },
}

export const courses = register(courseRegister)
export const sessions = register(sessionRegister)
export const posts = register(postRegister)
