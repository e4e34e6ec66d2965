select kernel.make_register('accountability', 'programme', 'Programmes, investments, trade projects, trainings and campaigns: budget, places, outputs, and the indicators on which they are meant to act.');
select kernel.make_register('accountability', 'driver', 'Indicators of what compels people to leave, with their values by year and where they come from.');
select kernel.make_register('accountability', 'shortage', 'How many are sought and how many seek, by occupation and county.');
select kernel.make_register('accountability', 'sdg_link', 'Contributions of migrants and the diaspora, each linked to an indicator of the 2030 Agenda on which its effect shows.');

create table accountability.programme_result (
  state char(3) not null,
  id uuid not null,
  programme text not null,
  until date not null,
  spent numeric(15, 2) not null,
  counts jsonb not null,
  shown jsonb not null,
  outputs jsonb not null,
  note text not null,
  source text not null,
  why text,
  at timestamptz not null,
  organisation uuid,
  actor uuid,
  primary key (state, id)
);
create index on accountability.programme_result (state, programme, until, at);
comment on table accountability.programme_result is 'What had come of a programme from its start until a day; a later report of the same day corrects an earlier one, and both are kept.';
comment on column accountability.programme_result.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.programme_result.id is 'UUID of version 7.';
comment on column accountability.programme_result.programme is 'Code of the programme.';
comment on column accountability.programme_result.until is 'Last day of which the report is true.';
comment on column accountability.programme_result.spent is 'Spent since the start, in the currency of the programme.';
comment on column accountability.programme_result.counts is 'Counts of people since the start by what is counted, sex and age, as they were reported; staff only.';
comment on column accountability.programme_result.shown is 'The same as everybody sees them: small counts, and those that would tell one, are null.';
comment on column accountability.programme_result.outputs is 'How much of each output is done, a line each: its code and how many.';
comment on column accountability.programme_result.note is 'What was done, in the words of whoever reported.';
comment on column accountability.programme_result.source is 'Where the figures come from.';
comment on column accountability.programme_result.why is 'Why something that was reported before is corrected.';
comment on column accountability.programme_result.at is 'When it was reported.';
comment on column accountability.programme_result.organisation is 'Organisation that reported.';
comment on column accountability.programme_result.actor is 'Account that reported.';
