create table people.national_abroad (
  state char(3) not null,
  id uuid not null,
  person uuid not null,
  reference text not null,
  country char(3) not null,
  area text not null,
  area_key text not null,
  adults integer not null check (adults between 1 and 50),
  children integer not null check (children between 0 and 50),
  ways text[] not null check (cardinality(ways) > 0),
  language text not null,
  sealed bytea not null,
  valid_until date not null,
  reminded_for date,
  registered_at timestamptz not null,
  primary key (state, id),
  unique (state, person),
  unique (state, reference)
);
create index national_abroad_where on people.national_abroad (state, country, area_key, valid_until);
create index national_abroad_until on people.national_abroad (state, valid_until);
comment on table people.national_abroad is 'Nationals abroad who said where and how they can be told in an emergency; name and contacts are sealed with a key of their own, and lost when they say so or the entry lapses.';
comment on column people.national_abroad.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.national_abroad.id is 'UUID of version 7, named in the private link.';
comment on column people.national_abroad.person is 'Number of the person for consular help.';
comment on column people.national_abroad.reference is 'What people call the entry by.';
comment on column people.national_abroad.country is 'Country in which they are (ISO 3166-1 alpha-3).';
comment on column people.national_abroad.area is 'City or area, as they wrote it.';
comment on column people.national_abroad.area_key is 'The area as it is compared: small letters, without accents.';
comment on column people.national_abroad.adults is 'How many adults they speak for, themselves included.';
comment on column people.national_abroad.children is 'How many children they speak for.';
comment on column people.national_abroad.ways is 'Ways in which they can be told, in the order in which they are tried: sms, voice, email.';
comment on column people.national_abroad.language is 'Language in which they want to be told.';
comment on column people.national_abroad.sealed is 'Name and contacts, sealed with the person''s key.';
comment on column people.national_abroad.valid_until is 'Last day on which the entry is used; the day after it is destroyed.';
comment on column people.national_abroad.reminded_for is 'The last day of which they were reminded.';
comment on column people.national_abroad.registered_at is 'When they registered and consented.';

create table people.emergency_message (
  state char(3) not null,
  id uuid not null,
  country char(3) not null,
  area text,
  texts jsonb not null,
  entries integer not null,
  made_at timestamptz not null,
  organisation uuid,
  actor uuid,
  primary key (state, id)
);
comment on table people.emergency_message is 'Emergency messages to nationals in a country or an area, with their words in each language.';
comment on column people.emergency_message.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.emergency_message.id is 'UUID of version 7.';
comment on column people.emergency_message.country is 'Country to whose nationals abroad it went (ISO 3166-1 alpha-3).';
comment on column people.emergency_message.area is 'City or area; empty for the whole country.';
comment on column people.emergency_message.texts is 'What it says, by language.';
comment on column people.emergency_message.entries is 'How many entries it went to.';
comment on column people.emergency_message.made_at is 'When it was sent.';
comment on column people.emergency_message.organisation is 'Organisation that sent it.';
comment on column people.emergency_message.actor is 'Account that sent it; empty for the program.';

create table people.emergency_delivery (
  state char(3) not null,
  id uuid not null,
  message uuid,
  person uuid not null,
  way text not null check (way in ('sms', 'voice', 'email')),
  turn integer not null,
  standing text not null check (standing in ('queued', 'spare', 'sent', 'delivered', 'failed')),
  reason text,
  handed bytea,
  changed_at timestamptz not null,
  primary key (state, id),
  unique (state, message, person, way),
  foreign key (state, message) references people.emergency_message (state, id),
  check ((standing = 'failed') = (reason is not null))
);
create index emergency_delivery_queue on people.emergency_delivery (state, message, turn, id) where standing = 'queued';
create index emergency_delivery_of on people.emergency_delivery (state, person);
comment on table people.emergency_delivery is 'What goes to whom by which way: each emergency message once by each way of each person, each reminder likewise.';
comment on column people.emergency_delivery.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.emergency_delivery.id is 'UUID of version 7, under which a gateway takes it once.';
comment on column people.emergency_delivery.message is 'Emergency message; empty for a reminder that an entry lapses.';
comment on column people.emergency_delivery.person is 'Number of the person for consular help.';
comment on column people.emergency_delivery.way is 'sms, voice or email.';
comment on column people.emergency_delivery.turn is 'Which way this is of theirs, from 0.';
comment on column people.emergency_delivery.standing is 'queued, spare (tried where the way before fails), sent, delivered, failed.';
comment on column people.emergency_delivery.reason is 'Why it failed.';
comment on column people.emergency_delivery.handed is 'What was handed to the gateway, sealed with the person''s key.';
comment on column people.emergency_delivery.changed_at is 'When its standing last changed.';

create table people.emergency_answer (
  state char(3) not null,
  id uuid not null,
  message uuid not null,
  person uuid not null,
  answer text not null check (answer in ('safe', 'help')),
  note bytea,
  channel text not null check (channel in ('link', 'gateway', 'helpline')),
  answered_at timestamptz not null,
  primary key (state, id),
  foreign key (state, message) references people.emergency_message (state, id)
);
create index emergency_answer_of on people.emergency_answer (state, message, person, answered_at);
comment on table people.emergency_answer is 'What people answered to an emergency message; the latest counts.';
comment on column people.emergency_answer.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.emergency_answer.id is 'UUID of version 7.';
comment on column people.emergency_answer.message is 'Emergency message.';
comment on column people.emergency_answer.person is 'Number of the person for consular help.';
comment on column people.emergency_answer.answer is 'safe or help.';
comment on column people.emergency_answer.note is 'What they added, sealed with the person''s key.';
comment on column people.emergency_answer.channel is 'By the link, by the gateway, or to the helpline.';
comment on column people.emergency_answer.answered_at is 'When.';

create table people.helpline_call (
  state char(3) not null,
  id uuid not null,
  person uuid not null,
  message uuid,
  sealed bytea not null,
  taken_at timestamptz not null,
  organisation uuid,
  actor uuid,
  primary key (state, id),
  foreign key (state, message) references people.emergency_message (state, id)
);
create index helpline_call_latest on people.helpline_call (state, taken_at);
create index helpline_call_of on people.helpline_call (state, person);
comment on table people.helpline_call is 'Calls to the helpline: who called, what it was about, what was done.';
comment on column people.helpline_call.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column people.helpline_call.id is 'UUID of version 7.';
comment on column people.helpline_call.person is 'Number of the person for consular help; one of its own where the caller has no entry.';
comment on column people.helpline_call.message is 'Emergency message that the caller answered.';
comment on column people.helpline_call.sealed is 'Caller, what it was about and what was done, sealed with the person''s key.';
comment on column people.helpline_call.taken_at is 'When it was written down.';
comment on column people.helpline_call.organisation is 'Organisation that took it.';
comment on column people.helpline_call.actor is 'Account that took it; empty for the program.';
