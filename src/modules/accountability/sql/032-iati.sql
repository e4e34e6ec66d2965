create table accountability.iati_activity (
  state char(3) not null,
  id uuid not null,
  identifier text not null,
  document text not null,
  facts jsonb not null,
  objectives text[] not null,
  breaches jsonb not null,
  file_name text not null,
  line integer not null,
  brought_at timestamptz not null,
  actor uuid,
  version integer not null,
  primary key (state, id),
  unique (state, identifier)
);
comment on table accountability.iati_activity is 'Activities of others, as they published them by IATI: each whole, as it was brought in.';
comment on column accountability.iati_activity.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.iati_activity.id is 'UUID of version 7.';
comment on column accountability.iati_activity.identifier is 'Its iati-identifier; no two have the same.';
comment on column accountability.iati_activity.document is 'The whole element iati-activity as XML, extensions of others included.';
comment on column accountability.iati_activity.facts is 'What of it the program reckons with: titles, organisations, dates, budgets, transactions.';
comment on column accountability.iati_activity.objectives is 'Objectives of the Compact that it serves: those that it names itself, and those that people here have given it.';
comment on column accountability.iati_activity.breaches is 'What the published rules have against it: line, element and sentence.';
comment on column accountability.iati_activity.file_name is 'File from which it was brought in last.';
comment on column accountability.iati_activity.line is 'Line of that file on which it begins.';
comment on column accountability.iati_activity.brought_at is 'When it was brought in last.';
comment on column accountability.iati_activity.actor is 'Account that brought it in.';
comment on column accountability.iati_activity.version is 'How often it was brought in anew, from 1.';

create table accountability.iati_activity_version (
  state char(3) not null,
  id uuid not null,
  version integer not null,
  document text not null,
  objectives text[] not null,
  why text not null,
  at timestamptz not null,
  changed_by uuid,
  primary key (state, id, version),
  foreign key (state, id) references accountability.iati_activity (state, id)
);
comment on table accountability.iati_activity_version is 'Every version of every activity of others, so that nothing is lost when a newer one is brought in.';
comment on column accountability.iati_activity_version.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.iati_activity_version.id is 'Activity that it is a version of.';
comment on column accountability.iati_activity_version.version is 'Which version, from 1.';
comment on column accountability.iati_activity_version.document is 'The activity as XML in this version.';
comment on column accountability.iati_activity_version.objectives is 'Objectives of the Compact that it served in this version.';
comment on column accountability.iati_activity_version.why is 'Why it was brought in or changed, in the words of whoever did it.';
comment on column accountability.iati_activity_version.at is 'When.';
comment on column accountability.iati_activity_version.changed_by is 'Account that did it.';
