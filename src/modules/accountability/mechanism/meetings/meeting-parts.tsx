import type { Child } from 'hono/jsx'
import { Actions, ButtonLink, Heading, Paragraph, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import type { Followed } from '../decisions/follow.ts'
import { nameOf, Organisation, StandingTag, Tasks, Told } from '../pieces.tsx'
import type { Item } from '../store.ts'
import { reachedText, type Whole } from './minutes.ts'

const at = '/accountability/mechanism'
type Given = { readonly whole: Whole; readonly words: Words }

/** A decision under its item: what it says, how it was reached, what is due of whom. */
const Decided = ({ followed, whole, words }: Given & { readonly followed: Followed }): Child => {
  const { decision, standing, tasks } = followed
  return (
    <section class="card">
      <h3 class="govuk-heading-s">
        {words.say(`accountability.choice.decision-sort.${decision.sort}`)}{' '}
        <a href={`${at}/decisions/${decision.number}`} class="code">
          {decision.number}
        </a>{' '}
        <StandingTag standing={standing} />
      </h3>
      <p>
        <Told text={decision.words} />
      </p>
      <p class="quiet">{reachedText(followed, words)}</p>
      {decision.objections.map(({ by, why }) => (
        <p dir="auto">{words.say('accountability.objected', { who: nameOf(by, whole.names, words), why })}</p>
      ))}
      {tasks.length > 0 ? (
        <Tasks
          tasks={tasks}
          names={whole.names}
          today={whole.today}
          caption={words.say('accountability.tasks-of', { number: decision.number })}
        />
      ) : null}
    </section>
  )
}

const ItemOf = ({ item, whole, words }: Given & { readonly item: Item }): Child => {
  const { number, stage } = whole.meeting
  const open = stage !== 'approved' && stage !== 'cancelled'
  const here = `${at}/meetings/${number}`
  return (
    <li>
      <h3 class="govuk-heading-s">
        <Told text={item.name} /> <Tag tone="quiet">{words.say(`accountability.choice.wants.${item.wants}`)}</Tag>{' '}
        {item.published ? null : <Tag tone="warn">{words.say('files.staff-only')}</Tag>}
      </h3>
      <p class="quiet">
        {item.broughtBy ? words.say('accountability.brought-by', { who: nameOf(item.broughtBy, whole.names, words) }) : ''}{' '}
        {item.lasts ? words.say('accountability.so-many-minutes', { count: item.lasts }) : ''}{' '}
        {item.cites.map((code) => (
          <>
            <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
          </>
        ))}
      </p>
      {item.said ? (
        <div class="measure side">
          <Told text={item.said} />
        </div>
      ) : whole.meeting.heldAt ? (
        <Paragraph quiet>{words.say('accountability.nothing-written')}</Paragraph>
      ) : null}
      {whole.decisions
        .filter(({ decision }) => decision.item === item.id)
        .map((followed) => (
          <Decided followed={followed} whole={whole} words={words} />
        ))}
      {whole.mayPrepare && open ? (
        <Actions
          links={[
            whole.meeting.heldAt ? [words.say('accountability.to-said'), `${here}/items/${item.place}/said?version=${item.version}`] : null,
            whole.meeting.heldAt ? [words.say('accountability.to-decide'), `${here}/decide?itemPlace=${item.place}`] : null,
            [words.say('accountability.to-item'), `${here}/items/${item.place}?version=${item.version}`],
          ]}
        />
      ) : null}
    </li>
  )
}

/** The agenda, with what was said and decided of each item. */
export const Agenda = ({ whole, words }: Given): Child => (
  <>
    <Heading>{words.say('accountability.agenda')}</Heading>
    {whole.items.length === 0 ? <Paragraph quiet>{words.say('accountability.agenda-is-empty')}</Paragraph> : null}
    <ol class="plain-list">
      {whole.items.map((item) => (
        <ItemOf item={item} whole={whole} words={words} />
      ))}
    </ol>
    {whole.decisions
      .filter(({ decision }) => !whole.items.some(({ id }) => id === decision.item))
      .map((followed) => (
        <Decided followed={followed} whole={whole} words={words} />
      ))}
  </>
)

/** What was brought into the meeting, by whom, and which decision took it up. */
export const Contributions = ({ whole, words }: Given): Child =>
  whole.contributions.length === 0 ? null : (
    <>
      <Heading>{words.say('accountability.contributions')}</Heading>
      <ul class="plain-list">
        {whole.contributions.map((each) => (
          <li>
            <h3 class="govuk-heading-s">
              <Told text={each.name} /> {each.published ? null : <Tag tone="warn">{words.say('files.staff-only')}</Tag>}
            </h3>
            <p class="quiet">
              <Organisation code={each.madeBy} names={whole.names} />, {words.say(`accountability.choice.in-capacity.${each.capacity}`)}
              {each.postedTo ? `, ${each.postedTo}` : ''}
            </p>
            <div class="measure side">
              <Told text={each.said} />
            </div>
            <p>
              {each.takenUpIn ? (
                <>
                  {words.say('accountability.taken-up-in')} <a href={`${at}/decisions/${each.takenUpIn}`}>{each.takenUpIn}</a>
                </>
              ) : whole.mayPrepare ? (
                <ButtonLink secondary to={`${at}/contributions/${each.id}/taken-up`}>
                  {words.say('accountability.take-up.title')}
                </ButtonLink>
              ) : (
                <span class="quiet">{words.say('accountability.not-taken-up')}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
