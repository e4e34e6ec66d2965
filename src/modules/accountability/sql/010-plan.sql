select kernel.make_register('accountability', 'plan', 'Plans: of the State, of a county, of a sector, or that carries out a framework; each with its time and its one currency.');
select kernel.make_register('accountability', 'outcome', 'Outcomes of plans: what will be different, for which activities are done.');
select kernel.make_procedure('accountability', 'edition', 'Editions of plans: a state of a plan that was drawn up, submitted to the coordination mechanism, and approved or returned with reasons.');

-- A list of texts as an array, empty where it is none; for computed columns.
create function accountability.listed(written jsonb) returns text[] language sql immutable parallel safe
  as $$ select coalesce((select array_agg(value) from jsonb_array_elements_text(case when jsonb_typeof(written) = 'array' then written else '[]'::jsonb end)), '{}') $$;
-- A day written as 2026-11-24, whatever the settings of whoever asks; for computed columns.
create function accountability.day(written text) returns date language sql immutable strict parallel safe
  as $$ select make_date(substr(written, 1, 4)::integer, substr(written, 6, 2)::integer, substr(written, 9, 2)::integer) $$;

alter table accountability.activity
  add column plan text generated always as (public ->> 'plan') stored,
  add column outcome text generated always as (public ->> 'outcome') stored,
  add column objective text generated always as (public ->> 'objective') stored,
  add column level text generated always as (public ->> 'level') stored,
  add column lead text generated always as (public ->> 'lead') stored,
  add column starts_on date generated always as (accountability.day(public ->> 'startsOn')) stored,
  add column ends_on date generated always as (accountability.day(public ->> 'endsOn')) stored,
  add column for_groups text[] generated always as (accountability.listed(public -> 'groups')) stored,
  add column targets text[] generated always as (accountability.listed(public -> 'targets')) stored,
  add column places text[] generated always as (accountability.listed(public -> 'places')) stored,
  add column carries text[] generated always as (accountability.listed(public -> 'carries')) stored,
  add column needs text[] generated always as (accountability.listed(public -> 'needs')) stored,
  add column follows text[] generated always as (accountability.listed(public -> 'after')) stored;
comment on column accountability.activity.plan is 'Code of the plan that it belongs to (computed).';
comment on column accountability.activity.outcome is 'Code of the outcome that it serves (computed).';
comment on column accountability.activity.objective is 'Objective of the Compact, 1 to 22 (computed).';
comment on column accountability.activity.level is 'county, national, regional or global (computed).';
comment on column accountability.activity.lead is 'Code of the organisation that leads it (computed).';
comment on column accountability.activity.starts_on is 'Day on which it starts (computed).';
comment on column accountability.activity.ends_on is 'Day on which it ends (computed).';
comment on column accountability.activity.for_groups is 'For whom it is above all (computed).';
comment on column accountability.activity.targets is 'SDG targets that it serves (computed).';
comment on column accountability.activity.places is 'Where it is done (computed).';
comment on column accountability.activity.carries is 'Items of frameworks that it carries out (computed).';
comment on column accountability.activity.needs is 'Needs of communities of return that it meets (computed).';
comment on column accountability.activity.follows is 'Codes of the activities that must be done before it (computed).';
create index on accountability.activity (state, plan);
create index on accountability.activity (state, lead);
create index on accountability.activity using gin (follows);
create index on accountability.activity using gin (carries);

alter table accountability.milestone
  add column activity text generated always as (public ->> 'activity') stored,
  add column due_on date generated always as (accountability.day(public ->> 'dueOn')) stored,
  add column done_on date generated always as (accountability.day(public ->> 'doneOn')) stored;
comment on column accountability.milestone.activity is 'Code of the activity that it belongs to (computed).';
comment on column accountability.milestone.due_on is 'Day by which it is due (computed).';
comment on column accountability.milestone.done_on is 'Day on which it was reached; empty until then (computed).';
create index on accountability.milestone (state, activity) include (due_on, done_on, retired);
create index on accountability.milestone (state, due_on);

create table accountability.frozen (
  state char(3) not null,
  edition uuid not null,
  round smallint not null,
  plan text not null,
  frozen_at timestamptz not null,
  items integer not null,
  fingerprint text not null,
  approved_on date,
  number integer,
  primary key (state, edition, round)
);
comment on table accountability.frozen is 'Plans as they were when they were submitted: what the mechanism looked at, and what it approved.';
comment on column accountability.frozen.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.frozen.edition is 'Edition (case) that was submitted.';
comment on column accountability.frozen.round is 'How often it was submitted, from 1: a returned plan is submitted again.';
comment on column accountability.frozen.plan is 'Code of the plan.';
comment on column accountability.frozen.frozen_at is 'When it was submitted.';
comment on column accountability.frozen.items is 'How many items it holds.';
comment on column accountability.frozen.fingerprint is 'SHA-256 of all its items in the order of kind and code, hexadecimal.';
comment on column accountability.frozen.approved_on is 'Day on which the mechanism approved it; empty while it has not.';
comment on column accountability.frozen.number is 'Which approved edition of its plan, from 1.';
create unique index on accountability.frozen (state, plan, number) where number is not null;

create table accountability.frozen_item (
  state char(3) not null,
  edition uuid not null,
  round smallint not null,
  kind text not null check (kind in ('plan', 'outcome', 'activity', 'milestone')),
  code text not null,
  entry jsonb not null,
  primary key (state, edition, round, kind, code)
);
comment on table accountability.frozen_item is 'Each item of a plan as it was when the plan was submitted; never changed.';
comment on column accountability.frozen_item.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.frozen_item.edition is 'Edition that it belongs to.';
comment on column accountability.frozen_item.round is 'Submission that it belongs to.';
comment on column accountability.frozen_item.kind is 'plan, outcome, activity or milestone.';
comment on column accountability.frozen_item.code is 'What the item is known by.';
comment on column accountability.frozen_item.entry is 'The item as it was.';
