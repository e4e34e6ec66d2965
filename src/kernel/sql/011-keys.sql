create table kernel.key_exchange (
  state char(3) not null,
  id uuid not null,
  purpose text not null,
  generation integer not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (state, id)
);
comment on table kernel.key_exchange is 'When the key of a purpose was exchanged for a new one.';
comment on column kernel.key_exchange.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.key_exchange.id is 'UUID of version 7.';
comment on column kernel.key_exchange.purpose is 'Purpose whose key it is.';
comment on column kernel.key_exchange.generation is 'Generation of the new key, from 1.';
comment on column kernel.key_exchange.begun_at is 'When the new key began to count.';
comment on column kernel.key_exchange.ended_at is 'When nothing hung on the old key any more, and it was destroyed; empty while both count.';

-- Where a person was erased, what came of one source is not taken in again: known by a keyed hash of that source and its own key, never by a name.
create table kernel.suppression (
  state char(3) not null,
  purpose text not null,
  mark text not null,
  made_at timestamptz not null,
  primary key (state, purpose, mark)
);
comment on table kernel.suppression is 'What an import must leave out, because the person was erased: keyed hashes from which neither source nor person can be told.';
comment on column kernel.suppression.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.suppression.purpose is 'Purpose in which the person was erased.';
comment on column kernel.suppression.mark is 'Keyed hash of the source and of the key by which it knows the person.';
comment on column kernel.suppression.made_at is 'When the person was erased.';

create table kernel.source_key (
  state char(3) not null,
  purpose text not null,
  person uuid not null,
  mark text not null,
  made_at timestamptz not null,
  primary key (state, purpose, mark)
);
create index source_key_of on kernel.source_key (state, purpose, person);
comment on table kernel.source_key is 'By which source keys a person was taken in, so that they can be suppressed when the person is erased.';
comment on column kernel.source_key.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.source_key.purpose is 'Purpose in which the person is known.';
comment on column kernel.source_key.person is 'Number of the person in that purpose.';
comment on column kernel.source_key.mark is 'Keyed hash of the source and of the key by which it knows the person.';
comment on column kernel.source_key.made_at is 'When the person was taken in.';
