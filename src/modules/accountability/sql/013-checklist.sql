create table accountability.check_answer (
  state char(3) not null,
  id uuid not null,
  question text not null,
  county text not null,
  answer text not null check (answer in ('yes', 'partly', 'no', 'not-relevant')),
  reasons text not null,
  activity text,
  actor uuid,
  organisation uuid,
  at timestamptz not null,
  primary key (state, id)
);
comment on table accountability.check_answer is 'Answers to the checklist of development planning, by county; the last one to a question counts, and all are kept.';
comment on column accountability.check_answer.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.check_answer.id is 'UUID of version 7.';
comment on column accountability.check_answer.question is 'Code of the question.';
comment on column accountability.check_answer.county is 'Code of the county.';
comment on column accountability.check_answer.answer is 'yes, partly, no or not-relevant.';
comment on column accountability.check_answer.reasons is 'Where it stands in the county''s plan, or why it does not.';
comment on column accountability.check_answer.activity is 'Activity of a plan that answers to it, if there is one.';
comment on column accountability.check_answer.actor is 'Account that answered.';
comment on column accountability.check_answer.organisation is 'Organisation for which it was answered.';
comment on column accountability.check_answer.at is 'When.';
create index on accountability.check_answer (state, county, question, at);
