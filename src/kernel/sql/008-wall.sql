create table kernel.person_login (
  state char(3) not null,
  handle text not null,
  sealed_root text not null,
  account uuid,
  card text,
  pin text,
  failures integer not null default 0,
  locked_until timestamptz,
  made_at timestamptz not null,
  primary key (state, handle),
  unique (state, account),
  unique (state, card)
);
comment on table kernel.person_login is 'How a person reaches what is held about them: by an account of their own, or by a card with a PIN.';
comment on column kernel.person_login.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.person_login.handle is 'Keyed hash of who the person is; no number of theirs can be told from it.';
comment on column kernel.person_login.sealed_root is 'Who the person is behind all their numbers, sealed with the key of the installation.';
comment on column kernel.person_login.account is 'Account of their own, if they have one.';
comment on column kernel.person_login.card is 'Keyed hash of the number of their card, if they have one.';
comment on column kernel.person_login.pin is 'Argon2id hash of their PIN.';
comment on column kernel.person_login.failures is 'Wrong PINs since the last right one.';
comment on column kernel.person_login.locked_until is 'Until when no PIN is heard.';
comment on column kernel.person_login.made_at is 'When it was made.';

create table kernel.person_key (
  state char(3) not null,
  purpose text not null,
  person uuid not null,
  generation integer not null,
  wrapped bytea not null,
  made_at timestamptz not null,
  primary key (state, purpose, person)
);
comment on table kernel.person_key is 'The key with which what is sensitive about a person is sealed in one purpose. Destroying it erases that, in every backup too: backups keep this table in a file of its own, of which only the newest is kept.';
comment on column kernel.person_key.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.person_key.purpose is 'Purpose that the number belongs to.';
comment on column kernel.person_key.person is 'Number of the person in that purpose.';
comment on column kernel.person_key.generation is 'Generation of the purpose''s key that closed it.';
comment on column kernel.person_key.wrapped is 'The key, closed by the purpose''s key (AES-256-GCM).';
comment on column kernel.person_key.made_at is 'When it was made.';

create table kernel.consent (
  state char(3) not null,
  id uuid not null,
  purpose text not null,
  person uuid not null,
  exchange text not null,
  given_at timestamptz not null,
  ends_on date not null,
  withdrawn_at timestamptz,
  how text not null check (how in ('own page', 'desk', 'paper')),
  primary key (state, id)
);
create index consent_of_person on kernel.consent (state, purpose, person, exchange);
comment on table kernel.consent is 'What a person allowed to pass from one purpose to another, until when, and when they took it back.';
comment on column kernel.consent.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.consent.id is 'UUID of version 7.';
comment on column kernel.consent.purpose is 'Purpose that holds what may pass.';
comment on column kernel.consent.person is 'Number of the person in that purpose.';
comment on column kernel.consent.exchange is 'The one exchange that it allows.';
comment on column kernel.consent.given_at is 'When it was given.';
comment on column kernel.consent.ends_on is 'Last day on which it counts.';
comment on column kernel.consent.withdrawn_at is 'When it was taken back.';
comment on column kernel.consent.how is 'How it was given: own page, desk or paper.';

create table kernel.person_notice (
  state char(3) not null,
  id uuid not null,
  handle text not null,
  key text not null,
  filling jsonb not null,
  made_at timestamptz not null,
  told_on date not null,
  court_order text,
  primary key (state, id)
);
create index person_notice_of on kernel.person_notice (state, handle);
comment on table kernel.person_notice is 'What a person is told of what was done with what is held about them; a court order may delay it, and is named once it is told.';
comment on column kernel.person_notice.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.person_notice.id is 'UUID of version 7.';
comment on column kernel.person_notice.handle is 'Keyed hash of who the person is.';
comment on column kernel.person_notice.key is 'Key of its sentence.';
comment on column kernel.person_notice.filling is 'What fills the sentence.';
comment on column kernel.person_notice.made_at is 'When it came about.';
comment on column kernel.person_notice.told_on is 'First day on which the person sees it.';
comment on column kernel.person_notice.court_order is 'Order that delayed it, if one did.';

create table kernel.court_delay (
  state char(3) not null,
  id uuid not null,
  handle text not null,
  court_order text not null,
  until date not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (state, id)
);
create index court_delay_of on kernel.court_delay (state, handle);
comment on table kernel.court_delay is 'Orders of a court by which a person is told later of what passed; never without a last day.';
comment on column kernel.court_delay.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.court_delay.id is 'UUID of version 7.';
comment on column kernel.court_delay.handle is 'Keyed hash of who the person is.';
comment on column kernel.court_delay.court_order is 'Court, number and day of the order.';
comment on column kernel.court_delay.until is 'Last day of the delay.';
comment on column kernel.court_delay.entered_by is 'Account that entered it.';
comment on column kernel.court_delay.entered_at is 'When.';

create table kernel.break_glass (
  state char(3) not null,
  id uuid not null,
  exchange text not null,
  purpose text not null,
  person uuid not null,
  reason text not null,
  asked_by uuid not null,
  organisation uuid,
  asked_at timestamptz not null,
  agreed_by uuid,
  agreed_at timestamptz,
  ends_at timestamptz,
  primary key (state, id),
  check (agreed_by is null or agreed_by <> asked_by),
  check (ends_at is null or ends_at <= agreed_at + interval '1 hour')
);
comment on table kernel.break_glass is 'Where a life is at stake: two people open one exchange about one person for an hour at most, without their consent; oversight is told at once and the person too.';
comment on column kernel.break_glass.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.break_glass.id is 'UUID of version 7.';
comment on column kernel.break_glass.exchange is 'The one exchange that it opens.';
comment on column kernel.break_glass.purpose is 'Purpose for which it was asked.';
comment on column kernel.break_glass.person is 'Number of the person in that purpose.';
comment on column kernel.break_glass.reason is 'Why it cannot wait.';
comment on column kernel.break_glass.asked_by is 'Account that asked.';
comment on column kernel.break_glass.organisation is 'Organisation for which it asked.';
comment on column kernel.break_glass.asked_at is 'When it was asked.';
comment on column kernel.break_glass.agreed_by is 'The second person who agreed.';
comment on column kernel.break_glass.agreed_at is 'When they agreed.';
comment on column kernel.break_glass.ends_at is 'Until when it is open: an hour at most.';

create table kernel.wall_proof (
  state char(3) not null,
  id uuid not null,
  at timestamptz not null,
  report jsonb not null,
  holds boolean not null,
  key text not null,
  public_key text not null,
  signature bytea not null,
  primary key (state, id)
);
comment on table kernel.wall_proof is 'Signed reports of the proof that the wall between help and enforcement holds.';
comment on column kernel.wall_proof.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.wall_proof.id is 'UUID of version 7.';
comment on column kernel.wall_proof.at is 'When it was proved.';
comment on column kernel.wall_proof.report is 'What was tried, how often, and what was found.';
comment on column kernel.wall_proof.holds is 'Whether the wall held.';
comment on column kernel.wall_proof.key is 'Id of the key that signed it (RFC 7638 thumbprint).';
comment on column kernel.wall_proof.public_key is 'Its public half (Ed25519, raw, base64url).';
comment on column kernel.wall_proof.signature is 'Ed25519 signature over the report (RFC 8785).';

-- A person's key is reached by those who act for its purpose, and by the program; nobody sees the table.
create function kernel.find_person_key(of_purpose text, of_person uuid) returns table (generation integer, wrapped bytea)
  language sql stable security definer set search_path = kernel, pg_temp
  as $$
    select generation, wrapped from kernel.person_key
    where state = kernel.state() and purpose = of_purpose and person = of_person
      and (current_setting('role') = 'mkataba_system' or of_purpose = kernel.purpose())
  $$;
create function kernel.keep_person_key(of_purpose text, of_person uuid, by_generation integer, closed bytea, at timestamptz) returns void
  language plpgsql security definer set search_path = kernel, pg_temp
  as $$ begin
    if current_setting('role') <> 'mkataba_system' and of_purpose <> kernel.purpose() then
      raise exception 'a key of another purpose' using errcode = 'insufficient_privilege';
    end if;
    insert into kernel.person_key (state, purpose, person, generation, wrapped, made_at) values (kernel.state(), of_purpose, of_person, by_generation, closed, at);
  end $$;
create function kernel.forget_person_key(of_purpose text, of_person uuid) returns void
  language sql security definer set search_path = kernel, pg_temp
  as $$
    delete from kernel.person_key
    where state = kernel.state() and purpose = of_purpose and person = of_person
      and (current_setting('role') = 'mkataba_system' or of_purpose = kernel.purpose())
  $$;
