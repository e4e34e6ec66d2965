create table kernel.record (
  state char(3) not null,
  id uuid not null,
  at timestamptz not null,
  actor uuid,
  organisation uuid,
  purpose text not null,
  roles text[] not null,
  channel text not null,
  operation text not null,
  under text[] not null,
  outcome text not null check (outcome in ('done', 'seen', 'refused')),
  subjects text[] not null,
  refusal text,
  primary key (state, id)
);
comment on table kernel.record is 'Who did, saw or was refused what: append-only, sealed in a hash tree.';
comment on column kernel.record.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.record.id is 'UUID of version 7, made from the time of the entry: the entries stand in the order of their ids.';
comment on column kernel.record.at is 'When it was done, seen or refused.';
comment on column kernel.record.actor is 'Account that acted; empty for the public and the program itself.';
comment on column kernel.record.organisation is 'Organisation for which it acted.';
comment on column kernel.record.purpose is 'Purpose for which it acted.';
comment on column kernel.record.roles is 'Roles that it held then.';
comment on column kernel.record.channel is 'Door by which it came: page, api, command or job.';
comment on column kernel.record.operation is 'Operation, such as compact.proposeLink.';
comment on column kernel.record.under is 'Paragraphs that the operation answers to.';
comment on column kernel.record.outcome is 'done (an action), seen (a query) or refused.';
comment on column kernel.record.subjects is 'Ids of those whose record it is about.';
comment on column kernel.record.refusal is 'Key of the sentence with which it was refused.';
create index record_by_subject on kernel.record using gin (subjects);
create index record_by_actor on kernel.record (state, actor, id);

create table kernel.unsealed (
  state char(3) not null,
  entry uuid not null,
  primary key (state, entry)
);
comment on table kernel.unsealed is 'Entries of the record that wait to be sealed, for some seconds.';
comment on column kernel.unsealed.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.unsealed.entry is 'Entry of the record.';

create table kernel.leaf (
  state char(3) not null,
  number bigint not null,
  entry uuid not null,
  hash bytea not null,
  primary key (state, number),
  unique (state, entry)
);
comment on table kernel.leaf is 'The leaves of the hash tree over the record (RFC 6962), in the order in which they were sealed.';
comment on column kernel.leaf.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.leaf.number is 'Place in the tree, from 0.';
comment on column kernel.leaf.entry is 'Entry of the record that it seals.';
comment on column kernel.leaf.hash is 'SHA-256 of the entry and its place.';

create table kernel.branch (
  state char(3) not null,
  level smallint not null,
  number bigint not null,
  hash bytea not null,
  primary key (state, level, number)
);
comment on table kernel.branch is 'Hashes of every 256, 65,536 ... leaves of the tree together, so that a proof reads a few hundred hashes and not all.';
comment on column kernel.branch.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.branch.level is 'How many leaves it stands over, as a power of two: 8, 16, 24 ...';
comment on column kernel.branch.number is 'Place among those of its level, from 0.';
comment on column kernel.branch.hash is 'Root hash over its leaves.';

create table kernel.seal (
  state char(3) not null,
  size bigint not null,
  root bytea not null,
  frontier bytea[] not null,
  at timestamptz not null,
  key text not null,
  public_key text not null,
  signature bytea not null,
  primary key (state, size)
);
comment on table kernel.seal is 'Signed roots of the hash tree: each vouches for every entry before it.';
comment on column kernel.seal.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.seal.size is 'How many leaves the tree had.';
comment on column kernel.seal.root is 'Root hash over those leaves.';
comment on column kernel.seal.frontier is 'Hashes of the complete subtrees, largest first, from which the next root goes on.';
comment on column kernel.seal.at is 'When it was signed.';
comment on column kernel.seal.key is 'Id of the key that signed it (RFC 7638 thumbprint).';
comment on column kernel.seal.public_key is 'Its public half (Ed25519, raw, base64url).';
comment on column kernel.seal.signature is 'Ed25519 signature over State, size, root and time.';

create function kernel.refuse_change() returns trigger language plpgsql
  as $$ begin
    raise exception '% is added to and never changed', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
  end $$;
create trigger never_changed before update or delete or truncate on kernel.record for each statement execute function kernel.refuse_change();
create trigger never_changed before update or delete or truncate on kernel.leaf for each statement execute function kernel.refuse_change();
create trigger never_changed before update or delete or truncate on kernel.branch for each statement execute function kernel.refuse_change();
create trigger never_changed before update or delete or truncate on kernel.seal for each statement execute function kernel.refuse_change();
alter table kernel.record enable always trigger never_changed;
alter table kernel.leaf enable always trigger never_changed;
alter table kernel.branch enable always trigger never_changed;
alter table kernel.seal enable always trigger never_changed;

-- Row policies keep the index on subjects from being used, so that the entries about somebody are found here: by that person, or by an auditor.
create function kernel.entries_about(subject text) returns setof uuid language sql stable security definer set search_path = kernel, pg_temp
  as $$
    select id from kernel.record
    where state = kernel.state() and subjects @> array[subject]
      and (subject = kernel.actor()::text or (kernel.purpose() in ('oversight', 'administration') and 'auditor' = any (kernel.roles())))
  $$;
