create table people.person (
  state char(3) not null,
  person uuid not null,
  reference text not null,
  summary bytea not null,
  registered_at timestamptz not null,
  organisation uuid,
  actor uuid,
  merged_into uuid,
  version integer not null default 1,
  looked_version integer not null default 0,
  primary key (state, person),
  unique (state, reference)
);
create index person_not_looked on people.person (state, person) where looked_version < version;
create index person_merged on people.person (state, merged_into) where merged_into is not null;
comment on table people.person is 'Persons whom the civil register knows, each by a number that means nothing outside it; all that is known of them is sealed with a key of their own.';
comment on column people.person.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.person.person is 'Number of the person for civil registration.';
comment on column people.person.reference is 'What people call the record by; its last sign tells slips of the pen.';
comment on column people.person.summary is 'What counts now (names, birth, sex, nationalities), sealed with the person''s key.';
comment on column people.person.registered_at is 'When they were registered.';
comment on column people.person.organisation is 'Organisation that registered them.';
comment on column people.person.actor is 'Account that registered them; empty for the program.';
comment on column people.person.merged_into is 'The record into which this one was merged, while it is.';
comment on column people.person.version is 'How often what counts was changed, from 1.';
comment on column people.person.looked_version is 'The version for which others who may be the same were last looked for.';

create table people.statement (
  state char(3) not null,
  id uuid not null,
  person uuid not null,
  fact text not null,
  sealed bytea not null,
  relation text,
  relative uuid,
  supersedes uuid,
  taken_back boolean not null default false,
  entered_at timestamptz not null,
  organisation uuid,
  actor uuid,
  primary key (state, id),
  foreign key (state, person) references people.person (state, person),
  check ((fact = 'relation') = (relative is not null)),
  check (relative is distinct from person)
);
create index statement_of on people.statement (state, person, entered_at);
create unique index statement_replaced_once on people.statement (state, supersedes) where supersedes is not null;
create index statement_relative on people.statement (state, relative) where relative is not null;
comment on table people.statement is 'What was said of a person: who said it, when and on what evidence; never changed, only replaced by a later one.';
comment on column people.statement.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.statement.id is 'UUID of version 7.';
comment on column people.statement.person is 'Number of the person for civil registration.';
comment on column people.statement.fact is 'What it is about: name, birth, birthPlace, sex, gender, nationality, statelessness, language, relation.';
comment on column people.statement.sealed is 'What was said, by whom, on what evidence, on which day, sealed with the person''s key.';
comment on column people.statement.relation is 'For a relation: mother, father, parent, spouse, guardian, travelling-with.';
comment on column people.statement.relative is 'For a relation: number of the other person for civil registration.';
comment on column people.statement.supersedes is 'The statement whose place it takes.';
comment on column people.statement.taken_back is 'Whether it only takes back the one before.';
comment on column people.statement.entered_at is 'When it was entered.';
comment on column people.statement.organisation is 'Organisation that entered it.';
comment on column people.statement.actor is 'Account that entered it; empty for the program.';

create table people.name_key (
  state char(3) not null,
  key bigint not null,
  person uuid not null,
  primary key (state, key, person),
  foreign key (state, person) references people.person (state, person)
);
create index name_key_of on people.name_key (state, person);
comment on table people.name_key is 'By what persons are found: sounds of their names, alone, in twos and with a year of birth, each turned into a number with a key that the database does not hold.';
comment on column people.name_key.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.name_key.key is 'First eight bytes of HMAC-SHA-256 of the sound.';
comment on column people.name_key.person is 'Number of the person for civil registration.';

create table people.intake (
  state char(3) not null,
  id uuid not null,
  person uuid not null,
  sealed bytea not null,
  began_at timestamptz not null,
  changed_at timestamptz not null,
  organisation uuid,
  actor uuid,
  primary key (state, id)
);
create index intake_of on people.intake (state, organisation, changed_at);
comment on table people.intake is 'Registrations that were begun and are not finished: nothing that was typed is lost; thrown away, the key goes too.';
comment on column people.intake.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.intake.id is 'UUID of version 7.';
comment on column people.intake.person is 'Number that the person will have for civil registration.';
comment on column people.intake.sealed is 'What was told so far, sealed with the person''s key.';
comment on column people.intake.began_at is 'When it was begun.';
comment on column people.intake.changed_at is 'When something was last told.';
comment on column people.intake.organisation is 'Organisation at whose desk it was begun.';
comment on column people.intake.actor is 'Account that began it.';

create table people.likely_pair (
  state char(3) not null,
  one uuid not null,
  two uuid not null,
  probability real not null,
  band text not null check (band in ('propose', 'look')),
  reasons jsonb not null,
  standing text not null default 'open' check (standing in ('open', 'proposed', 'merged', 'different')),
  found_at timestamptz not null,
  settled_at timestamptz,
  why text,
  organisation uuid,
  actor uuid,
  primary key (state, one, two),
  foreign key (state, one) references people.person (state, person),
  foreign key (state, two) references people.person (state, person),
  check (one < two)
);
create index likely_pair_open on people.likely_pair (state, standing, probability);
comment on table people.likely_pair is 'Records that may be about one person, with what speaks for it and against it; a human decides.';
comment on column people.likely_pair.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.likely_pair.one is 'Number of one person for civil registration, the smaller one.';
comment on column people.likely_pair.two is 'Number of the other.';
comment on column people.likely_pair.probability is 'How likely it is that they are one, when it was found.';
comment on column people.likely_pair.band is 'Whether a merge is proposed, or somebody should only look.';
comment on column people.likely_pair.reasons is 'How far each field agrees and how much that weighs, in bits; no value stands in it.';
comment on column people.likely_pair.standing is 'open, proposed, merged, or different: somebody decided that they are two.';
comment on column people.likely_pair.found_at is 'When it was found.';
comment on column people.likely_pair.settled_at is 'When somebody decided.';
comment on column people.likely_pair.why is 'Why they decided so; no name stands in it.';
comment on column people.likely_pair.organisation is 'Organisation that decided.';
comment on column people.likely_pair.actor is 'Account that decided.';

-- The ancestors of a person by what counts now; enough generations for any family that lives.
create function people.ancestors(of_state char(3), of_person uuid) returns setof uuid language sql stable as $$
  with recursive line (person, depth) as (
    select of_person, 0
    union
    select s.relative, line.depth + 1 from line join people.statement s on s.state = of_state and s.person = line.person
    where s.relation in ('mother', 'father', 'parent') and not s.taken_back and line.depth < 40
      and not exists (select from people.statement n where n.state = of_state and n.supersedes = s.id)
  )
  select distinct person from line
$$;

select kernel.make_procedure('people', 'merge', 'Proposals that two records are about one person, who agreed, and how it was undone.');
