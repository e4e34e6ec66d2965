import type { Child, PropsWithChildren } from 'hono/jsx'
import { languages, ownName } from '../language/index.ts'
import { assetAddress } from './assets.ts'
import { type PageSurroundings, SurroundingsProvider, withParameters } from './context.tsx'
import { divideMenu, entryOf, type MenuItem } from './menu.ts'

/** What stands around every page. */
export type PageFrame = PageSurroundings & {
  /** Name of the State in the reader's language. */
  readonly stateName: string
  readonly demonstration: boolean
  /** Entries of the menu, by module. */
  readonly menu: readonly (readonly MenuItem[])[]
  readonly foot: readonly MenuItem[]
  /** Who is signed in: name, and for whom and what they act. */
  readonly who: { readonly name: string; readonly acting: string } | null
}

/** The pages above a page, the highest first: what each is called, and its address. */
type Trails = readonly (readonly [label: string, address: string])[]

const Mark = () => (
  <svg width="34" height="34" viewBox="0 0 34 34" aria-hidden="true" focusable="false">
    <circle cx="17" cy="17" r="15.5" fill="none" stroke="#fff" stroke-width="2" />
    <path d="M6 20c4-7 8-7 11-2s7 5 11-2" fill="none" stroke="#ffd24a" stroke-width="3" stroke-linecap="round" />
    <path d="M6 14c4 7 8 7 11 2s7-5 11 2" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" />
  </svg>
)

const Entries = ({ items, current }: { readonly items: readonly MenuItem[]; readonly current: MenuItem | undefined }) => (
  <ul>
    {items.map((item) => (
      <li>
        <a href={item.address} aria-current={item === current ? 'page' : undefined}>
          {item.label}
        </a>
      </li>
    ))}
  </ul>
)

const Menu = ({ menu, address, trail, words }: PageFrame & { readonly trail: Trails }) => {
  const standing = { address, above: trail.map(([, at]) => at) }
  const { bar, more } = divideMenu(menu, standing)
  return (
    <nav class="menu" aria-label={words.say('kit.menu')}>
      <div class="govuk-width-container menu-row">
        <Entries items={bar} current={entryOf(bar, standing)} />
        {more.length > 0 ? (
          <details data-over>
            <summary>{words.say('kit.more')}</summary>
            <Entries items={more} current={undefined} />
          </details>
        ) : null}
      </div>
    </nav>
  )
}

/** Who is signed in, for whom and what, or the way to sign in. */
const Who = ({ who, words }: PageFrame) => (
  <p class="who">
    {who ? (
      <>
        <a href="/me">{who.name}</a> <span>{who.acting}</span>
      </>
    ) : (
      <a href="/sign-in">{words.say('kit.sign-in')}</a>
    )}
  </p>
)

const Languages = ({ address, words }: PageFrame) => (
  <nav aria-label={words.say('kit.languages')} class="languages">
    {languages.map((language) => (
      <a
        href={withParameters(address, { lang: language })}
        lang={language}
        hreflang={language}
        aria-current={language === words.language ? 'true' : undefined}
      >
        {ownName[language]}
      </a>
    ))}
  </nav>
)

const Trail = ({ trail, words }: { trail: Trails; words: PageFrame['words'] }) =>
  trail.length === 0 ? null : (
    <nav class="govuk-breadcrumbs" aria-label={words.say('kit.trail')}>
      <ol class="govuk-breadcrumbs__list">
        {trail.map(([label, at]) => (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={at}>
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )

type PageProps = PropsWithChildren<
  PageFrame & {
    readonly title: string
    readonly trail: Trails
    readonly lead?: Child
    /** Where the page can be followed as a feed. */
    readonly feed?: string | null
  }
>

/** A whole page: head, masthead, menu, trail, content, foot. */
export const Page = ({ title, trail, lead, feed, children, ...frame }: PageProps) => {
  const { words } = frame
  const sheet = words.direction === 'rtl' ? 'house.rtl.css' : 'house.ltr.css'
  return (
    <html lang={words.language} dir={words.direction}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · Mkataba`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#14524a" />
        <link rel="stylesheet" href={assetAddress(sheet)} />
        {feed ? <link rel="alternate" type="application/atom+xml" title={title} href={feed} /> : null}
        <link rel="icon" href={assetAddress('mark.svg')} type="image/svg+xml" />
        <script type="module" src={assetAddress('help.js')} />
      </head>
      <body>
        <a href="#main" class="govuk-skip-link">
          {words.say('kit.skip')}
        </a>
        <header class="masthead">
          <div class="govuk-width-container masthead-row">
            <a href="/" class="brand">
              <Mark />
              <span>
                Mkataba <span class="brand-state">{frame.stateName}</span>
              </span>
            </a>
            <div class="masthead-side">
              <Languages {...frame} />
              <Who {...frame} />
            </div>
          </div>
        </header>
        <Menu {...frame} trail={trail} />
        {frame.demonstration ? (
          <section class="demonstration" aria-labelledby="demonstration">
            <div class="govuk-width-container">
              <p id="demonstration">{words.say('kit.demonstration')}</p>
            </div>
          </section>
        ) : null}
        <div class="govuk-width-container">
          <Trail trail={trail} words={words} />
          <main id="main" class="govuk-main-wrapper">
            <h1 class="govuk-heading-l">{title}</h1>
            {lead ? <p class="lead">{lead}</p> : null}
            <SurroundingsProvider value={frame}>{children}</SurroundingsProvider>
          </main>
        </div>
        <footer class="foot">
          <div class="govuk-width-container">
            <ul>
              {frame.foot.map((item) => (
                <li>
                  <a href={item.address}>{item.label}</a>
                </li>
              ))}
            </ul>
            <p>{words.say('kit.foot')}</p>
          </div>
        </footer>
      </body>
    </html>
  )
}
