create table compact.entry (
  state char(3) not null,
  code text not null,
  instrument text not null,
  locator text not null,
  kind text not null,
  part text,
  heading text not null,
  place integer not null,
  summary jsonb not null,
  themes text[] not null,
  actors text[] not null,
  primary key (state, code)
);
comment on table compact.entry is 'What the catalogue says of each paragraph, objective, action, principle and ask of the instruments, in our own words.';
comment on column compact.entry.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column compact.entry.code is 'Citation: instrument and locator, such as gcm:20.f.';
comment on column compact.entry.instrument is 'Code of the instrument: gcm, nyd, sgr, ken, ipu.';
comment on column compact.entry.locator is 'Place inside the instrument, such as 20.f or p13.';
comment on column compact.entry.kind is 'paragraph, principle, objective, action, annex, item, theme, ask or recommendation.';
comment on column compact.entry.part is 'Locator of the entry that contains this one.';
comment on column compact.entry.heading is 'Heading of the section that it stands under; the title of an objective.';
comment on column compact.entry.place is 'Order in the instrument, from 1.';
comment on column compact.entry.summary is 'Plain-language summary by language.';
comment on column compact.entry.themes is 'Themes by which it is found.';
comment on column compact.entry.actors is 'Who is to act or is spoken of, by which it is found.';
create index entry_by_place on compact.entry (state, instrument, place);

create table compact.text_version (
  state char(3) not null,
  id uuid not null,
  instrument text not null,
  label text not null,
  file_name text not null,
  fingerprint text not null,
  imported_at timestamptz not null,
  imported_by uuid,
  current boolean not null,
  counts jsonb not null,
  fates jsonb not null,
  primary key (state, id)
);
comment on table compact.text_version is 'A version of an official text, as it was imported from a file.';
comment on column compact.text_version.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column compact.text_version.id is 'UUID of version 7.';
comment on column compact.text_version.instrument is 'Code of the instrument.';
comment on column compact.text_version.label is 'What this version is called, such as zero draft of 5 February 2018.';
comment on column compact.text_version.file_name is 'Name of the file that was imported.';
comment on column compact.text_version.fingerprint is 'SHA-256 of the file, hexadecimal.';
comment on column compact.text_version.imported_at is 'When it was imported.';
comment on column compact.text_version.imported_by is 'Account that imported it.';
comment on column compact.text_version.current is 'Whether the pages show this version; one per instrument.';
comment on column compact.text_version.counts is 'How many lines and units of each kind the import found.';
comment on column compact.text_version.fates is 'What became of every line of the file: runs of lines with their fate, and the text of each line that found no place.';
create unique index one_current_version on compact.text_version (state, instrument) where current;

create table compact.unit (
  state char(3) not null,
  version uuid not null,
  place integer not null,
  locator text not null,
  kind text not null,
  heading text not null,
  text text not null,
  footnotes jsonb not null,
  primary key (state, version, place),
  unique (state, version, locator),
  foreign key (state, version) references compact.text_version (state, id)
);
comment on table compact.unit is 'A paragraph, objective, action, item or ask of an imported official text.';
comment on column compact.unit.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column compact.unit.version is 'Imported version that it belongs to.';
comment on column compact.unit.place is 'Order in the text, from 1.';
comment on column compact.unit.locator is 'Place inside the instrument, such as 20.f.';
comment on column compact.unit.kind is 'Kind of unit, as in the catalogue.';
comment on column compact.unit.heading is 'Heading of the section that it stands under.';
comment on column compact.unit.text is 'The official words.';
comment on column compact.unit.footnotes is 'Footnotes attached to it: mark and text.';

create table compact.passage (
  state char(3) not null,
  code text not null,
  language char(2) not null,
  source text not null,
  text text not null,
  words tsvector not null,
  primary key (state, code, language, source)
);
comment on table compact.passage is 'What is searched: each summary in each of its languages, and the official words of the current version.';
comment on column compact.passage.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column compact.passage.code is 'Citation of the entry.';
comment on column compact.passage.language is 'Language of the text.';
comment on column compact.passage.source is 'summary or official.';
comment on column compact.passage.text is 'The words as shown.';
comment on column compact.passage.words is 'The words as found: stemmed by language, folded, headings heavier.';
create index passage_by_words on compact.passage using gin (words);

create table compact.word (
  state char(3) not null,
  language char(2) not null,
  word text not null,
  passages integer not null,
  primary key (state, language, word)
);
comment on table compact.word is 'Every word of the passages, against which a mistyped word is mended.';
comment on column compact.word.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column compact.word.language is 'Language of the passages that have it.';
comment on column compact.word.word is 'The word, folded: small letters without accents.';
comment on column compact.word.passages is 'In how many passages it stands.';
create index word_by_likeness on compact.word using gin (word gin_trgm_ops);

create table compact.link (
  state char(3) not null,
  id uuid not null,
  subject text not null,
  predicate text not null,
  object text not null,
  justification text not null,
  confidence numeric(3, 2),
  author text not null,
  mapped_on date not null,
  comment text not null,
  standing text not null check (standing in ('proposed', 'accepted', 'refused')),
  published boolean not null generated always as (standing = 'accepted') stored,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  primary key (state, id),
  unique (state, subject, predicate, object)
);
comment on table compact.link is 'The crosswalk: how an entry of one instrument answers to an entry of another (SSSOM).';
comment on column compact.link.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column compact.link.id is 'UUID of version 7.';
comment on column compact.link.subject is 'Citation from which the link goes out.';
comment on column compact.link.predicate is 'How they are related: skos:exactMatch, closeMatch, broadMatch, narrowMatch or relatedMatch.';
comment on column compact.link.object is 'Citation at which it arrives, or sssom:NoTermFound where nothing answers.';
comment on column compact.link.justification is 'How it was found (SEMAPV), such as semapv:ManualMappingCuration.';
comment on column compact.link.confidence is 'From 0 to 1; null where none was said.';
comment on column compact.link.author is 'Who made it.';
comment on column compact.link.mapped_on is 'When it was made.';
comment on column compact.link.comment is 'Why, in a sentence.';
comment on column compact.link.standing is 'proposed, accepted or refused by a person.';
comment on column compact.link.published is 'Whether everybody sees it: once accepted.';
comment on column compact.link.decided_by is 'Account that accepted or refused it.';
comment on column compact.link.decided_at is 'When.';
comment on column compact.link.reason is 'Why it was accepted or refused.';
create index link_by_object on compact.link (state, object);
