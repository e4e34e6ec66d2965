import { raw } from 'hono/html'
import { renderSVG } from 'uqr'
import type { Purpose, Role } from '../access/index.ts'
import {
  Actions,
  AskForm,
  assetAddress,
  Between,
  ButtonLink,
  Facts,
  Form,
  Heading,
  Notice,
  Pagination,
  Paragraph,
  Table,
  Tag,
  TextField,
  Toolbar,
  usePage,
} from '../html/index.ts'
import type { MessageKey, Words } from '../language/index.ts'
import type { Reading } from '../operation.ts'
import { type AnyPage, form, page } from '../page.ts'
import { accounts, addAccount, closeAccount, endPost, givePost, namedAccount, recoverAccount } from './accounts.ts'
import { chooseLanguage, choosePost, endMySession, me, newCodes, removeCodes, setCodes, setPassword } from './me.ts'
import { addPasskey, removePasskey } from './my-passkeys.ts'
import { mustBeFresh, purposeName, roleName } from './sessions.ts'

type PostLine = {
  readonly id: string
  readonly organisation: Record<string, string> | null
  readonly purpose: string
  readonly roles: readonly string[]
}

const purposeAndRoles = (post: PostLine, words: Words): string =>
  `${purposeName(post.purpose as Purpose, words)} (${words.list(post.roles.map((role) => roleName(role as Role, words)))})`

/** For whom, and below it for what and as what. */
const PostName = ({ post, words }: { post: PostLine; words: Words }) =>
  post.organisation ? (
    <>
      {words.of(post.organisation)}
      <div class="beneath">{purposeAndRoles(post, words)}</div>
    </>
  ) : (
    purposeAndRoles(post, words)
  )

const OneButton = ({ to, name, value, label }: { to: string; name: string; value: string; label: string }) => (
  <form method="post" action={to}>
    <input type="hidden" name="_token" value={usePage().token} />
    <button class="govuk-button govuk-button--secondary govuk-button--small" name={name} value={value} type="submit">
      {label}
    </button>
  </form>
)

const mePage = page(me, {
  title: ({ result }) => result.fullName,
  withForm: true,
  Body: ({ result, words }) => (
    <>
      {result.unread > 0 ? (
        <Notice>
          <a href="/me/notices">{words.say('kernel.me.unread', { count: result.unread })}</a>
        </Notice>
      ) : null}
      <Heading>{words.say('kernel.me.posts')}</Heading>
      <Table
        caption={words.say('kernel.me.posts')}
        hideCaption
        rows={result.posts}
        empty={words.say('kernel.me.no-posts')}
        columns={[
          { label: words.say('kernel.me.acting'), cell: (post) => <PostName post={post} words={words} />, rowHeader: true },
          {
            label: words.say('kit.to-do'),
            cell: (post) =>
              post.now ? (
                <Tag tone="good">{words.say('kernel.me.now')}</Tag>
              ) : (
                <OneButton to="/me/post" name="post" value={post.id} label={words.say('kernel.choose-post.button')} />
              ),
          },
        ]}
      />
      <Heading>{words.say('kernel.me.ways')}</Heading>
      <Facts
        facts={[
          [words.say('kernel.field.password'), <a href="/me/password">{words.say('kernel.set-password.title')}</a>],
          [
            words.say('kernel.me.codes'),
            result.codes ? (
              <OneButton to="/me/codes/remove" name="remove" value="" label={words.say('kernel.remove-codes.title')} />
            ) : (
              <a href="/me/codes/new">{words.say('kernel.set-codes.title')}</a>
            ),
          ],
          [
            words.say('kernel.me.passkeys'),
            <>
              {result.passkeys.map((key) => (
                <Between>
                  <span>
                    {key.label}, <span class="quiet">{words.date(key.madeAt)}</span>
                  </span>
                  <OneButton to="/me/passkeys/remove" name="passkey" value={key.id} label={words.say('kernel.remove-passkey.button')} />
                </Between>
              ))}
              <a href="/me/passkeys">{words.say('kernel.add-passkey.title')}</a>
            </>,
          ],
        ]}
      />
      <Heading>{words.say('kernel.me.sessions')}</Heading>
      <Table
        caption={words.say('kernel.me.sessions')}
        hideCaption
        rows={result.sessions}
        columns={[
          {
            label: words.say('kernel.me.device'),
            cell: (session) => (
              <>
                {session.device || words.say('kernel.me.unknown-device')}{' '}
                {session.here ? <Tag tone="good">{words.say('kernel.me.here')}</Tag> : null}
              </>
            ),
            rowHeader: true,
          },
          {
            label: words.say('kernel.me.by'),
            cell: (session) => words.find(`kernel.choice.by.${session.by.replace(/ /g, '-')}`) ?? session.by,
          },
          { label: words.say('kernel.me.since'), cell: (session) => words.time(session.madeAt) },
          { label: words.say('kernel.me.seen'), cell: (session) => words.time(session.seenAt) },
          {
            label: words.say('kit.to-do'),
            cell: (session) => (
              <OneButton to="/me/sessions/end" name="session" value={session.id} label={words.say('kernel.end-my-session.button')} />
            ),
          },
        ]}
      />
      <Actions
        links={[
          [words.say('kernel.who-looked.title'), '/me/record'],
          [words.say('kernel.notices.title'), '/me/notices'],
          [words.say('kernel.choose-language.title'), '/me/language'],
        ]}
      />
      <form method="post" action="/sign-out">
        <input type="hidden" name="_token" value={usePage().token} />
        <button class="govuk-button" type="submit">
          {words.say('sign-in.out')}
        </button>
      </form>
    </>
  ),
})

/** A browser that can makes the passkey when the form is sent. */
const PasskeyIntro = ({ words }: { readonly words: Words }) => (
  <>
    <Paragraph>{words.say('kernel.add-passkey.explained')}</Paragraph>
    <noscript>
      <Notice>{words.say('sign-in.passkey-needs-browser')}</Notice>
    </noscript>
    <div data-passkey="register" />
    <script type="module" src={assetAddress('passkey.js')} />
  </>
)

const codesPage = page(newCodes, {
  title: ({ words }) => words.say('kernel.set-codes.title'),
  withForm: true,
  Body: ({ result, words }) => (
    <>
      <Paragraph>{words.say('kernel.set-codes.explained')}</Paragraph>
      <div class="qr">{raw(renderSVG(result.address, { pixelSize: 5 }))}</div>
      <Paragraph>
        <span class="code">{result.key}</span>
      </Paragraph>
      <Form action="/me/codes" button={words.say('kernel.set-codes.button')}>
        <input type="hidden" name="key" value={result.key} />
        <TextField name="code" label={words.say('kernel.field.one-time-code')} autocomplete="one-time-code" numeric />
      </Form>
    </>
  ),
})

const accountsPage = page(accounts, {
  title: ({ words }) => words.say('kernel.accounts.title'),
  Body: ({ result, input, words }) => (
    <>
      <Toolbar>
        <ButtonLink to="/desk/accounts/add">{words.say('kernel.add-account.title')}</ButtonLink>
      </Toolbar>
      <AskForm action="/desk/accounts" button={words.say('kit.search')}>
        <div class="wide">
          <TextField name="q" type="search" label={words.say('kernel.field.full-name')} value={input.q} />
        </div>
      </AskForm>
      <Table
        caption={words.say('kernel.accounts.title')}
        empty={words.say('register.none')}
        hideCaption
        rows={result.accounts}
        columns={[
          { label: words.say('kernel.field.full-name'), cell: (account) => account.fullName, rowHeader: true },
          { label: words.say('kernel.field.name'), cell: (account) => account.name },
          {
            label: words.say('kernel.me.posts'),
            cell: (account) =>
              account.posts.map((post) => (
                <p>
                  {post.organisation ? `${words.of(post.organisation)}, ` : ''}
                  {purposeAndRoles(post, words)} <a href={`/desk/posts/${post.id}/end`}>{words.say('kernel.end-post.button')}</a>
                </p>
              )),
          },
          {
            label: words.say('kit.to-do'),
            cell: (account) =>
              account.standing === 'closed' ? (
                words.say('kernel.accounts.closed')
              ) : (
                <ul class="govuk-list">
                  {(['give-post', 'recover-account', 'close-account'] as const).map((what) => (
                    <li>
                      <a href={`/desk/accounts/${account.id}/${what === 'give-post' ? 'posts' : what.split('-')[0]}`}>
                        {words.say(`kernel.${what}.title`)}
                      </a>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <Pagination page={result.page} pages={result.pages} />
    </>
  ),
})

const Word = ({ result, words }: { result: { word: string }; words: Words }) => (
  <>
    <Notice kind="success">{words.say('sign-in.word-explained')}</Notice>
    <p class="govuk-body">
      <span class="code">{result.word}</span>
    </p>
    <p>
      <a href="/desk/accounts">{words.say('kernel.accounts.title')}</a>
    </p>
  </>
)

const fresh = async (asked: Reading): Promise<Record<string, unknown>> => {
  await mustBeFresh(asked)
  return {}
}

/** Whose account it is about, above a form that changes it. */
const whose = (explained?: MessageKey) => ({
  fill: (asked: Reading, { account }: Readonly<Record<string, unknown>>) => namedAccount(asked, String(account)),
  Intro: ({ words, input }: { words: Words; input: Readonly<Record<string, unknown>> }) => (
    <>
      {explained ? <Paragraph>{words.say(explained)}</Paragraph> : null}
      <Facts
        facts={[
          [words.say('kernel.field.full-name'), String(input.fullName)],
          [words.say('kernel.field.name'), <span class="code">{String(input.name)}</span>],
        ]}
      />
    </>
  ),
})

export const pages: readonly AnyPage[] = [
  mePage,
  codesPage,
  accountsPage,
  form(choosePost, { goesTo: () => '/me' }),
  form(endMySession, { goesTo: () => '/me' }),
  form(setPassword, { goesTo: () => '/me', fill: fresh }),
  form(setCodes, { goesTo: () => '/me' }),
  form(removeCodes, { goesTo: () => '/me', fill: fresh }),
  form(addPasskey, { goesTo: () => '/me', fill: fresh, Intro: PasskeyIntro }),
  form(removePasskey, { goesTo: () => '/me', fill: fresh }),
  form(chooseLanguage, { goesTo: () => '/me' }),
  form(addAccount, { goesTo: () => '/desk/accounts', Done: Word, checks: true }),
  form(givePost, { goesTo: () => '/desk/accounts', ...whose() }),
  form(endPost, { goesTo: () => '/desk/accounts' }),
  form(recoverAccount, { goesTo: () => '/desk/accounts', Done: Word, ...whose('kernel.recover-account.explained') }),
  form(closeAccount, { goesTo: () => '/desk/accounts', ...whose('kernel.close-account.explained') }),
]
