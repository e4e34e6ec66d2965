select kernel.make_register('people', 'nationality_law', 'How the law of each country gives nationality at birth, where it is written and when somebody last read it.');
select kernel.make_procedure('people', 'determination', 'Finding out whether somebody has a nationality: who examined it, what was found, who decided.');

create table people.civil_event (
  state char(3) not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('birth', 'marriage', 'divorce', 'death', 'adoption')),
  person uuid not null,
  other uuid,
  sealed bytea not null,
  timeliness text not null check (timeliness in ('in-time', 'late', 'delayed')),
  level text not null check (level in ('proven', 'supported', 'declared')),
  determination uuid,
  registered_at timestamptz not null,
  organisation uuid,
  actor uuid,
  primary key (state, id),
  unique (state, number),
  foreign key (state, person) references people.person (state, person),
  foreign key (state, other) references people.person (state, person)
);
create index civil_event_of on people.civil_event (state, person);
create index civil_event_other on people.civil_event (state, other) where other is not null;
comment on table people.civil_event is 'Births, marriages, divorces, deaths and adoptions, as they were registered; a certificate is printed from each.';
comment on column people.civil_event.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.civil_event.id is 'UUID of version 7.';
comment on column people.civil_event.number is 'Number of the entry, by which its certificate is called.';
comment on column people.civil_event.kind is 'birth, marriage, divorce, death or adoption.';
comment on column people.civil_event.person is 'Number of the person for civil registration: the child, one spouse, the deceased.';
comment on column people.civil_event.other is 'Number of the other: spouse, or adoptive parent.';
comment on column people.civil_event.sealed is 'Day, place, evidence and what it made of nationality, sealed with the person''s key.';
comment on column people.civil_event.timeliness is 'Whether it was registered in time, late, or delayed.';
comment on column people.civil_event.level is 'What it stands on: proven, supported, declared.';
comment on column people.civil_event.determination is 'Case that finds out the nationality, where no law was sure to give one.';
comment on column people.civil_event.registered_at is 'When it was registered.';
comment on column people.civil_event.organisation is 'Organisation that registered it.';
comment on column people.civil_event.actor is 'Account that registered it; empty for the program.';
