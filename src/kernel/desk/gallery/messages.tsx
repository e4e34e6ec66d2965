import {
  Actions,
  Between,
  ButtonLink,
  Copyable,
  Details,
  Downloads,
  Highlighted,
  InLanguage,
  Missing,
  Notice,
  Paragraph,
  Progress,
  Tag,
  Toolbar,
  useWords,
} from '../../html/index.ts'
import { here, Piece, some } from './piece.tsx'

/** Words that tell, mark and lead on. */
export const Messages = () => {
  const words = useWords()
  const names = some(words)
  const [hint, long] = [words.say('gallery.hint'), words.say('kit.demonstration')]
  return (
    <>
      <Piece name="Notice">
        {(['info', 'success', 'warning', 'error'] as const).map((kind) => (
          <Notice kind={kind}>{long}</Notice>
        ))}
      </Piece>
      <Piece name="Paragraph">
        <Paragraph>{long}</Paragraph>
        <Paragraph quiet>{long}</Paragraph>
      </Piece>
      <Piece name="Tag">
        <p class="strip">
          {(['plain', 'good', 'warn', 'bad', 'quiet'] as const).map((tone, at) => (
            <Tag tone={tone}>{names[at]}</Tag>
          ))}
        </p>
      </Piece>
      <Piece name="Missing">
        <p class="strip">
          {(['unknown', 'suppressed', 'not-reported', 'unreadable'] as const).map((kind) => (
            <Missing kind={kind} />
          ))}
          <span>{words.number(0)}</span>
        </p>
      </Piece>
      <Piece name="InLanguage">
        <p>
          <InLanguage language="sw">Mkataba</InLanguage> · <InLanguage language="ar">اتفاق</InLanguage>
        </p>
      </Piece>
      <Piece name="Highlighted">
        <p>
          <Highlighted text="gcm:20.f remittances" ranges={[[9, 20]]} /> · <del>{names[0]}</del> <ins>{names[1]}</ins>
        </p>
      </Piece>
      <Piece name="Copyable">
        <p>
          <Copyable text="gcm:20.f" />
        </p>
      </Piece>
      <Piece name="Progress">
        {([0, 3, 8] as const).map((done) => (
          <Progress done={done} total={8} label={words.say('jobs.so-far', { done, total: 8 })} />
        ))}
      </Piece>
      <Piece name="Details">
        <Details summary={words.say('gallery.more')}>
          <p>{hint}</p>
        </Details>
        <Details summary={words.say('gallery.more')} open>
          <p>{hint}</p>
        </Details>
      </Piece>
      <Piece name="Toolbar, ButtonLink">
        <Toolbar>
          <ButtonLink to={here}>{words.say('kit.send')}</ButtonLink>
          <ButtonLink to={here} secondary>
            {words.say('kit.change')}
          </ButtonLink>
        </Toolbar>
      </Piece>
      <Piece name="Actions, Between, Downloads">
        <Actions links={names.slice(0, 3).map((name) => [name, here] as const)} />
        <Between>
          <strong>{words.say('register.found', { count: 12 })}</strong>
          <a href={here}>{words.say('register.retired')}</a>
        </Between>
        <Downloads address={here} forms={['csv', 'xlsx', 'pdf']} />
      </Piece>
    </>
  )
}
