select kernel.make_register('accountability', 'returns', 'People who came back, counted by county, month and what they and the community need.');

create table accountability.need_decision (
  state char(3) not null,
  id uuid not null,
  county text not null,
  need text not null,
  decision text not null check (decision in ('accepted', 'declined')),
  reasons text not null,
  people integer not null,
  share numeric(5, 2) not null,
  activity text,
  actor uuid,
  organisation uuid,
  at timestamptz not null,
  primary key (state, id)
);
comment on table accountability.need_decision is 'What was decided of a plan item that the figures of return proposed for a county: taken into a plan, or not, with reasons.';
comment on column accountability.need_decision.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.need_decision.id is 'UUID of version 7.';
comment on column accountability.need_decision.county is 'Code of the county.';
comment on column accountability.need_decision.need is 'The need that no activity met.';
comment on column accountability.need_decision.decision is 'accepted or declined.';
comment on column accountability.need_decision.reasons is 'Why, in the words of whoever decided.';
comment on column accountability.need_decision.people is 'How many people had the need when it was decided.';
comment on column accountability.need_decision.share is 'Their share of all who came back to the county, in per cent.';
comment on column accountability.need_decision.activity is 'Activity that was taken into a plan, where it was accepted.';
comment on column accountability.need_decision.actor is 'Account that decided.';
comment on column accountability.need_decision.organisation is 'Organisation for which it was decided.';
comment on column accountability.need_decision.at is 'When.';
create index on accountability.need_decision (state, county, need, at);
