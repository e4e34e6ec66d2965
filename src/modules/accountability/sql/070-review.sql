select kernel.make_register('accountability', 'forum', 'Forums at which the Compact is reviewed, regional and global, and those of the 2030 Agenda: from their days follows what is due when.');

select kernel.make_procedure('accountability', 'review', 'Voluntary reports of the State to review forums: drafted from the record, commented, approved by the mechanism, frozen.');

create table accountability.statement (
  state char(3) not null,
  id uuid not null,
  review uuid not null,
  section text not null,
  place integer not null,
  source text,
  kind text not null,
  standing text not null,
  progress text,
  drafted jsonb not null,
  words jsonb not null,
  address text not null,
  day date not null,
  answering text[] not null,
  targets text[] not null,
  source_changed boolean not null,
  source_gone boolean not null,
  left_out text,
  published boolean not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (state, id),
  foreign key (state, review) references accountability.review (state, id)
);
create index statement_by_place on accountability.statement (state, review, section, place);
comment on table accountability.statement is 'Statements of a voluntary report: each with its source in the record, its words, and its place.';
comment on column accountability.statement.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.statement.id is 'UUID of version 7.';
comment on column accountability.statement.review is 'Report that it stands in.';
comment on column accountability.statement.section is 'Section: summary, principles, an objective from 1 to 22, means, or follow-up.';
comment on column accountability.statement.place is 'Order in its section.';
comment on column accountability.statement.source is 'By what it is found again in the record when the report is drafted anew; empty where an editor added it.';
comment on column accountability.statement.kind is 'What it is about: plan, pledge, law and so on.';
comment on column accountability.statement.standing is 'good, late, gap or fact.';
comment on column accountability.statement.progress is 'done, under-way or planned, where it is something that is planned or promised.';
comment on column accountability.statement.drafted is 'The sentence as the record says it, in every language.';
comment on column accountability.statement.words is 'The words that editors put in its place, by language; empty where nobody did.';
comment on column accountability.statement.address is 'Where its source can be seen.';
comment on column accountability.statement.day is 'Day of which it is true.';
comment on column accountability.statement.answering is 'Codes of the organisations that answer for it.';
comment on column accountability.statement.targets is 'Targets of the 2030 Agenda that it serves.';
comment on column accountability.statement.source_changed is 'Whether the record has changed since an editor chose the words.';
comment on column accountability.statement.source_gone is 'Whether the record no longer says it.';
comment on column accountability.statement.left_out is 'Why it is left out of the report; empty where it stands in it.';
comment on column accountability.statement.published is 'Whether everybody may read it.';
comment on column accountability.statement.version is 'How often it was changed, from 1.';
comment on column accountability.statement.changed_at is 'When it was last changed.';
comment on column accountability.statement.changed_by is 'Account that changed it; empty for the program.';

create table accountability.statement_version (
  state char(3) not null,
  id uuid not null,
  version integer not null,
  change text not null,
  words jsonb not null,
  left_out text,
  at timestamptz not null,
  changed_by uuid,
  primary key (state, id, version),
  foreign key (state, id) references accountability.statement (state, id)
);
comment on table accountability.statement_version is 'What editors did to each statement: who, when, with which words; never edited.';
comment on column accountability.statement_version.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.statement_version.id is 'Statement that was changed.';
comment on column accountability.statement_version.version is 'Its version after the change.';
comment on column accountability.statement_version.change is 'worded, moved, left out, put back, added or redrafted.';
comment on column accountability.statement_version.words is 'The words of editors after the change, by language.';
comment on column accountability.statement_version.left_out is 'Why it is left out after the change.';
comment on column accountability.statement_version.at is 'When.';
comment on column accountability.statement_version.changed_by is 'Account that changed it; empty for the program.';

select kernel.make_procedure('accountability', 'comment', 'What anybody says about a drafted report, and what became of it.');
create index comment_by_review on accountability.comment (state, (public -> 'asked' ->> 'review'), (public -> 'asked' ->> 'section'));
