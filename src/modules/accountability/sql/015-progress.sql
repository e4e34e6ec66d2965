select kernel.make_procedure('accountability', 'report', 'Reports on activities, by quarter: asked of whoever leads, handed in, looked at, accepted or given back.');
create unique index on accountability.report (state, about, (asked ->> 'quarter'));
create index on accountability.report (state, organisation, stage);

create table accountability.progress (
  state char(3) not null,
  id uuid not null,
  report uuid not null,
  round smallint not null,
  activity text not null,
  quarter text not null,
  told text not null,
  obstacles text,
  spent numeric(15, 2),
  people text[] not null,
  reached text[] not null,
  way text not null check (way in ('form', 'letter', 'sheet')),
  standing text not null check (standing in ('reported', 'returned', 'accepted', 'corrected')),
  published boolean not null,
  answer text,
  actor uuid,
  organisation uuid,
  at timestamptz not null,
  primary key (state, id),
  unique (state, report, round)
);
comment on table accountability.progress is 'What was reported of an activity for a quarter; a correction is another round, and every round is kept.';
comment on column accountability.progress.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.progress.id is 'UUID of version 7.';
comment on column accountability.progress.report is 'Report (case) that it belongs to.';
comment on column accountability.progress.round is 'How often that report was handed in, from 1.';
comment on column accountability.progress.activity is 'Code of the activity.';
comment on column accountability.progress.quarter is 'Quarter of which it tells, such as 2026-Q3.';
comment on column accountability.progress.told is 'What was done, in the words of whoever leads.';
comment on column accountability.progress.obstacles is 'What stands in the way, if anything.';
comment on column accountability.progress.spent is 'What was spent in the quarter, in the currency of the plan; empty where nothing was said.';
comment on column accountability.progress.people is 'Who was reached: sex, age and number, one a line.';
comment on column accountability.progress.reached is 'Milestones that were reached: code and day, one a line.';
comment on column accountability.progress.way is 'How it came in: by form, by letter (e-mail) or by sheet.';
comment on column accountability.progress.standing is 'reported, returned, accepted, or corrected by a later round.';
comment on column accountability.progress.published is 'Whether everybody may read it: once it is accepted.';
comment on column accountability.progress.answer is 'What the reviewer wrote when accepting it or giving it back.';
comment on column accountability.progress.actor is 'Account that handed it in.';
comment on column accountability.progress.organisation is 'Organisation for which it was handed in.';
comment on column accountability.progress.at is 'When it was handed in.';
create index on accountability.progress (state, activity, at desc);

create table accountability.evidence (
  state char(3) not null,
  id uuid not null,
  report uuid not null,
  activity text not null,
  milestone text,
  title text not null,
  paper uuid,
  address text,
  open boolean not null,
  published boolean not null,
  actor uuid,
  at timestamptz not null,
  primary key (state, id),
  check ((paper is null) <> (address is null))
);
comment on table accountability.evidence is 'What shows that a report is true: a file or an address.';
comment on column accountability.evidence.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.evidence.id is 'UUID of version 7.';
comment on column accountability.evidence.report is 'Report (case) that it belongs to.';
comment on column accountability.evidence.activity is 'Code of the activity.';
comment on column accountability.evidence.milestone is 'Code of the milestone that it shows, if it shows one.';
comment on column accountability.evidence.title is 'What it is called.';
comment on column accountability.evidence.paper is 'The file, among the papers.';
comment on column accountability.evidence.address is 'Where it stands, if it is not a file.';
comment on column accountability.evidence.open is 'Whether whoever sent it lets everybody read it.';
comment on column accountability.evidence.published is 'Whether everybody may read it: if it is open, once its report is accepted.';
comment on column accountability.evidence.actor is 'Account that sent it.';
comment on column accountability.evidence.at is 'When it was sent.';
create index on accountability.evidence (state, activity, at desc);
create index on accountability.evidence (state, report);

create table accountability.remark (
  state char(3) not null,
  id uuid not null,
  activity text not null,
  words text not null,
  published boolean not null,
  actor uuid,
  organisation uuid,
  at timestamptz not null,
  primary key (state, id)
);
comment on table accountability.remark is 'What reviewers and members of the mechanism remark on an activity.';
comment on column accountability.remark.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.remark.id is 'UUID of version 7.';
comment on column accountability.remark.activity is 'Code of the activity.';
comment on column accountability.remark.words is 'What they say.';
comment on column accountability.remark.published is 'Whether everybody may read it.';
comment on column accountability.remark.actor is 'Account that says it.';
comment on column accountability.remark.organisation is 'Organisation for which it is said.';
comment on column accountability.remark.at is 'When.';
create index on accountability.remark (state, activity, at);
