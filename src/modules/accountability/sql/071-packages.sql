select kernel.make_register('accountability', 'peer', 'States whose signed reports are taken in, and the keys with which they sign.');

create table accountability.package (
  state char(3) not null,
  id uuid not null,
  review uuid,
  from_state char(3) not null,
  state_name jsonb not null,
  reference text not null,
  forum text not null,
  frozen_at timestamptz not null,
  taken_in_at timestamptz not null,
  fingerprint text not null,
  key text not null,
  public_key text not null,
  jws text not null,
  payload text not null,
  counts jsonb not null,
  actor uuid,
  primary key (state, id),
  unique (state, fingerprint)
);
create index package_by_forum on accountability.package (state, forum, from_state, frozen_at desc);
comment on table accountability.package is 'Frozen reports under their signatures: the State’s own, and those of other States that were taken in; never changed.';
comment on column accountability.package.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.package.id is 'UUID of version 7.';
comment on column accountability.package.review is 'Own report that was frozen as it; empty for a package of another State.';
comment on column accountability.package.from_state is 'State that reports.';
comment on column accountability.package.state_name is 'Its name by language, as it gives it.';
comment on column accountability.package.reference is 'What that State calls the report by.';
comment on column accountability.package.forum is 'Forum to which it reports.';
comment on column accountability.package.frozen_at is 'When it was frozen and signed.';
comment on column accountability.package.taken_in_at is 'When it was taken in here.';
comment on column accountability.package.fingerprint is 'SHA-256 of the canonical form of what was signed, hexadecimal.';
comment on column accountability.package.key is 'Thumbprint of the key that signed (RFC 7638).';
comment on column accountability.package.public_key is 'Its public half (Ed25519, raw, base64url).';
comment on column accountability.package.jws is 'The signature, with detached payload (RFC 7797).';
comment on column accountability.package.payload is 'What was signed, in canonical form (RFC 8785).';
comment on column accountability.package.counts is 'How many statements stand where, by section.';
comment on column accountability.package.actor is 'Account that froze it or took it in; empty for the program.';
