create table remittances.delivery (
  state char(3) not null,
  id uuid not null,
  way text not null,
  provider text,
  name text not null,
  hash text not null,
  taken integer not null,
  held integer not null,
  refused integer not null,
  fates jsonb not null,
  actor uuid,
  at timestamptz not null,
  primary key (state, id)
);
create index on remittances.delivery (state, at);
comment on table remittances.delivery is 'Prices as they came: one feed, one file, or one entry of an editor, with what became of each row.';
comment on column remittances.delivery.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column remittances.delivery.id is 'UUID of version 7.';
comment on column remittances.delivery.way is 'How it came: feed, file or editor.';
comment on column remittances.delivery.provider is 'Provider whose feed it is; empty for files and editors.';
comment on column remittances.delivery.name is 'Name of the file, as it was sent.';
comment on column remittances.delivery.hash is 'SHA-256 of what was sent, hexadecimal: the same feed is taken once.';
comment on column remittances.delivery.taken is 'How many rows were shown to everybody at once.';
comment on column remittances.delivery.held is 'How many rows wait for a second person.';
comment on column remittances.delivery.refused is 'How many rows were refused.';
comment on column remittances.delivery.fates is 'Each refused or held row with its reasons.';
comment on column remittances.delivery.actor is 'Account that sent it; empty for a feed.';
comment on column remittances.delivery.at is 'When it came.';

create table remittances.offer (
  state char(3) not null,
  id uuid not null,
  key text not null,
  provider text not null,
  service_name text not null,
  from_country char(3) not null,
  to_country char(3) not null,
  currency char(3) not null,
  receive_currency char(3) not null,
  pay_by text not null,
  receive_by text not null,
  speed text not null,
  least numeric not null,
  most numeric not null,
  fee_fixed numeric not null,
  fee_percent numeric not null,
  rate numeric,
  mid numeric not null,
  mid_from text not null,
  mid_at timestamptz not null,
  quoted_at timestamptz not null,
  papers text[] not null,
  standing text not null,
  published boolean not null,
  doubts text[] not null,
  delivery uuid not null,
  actor uuid,
  made_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reasons text,
  primary key (state, id),
  foreign key (state, delivery) references remittances.delivery (state, id)
);
create index offer_current on remittances.offer (state, from_country, to_country, currency) where standing = 'current';
create unique index offer_one_current on remittances.offer (state, key) where standing = 'current';
create index on remittances.offer (state, delivery);
create index offer_waiting on remittances.offer (state, made_at) where standing = 'waiting';
comment on table remittances.offer is 'What a provider asks for sending money through a corridor, by way to pay and to receive; earlier prices are kept.';
comment on column remittances.offer.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column remittances.offer.id is 'UUID of version 7.';
comment on column remittances.offer.key is 'Service that it prices: provider, name, corridor, currencies, ways, least amount. One price of each is current.';
comment on column remittances.offer.provider is 'Provider, by its code in the register.';
comment on column remittances.offer.service_name is 'What the provider calls the service.';
comment on column remittances.offer.from_country is 'Country from which money is sent (ISO 3166-1 alpha-3).';
comment on column remittances.offer.to_country is 'Country to which money is sent.';
comment on column remittances.offer.currency is 'Currency in which the sender pays (ISO 4217).';
comment on column remittances.offer.receive_currency is 'Currency in which it arrives.';
comment on column remittances.offer.pay_by is 'How the sender pays.';
comment on column remittances.offer.receive_by is 'How the money is received.';
comment on column remittances.offer.speed is 'How soon it is there.';
comment on column remittances.offer.least is 'Smallest amount for which the price holds.';
comment on column remittances.offer.most is 'Largest amount for which the price holds.';
comment on column remittances.offer.fee_fixed is 'Fee that does not depend on the amount.';
comment on column remittances.offer.fee_percent is 'Fee in per cent of the amount, besides.';
comment on column remittances.offer.rate is 'Exchange rate given: units received for one sent; empty where the provider does not tell it.';
comment on column remittances.offer.mid is 'Mid rate between banks that it is held against.';
comment on column remittances.offer.mid_from is 'Where the mid rate was taken from.';
comment on column remittances.offer.mid_at is 'Of when the mid rate is.';
comment on column remittances.offer.quoted_at is 'When the price was asked or sent.';
comment on column remittances.offer.papers is 'What a sender may show to prove who they are.';
comment on column remittances.offer.standing is 'waiting (for a second person), current, replaced or refused.';
comment on column remittances.offer.published is 'Whether everybody sees it.';
comment on column remittances.offer.doubts is 'Why it waits besides being new: bounds that it is beyond.';
comment on column remittances.offer.delivery is 'With what it came.';
comment on column remittances.offer.actor is 'Account that entered it; empty for a feed.';
comment on column remittances.offer.made_at is 'When it came.';
comment on column remittances.offer.decided_by is 'Account that let it be shown or refused it.';
comment on column remittances.offer.decided_at is 'When.';
comment on column remittances.offer.reasons is 'Why it was refused.';

create table remittances.feed_key (
  state char(3) not null,
  id uuid not null,
  provider text not null,
  note text not null,
  digest text not null,
  made_by uuid,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (state, id),
  unique (state, digest)
);
comment on table remittances.feed_key is 'Keys with which providers send their own prices; only what is made of a key is kept, never the key.';
comment on column remittances.feed_key.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column remittances.feed_key.id is 'UUID of version 7.';
comment on column remittances.feed_key.provider is 'Provider whose prices may be sent with it.';
comment on column remittances.feed_key.note is 'To whom it was given.';
comment on column remittances.feed_key.digest is 'Keyed hash of the key (HMAC-SHA-256, base64url).';
comment on column remittances.feed_key.made_by is 'Account that made it.';
comment on column remittances.feed_key.made_at is 'When.';
comment on column remittances.feed_key.ended_at is 'From when it is no longer taken.';

select kernel.make_procedure('remittances', 'price_paid', 'Prices that people say they paid, looked at before they are shown, apart from those that providers offer.');
