create table kernel.account (
  state char(3) not null,
  id uuid not null,
  name text not null,
  full_name text not null,
  email text,
  language char(2) not null,
  standing text not null check (standing in ('active', 'closed')),
  made_up boolean not null,
  made_at timestamptz not null,
  primary key (state, id),
  unique (state, name)
);
comment on table kernel.account is 'Who may sign in.';
comment on column kernel.account.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.account.id is 'UUID of version 7.';
comment on column kernel.account.name is 'Name to sign in with, small letters.';
comment on column kernel.account.full_name is 'Name as it is shown.';
comment on column kernel.account.email is 'Where notices go, if anywhere.';
comment on column kernel.account.language is 'Language in which the person is addressed.';
comment on column kernel.account.standing is 'active, or closed: kept for the record, may not sign in.';
comment on column kernel.account.made_up is 'Whether it belongs to the demonstration, where anybody may sign in as it.';
comment on column kernel.account.made_at is 'When it was made.';

create table kernel.post (
  state char(3) not null,
  id uuid not null,
  account uuid not null,
  organisation uuid,
  purpose text not null,
  roles text[] not null,
  ended_at timestamptz,
  primary key (state, id),
  foreign key (state, account) references kernel.account (state, id)
);
comment on table kernel.post is 'For which organisation and purpose an account may act, and with which roles; one at a time.';
comment on column kernel.post.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.post.id is 'UUID of version 7.';
comment on column kernel.post.account is 'Account that holds it.';
comment on column kernel.post.organisation is 'Organisation for which the account acts in it.';
comment on column kernel.post.purpose is 'Purpose for which the account acts in it.';
comment on column kernel.post.roles is 'Roles that it gives.';
comment on column kernel.post.ended_at is 'When it was taken away.';

create table kernel.secret (
  state char(3) not null,
  account uuid not null,
  kind text not null check (kind in ('password', 'totp', 'recovery')),
  value text not null,
  counter bigint not null default 0,
  made_at timestamptz not null,
  primary key (state, account, kind),
  foreign key (state, account) references kernel.account (state, id)
);
comment on table kernel.secret is 'What an account proves itself with: hashes of passwords and recovery words, sealed keys of one-time codes.';
comment on column kernel.secret.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.secret.account is 'Account that it belongs to.';
comment on column kernel.secret.kind is 'password, totp (one-time codes) or recovery (one use, given by an administrator).';
comment on column kernel.secret.value is 'Argon2id hash, or the key of the codes sealed with the key of the installation.';
comment on column kernel.secret.counter is 'Last time step whose code was used, so that no code is used twice.';
comment on column kernel.secret.made_at is 'When it was set.';

create table kernel.passkey (
  state char(3) not null,
  id text not null,
  account uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (state, id),
  foreign key (state, account) references kernel.account (state, id)
);
comment on table kernel.passkey is 'Passkeys (WebAuthn) with which accounts sign in.';
comment on column kernel.passkey.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.passkey.id is 'Credential id, base64url.';
comment on column kernel.passkey.account is 'Account that it belongs to.';
comment on column kernel.passkey.public_key is 'Public key (COSE).';
comment on column kernel.passkey.counter is 'Signature counter of the authenticator.';
comment on column kernel.passkey.transports is 'How the authenticator is reached.';
comment on column kernel.passkey.label is 'What its owner calls it.';
comment on column kernel.passkey.made_at is 'When it was registered.';
comment on column kernel.passkey.used_at is 'When it was last used.';

create table kernel.session (
  state char(3) not null,
  id text not null,
  account uuid not null,
  post uuid,
  by_what text not null,
  device text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (state, id),
  foreign key (state, account) references kernel.account (state, id)
);
comment on table kernel.session is 'Who is signed in where.';
comment on column kernel.session.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.session.id is 'SHA-256 of the token that the browser holds, base64url.';
comment on column kernel.session.account is 'Account that signed in.';
comment on column kernel.session.post is 'Post in which it acts now.';
comment on column kernel.session.by_what is 'password, password and code, recovery word, passkey, government, demonstration.';
comment on column kernel.session.device is 'Kind of browser, as it says of itself, shortened.';
comment on column kernel.session.made_at is 'When it began.';
comment on column kernel.session.seen_at is 'When it was last used (to five minutes).';
comment on column kernel.session.ends_at is 'When it ends.';

create table kernel.attempt (
  state char(3) not null,
  key text not null,
  failures integer not null,
  since timestamptz not null,
  locked_until timestamptz,
  primary key (state, key)
);
comment on table kernel.attempt is 'Failed tries to sign in, by keyed hash of account and of caller, so that guessing is slowed and locked out.';
comment on column kernel.attempt.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.attempt.key is 'Keyed hash of the name tried, or of the caller''s address.';
comment on column kernel.attempt.failures is 'How many failed since.';
comment on column kernel.attempt.since is 'When counting began.';
comment on column kernel.attempt.locked_until is 'Until when no try is heard.';

create table kernel.notice (
  state char(3) not null,
  id uuid not null,
  actor uuid,
  email text,
  language char(2) not null,
  key text not null,
  filling jsonb not null,
  link text,
  made_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  tries integer not null default 0,
  next_try_at timestamptz,
  primary key (state, id)
);
comment on table kernel.notice is 'What people are told: shown to them when they sign in, and mailed where there is an address.';
comment on column kernel.notice.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.notice.id is 'UUID of version 7.';
comment on column kernel.notice.actor is 'Account that is told.';
comment on column kernel.notice.email is 'Address that it is mailed to, for someone without an account or beside it.';
comment on column kernel.notice.language is 'Language in which it is mailed.';
comment on column kernel.notice.key is 'Key of its sentence.';
comment on column kernel.notice.filling is 'What fills the sentence.';
comment on column kernel.notice.link is 'Where to go on.';
comment on column kernel.notice.made_at is 'When it came about.';
comment on column kernel.notice.read_at is 'When it was read.';
comment on column kernel.notice.mailed_at is 'When it was mailed.';
comment on column kernel.notice.tries is 'How often mailing was tried.';
comment on column kernel.notice.next_try_at is 'When mailing is tried again.';
create index notice_to_mail on kernel.notice (state, next_try_at) where mailed_at is null and email is not null;
create index notice_of_account on kernel.notice (state, actor);
