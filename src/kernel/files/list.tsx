import { ButtonLink, Paragraph, Table, Tag, useWords } from '../html/index.ts'
import type { FileEntry, Files } from './terms.ts'

/** The files of a case or entry, each to be taken away; whoever may, attaches another. */
export const FileList = ({
  store,
  entries,
  about,
  next,
  mayAttach,
}: {
  readonly store: Files
  readonly entries: readonly FileEntry[]
  readonly about: string
  /** Where to go on when a file was attached. */
  readonly next: string
  readonly mayAttach: boolean
}) => {
  const words = useWords()
  return (
    <>
      {entries.length === 0 ? (
        <Paragraph quiet>{words.say('files.none')}</Paragraph>
      ) : (
        <Table
          caption={words.say('files.papers')}
          hideCaption
          rows={entries}
          columns={[
            {
              label: words.say('kernel.field.file'),
              rowHeader: true,
              cell: (entry) => (
                <a href={`${store.declared.at}/${entry.id}`} download dir="auto">
                  {entry.name}
                </a>
              ),
            },
            {
              label: words.say('files.size'),
              numeric: true,
              cell: (entry) => words.say('files.kilobytes', { count: Math.max(1, Math.round(entry.size / 1000)) }),
            },
            { label: words.say('procedure.when'), cell: (entry) => words.date(entry.madeAt) },
            {
              label: words.say('files.who-reads'),
              cell: (entry) => (
                <Tag tone={entry.published ? 'good' : 'quiet'}>{words.say(entry.published ? 'files.everybody' : 'files.staff-only')}</Tag>
              ),
            },
          ]}
        />
      )}
      {mayAttach ? (
        <ButtonLink secondary to={`${store.declared.at}/attach?about=${about}&next=${encodeURIComponent(next)}`}>
          {words.say('files.attach.button')}
        </ButtonLink>
      ) : null}
    </>
  )
}
