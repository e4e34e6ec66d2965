create table people.paper (
  state char(3) not null,
  id uuid not null,
  person uuid not null,
  kind text not null check (kind in ('resident-card', 'travel-document')),
  number text not null,
  lookup text not null,
  sealed bytea not null,
  issued_on date not null,
  expires_on date not null,
  organisation uuid,
  actor uuid,
  primary key (state, id),
  unique (state, number),
  unique (state, lookup),
  foreign key (state, person) references people.person (state, person)
);
create index paper_of on people.paper (state, person);
comment on table people.paper is 'Cards and travel documents that were issued; nothing of a status of residence stands on any of them.';
comment on column people.paper.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.paper.id is 'UUID of version 7.';
comment on column people.paper.person is 'Number of the holder for civil registration.';
comment on column people.paper.kind is 'resident-card or travel-document.';
comment on column people.paper.number is 'Number of the document, by chance.';
comment on column people.paper.lookup is 'Keyed hash of number, birth and expiry as they stand in its machine-readable zone, by which whoever holds it can ask.';
comment on column people.paper.sealed is 'Its machine-readable zone, sealed with the holder''s key.';
comment on column people.paper.issued_on is 'Day of issue.';
comment on column people.paper.expires_on is 'Last day on which it counts.';
comment on column people.paper.organisation is 'Organisation that issued it.';
comment on column people.paper.actor is 'Account that issued it; empty for the program.';

create table people.paper_standing (
  state char(3) not null,
  id uuid not null,
  paper uuid not null,
  standing text not null check (standing in ('valid', 'lost', 'stolen', 'retained', 'replaced', 'cancelled')),
  sealed bytea not null,
  at timestamptz not null,
  organisation uuid,
  actor uuid,
  primary key (state, id),
  foreign key (state, paper) references people.paper (state, id)
);
create index paper_standing_of on people.paper_standing (state, paper, at);
comment on table people.paper_standing is 'Where a document stands, and everything that was reported of it; the last line counts.';
comment on column people.paper_standing.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.paper_standing.id is 'UUID of version 7.';
comment on column people.paper_standing.paper is 'The document.';
comment on column people.paper_standing.standing is 'valid, lost, stolen, retained by somebody else, replaced or cancelled.';
comment on column people.paper_standing.sealed is 'What was reported, sealed with the holder''s key.';
comment on column people.paper_standing.at is 'When it was reported.';
comment on column people.paper_standing.organisation is 'Organisation that took the report.';
comment on column people.paper_standing.actor is 'Account that entered it.';

select kernel.make_procedure('people', 'retained', 'Documents that somebody keeps from their holder: what was done to get them back.');
