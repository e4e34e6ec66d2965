import { z } from 'zod'
import { anyone, NotFound, query } from '#kernel'
import { activityRegister, milestoneRegister, outcomeRegister, planRegister } from '../registers.ts'
import { current } from '../store.ts'
import { Activity, Code, Milestone, Outcome, Plan } from '../terms.ts'

export const planBook = query({
  name: 'accountability.planBook',
  under: ['sgr:59', 'gcm:p43'],
  at: 'GET /accountability/plan-book',
  may: anyone,
  purpose: 'public information',
  input: z.object({ plan: Code }),
  result: z.object({ plan: Plan, outcomes: z.array(Outcome), activities: z.array(Activity), milestones: z.array(Milestone) }),
  async read(reading, { plan: code }) {
    const plan = (await current<Plan>(planRegister as never, reading)).find((each) => each.code === code)
    if (!plan) throw new NotFound()
    const activities = (await current<Activity>(activityRegister as never, reading)).filter((activity) => activity.plan === code)
    const codes = new Set(activities.map((activity) => activity.code))
    return {
      plan,
      outcomes: (await current<Outcome>(outcomeRegister as never, reading)).filter((outcome) => outcome.plan === code),
      activities,
      milestones: (await current<Milestone>(milestoneRegister as never, reading)).filter(({ activity }) => codes.has(activity)),
    }
  },
})
