create table remittances.observed (
  state char(3) not null,
  id uuid not null,
  source text not null,
  key text not null,
  from_country char(3) not null,
  to_country char(3) not null,
  quarter text not null,
  firm text not null,
  transparent boolean not null,
  amount numeric,
  currency char(3),
  fee numeric not null,
  applied numeric,
  mid numeric,
  margin numeric,
  published numeric,
  total numeric,
  pay_by text,
  receive_by text,
  speed text,
  coverage text,
  remarks text[] not null,
  brought uuid not null,
  primary key (state, id),
  unique (state, source, from_country, to_country, quarter, key)
);
comment on table remittances.observed is 'Services and their prices as surveys of others found them, each with our own reckoning beside the published one.';
comment on column remittances.observed.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column remittances.observed.id is 'UUID of version 7.';
comment on column remittances.observed.source is 'Who surveyed, such as World Bank Remittance Prices Worldwide.';
comment on column remittances.observed.key is 'What the row is known by within its source, corridor and quarter.';
comment on column remittances.observed.from_country is 'Country from which money is sent (ISO 3166-1 alpha-3).';
comment on column remittances.observed.to_country is 'Country to which money is sent.';
comment on column remittances.observed.quarter is 'Quarter in which it was found: 2024-Q3.';
comment on column remittances.observed.firm is 'Provider, as the survey names it.';
comment on column remittances.observed.transparent is 'Whether the exchange rate was told.';
comment on column remittances.observed.amount is 'Amount sent, in the currency of the sending country.';
comment on column remittances.observed.currency is 'That currency (ISO 4217).';
comment on column remittances.observed.fee is 'Fee for that amount, in the same currency.';
comment on column remittances.observed.applied is 'Exchange rate that was given.';
comment on column remittances.observed.mid is 'Mid rate between banks at that time.';
comment on column remittances.observed.margin is 'Exchange margin in per cent, as published.';
comment on column remittances.observed.published is 'Total cost in per cent, as published.';
comment on column remittances.observed.total is 'Total cost in per cent, as we reckon it.';
comment on column remittances.observed.pay_by is 'How the sender pays.';
comment on column remittances.observed.receive_by is 'How the money is received.';
comment on column remittances.observed.speed is 'How soon it is there.';
comment on column remittances.observed.coverage is 'How widely it is offered: high, medium or low.';
comment on column remittances.observed.remarks is 'What is remarkable about the row, such as a total that differs.';
comment on column remittances.observed.brought is 'List with which it came.';
create index on remittances.observed (state, from_country, to_country, quarter);

create table remittances.corridor_cost (
  state char(3) not null,
  from_country char(3) not null,
  to_country char(3) not null,
  quarter text not null,
  source text not null,
  cost numeric not null,
  brought uuid not null,
  primary key (state, from_country, to_country, quarter, source)
);
comment on table remittances.corridor_cost is 'What sending 200 US dollars through a corridor cost on average in a quarter, as others published it.';
comment on column remittances.corridor_cost.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column remittances.corridor_cost.from_country is 'Country from which money is sent (ISO 3166-1 alpha-3).';
comment on column remittances.corridor_cost.to_country is 'Country to which money is sent.';
comment on column remittances.corridor_cost.quarter is 'Quarter: 2020-Q3.';
comment on column remittances.corridor_cost.source is 'Who published it.';
comment on column remittances.corridor_cost.cost is 'Simple average of the total cost of its services, in per cent.';
comment on column remittances.corridor_cost.brought is 'List with which it came.';

create table remittances.country_cost (
  state char(3) not null,
  country char(3) not null,
  year integer not null,
  source text not null,
  cost numeric not null,
  brought uuid not null,
  primary key (state, country, year, source)
);
comment on table remittances.country_cost is 'What sending 200 US dollars to a country cost on average in a year: the series of indicator 10.c.1.';
comment on column remittances.country_cost.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column remittances.country_cost.country is 'Country to which money is sent (ISO 3166-1 alpha-3).';
comment on column remittances.country_cost.year is 'Year.';
comment on column remittances.country_cost.source is 'Who published it.';
comment on column remittances.country_cost.cost is 'Average total cost in per cent.';
comment on column remittances.country_cost.brought is 'List with which it came.';

create table remittances.flow (
  state char(3) not null,
  from_country char(3) not null,
  to_country char(3) not null,
  period text not null,
  source text not null,
  millions numeric not null,
  modelled boolean not null,
  brought uuid not null,
  primary key (state, from_country, to_country, period, source)
);
comment on table remittances.flow is 'Money that went from one country to another in a month or a year.';
comment on column remittances.flow.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column remittances.flow.from_country is 'Country from which it was sent (ISO 3166-1 alpha-3).';
comment on column remittances.flow.to_country is 'Country to which it was sent.';
comment on column remittances.flow.period is 'Month (2020-01) or year (2018).';
comment on column remittances.flow.source is 'Who published it.';
comment on column remittances.flow.millions is 'Millions of US dollars.';
comment on column remittances.flow.modelled is 'Whether it was estimated by a model and not counted.';
comment on column remittances.flow.brought is 'List with which it came.';

create table remittances.brought (
  state char(3) not null,
  id uuid not null,
  kind text not null,
  name text not null,
  source text not null,
  hash text not null,
  taken integer not null,
  why text not null,
  actor uuid,
  at timestamptz not null,
  primary key (state, id)
);
comment on table remittances.brought is 'Lists of others that were brought in: what, from whom, when, why.';
comment on column remittances.brought.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column remittances.brought.id is 'UUID of version 7.';
comment on column remittances.brought.kind is 'What the list holds: services, corridors, countries, matrix, inflows.';
comment on column remittances.brought.name is 'Name of the file, as it was sent.';
comment on column remittances.brought.source is 'Who published it, with licence.';
comment on column remittances.brought.hash is 'SHA-256 of the file, hexadecimal.';
comment on column remittances.brought.taken is 'How many of its rows were taken.';
comment on column remittances.brought.why is 'Why it was brought in.';
comment on column remittances.brought.actor is 'Account that brought it in.';
comment on column remittances.brought.at is 'When.';
