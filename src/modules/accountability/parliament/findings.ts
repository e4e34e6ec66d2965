import type { Finding, Findings } from '../evidence.ts'
import { placesOf } from '../mechanism/findings.ts'
import { type Story, storiesOf } from './queries.ts'
import type { RecommendationStanding } from './terms.ts'

const standings: Readonly<Record<RecommendationStanding, Pick<Finding, 'standing' | 'progress'>>> = {
  late: { standing: 'late' },
  unanswered: { standing: 'gap' },
  'nothing-follows': { standing: 'gap' },
  'under-way': { standing: 'good', progress: 'under-way' },
  fulfilled: { standing: 'good', progress: 'done' },
  rejected: { standing: 'fact' },
}

/** Where a recommendation belongs: to the objectives that it cites and those of the activities that answer it; to partnership with parliament where it names none. */
const placesOfStory = ({ recommendation, plan }: Story): readonly string[] => {
  const places = [...new Set([...placesOf(recommendation.cites ?? []), ...plan.map(({ objective }) => objective)])]
  return places.length > 0 ? places : ['p40']
}

/** What parliament recommended and what became of it, by objective; what nobody has spoken of for too long is said to be so. */
export const findings: Findings = async (reading) =>
  (await storiesOf(reading)).flatMap((story) =>
    placesOfStory(story).flatMap((objective): Finding[] => {
      const { recommendation, responses, standing, freshness, lastOn, days } = story
      const common = {
        objective,
        kind: 'parliament',
        address: `/accountability/parliament/what-became-of/${recommendation.code}`,
        day: lastOn,
        by: responses.map(({ answeredBy }) => answeredBy),
      } as const
      return [
        {
          ...common,
          ...standings[standing],
          says: { key: `accountability.finding.recommendation-${standing}`, values: { code: recommendation.code } },
        },
        ...(freshness === 'stale'
          ? [
              {
                ...common,
                standing: 'gap',
                says: { key: 'accountability.finding.recommendation-stale', values: { code: recommendation.code, days } },
              } as const,
            ]
          : []),
      ]
    }),
  )
