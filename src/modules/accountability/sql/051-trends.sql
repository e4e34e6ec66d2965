create table accountability.trend_bulletin (
  state char(3) not null,
  id uuid not null,
  direction text not null,
  reference text not null,
  other text not null,
  agreement text not null,
  trend text not null,
  period_from date not null,
  period_to date not null,
  signed jsonb not null,
  fingerprint text not null,
  moved_at timestamptz not null,
  acknowledged_at timestamptz,
  receipt jsonb,
  actor uuid,
  primary key (state, id),
  unique (state, direction, fingerprint)
);
create index on accountability.trend_bulletin (state, moved_at desc);
comment on table accountability.trend_bulletin is 'Bulletins of trends that were sent to another State or received from one: totals without persons, each under an agreement in force that covers them.';
comment on column accountability.trend_bulletin.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.trend_bulletin.id is 'UUID of version 7.';
comment on column accountability.trend_bulletin.direction is 'sent or received.';
comment on column accountability.trend_bulletin.reference is 'What people call the bulletin by, as its sender numbered it.';
comment on column accountability.trend_bulletin.other is 'The other State.';
comment on column accountability.trend_bulletin.agreement is 'Code of the agreement here that opened the channel when it passed.';
comment on column accountability.trend_bulletin.trend is 'What the bulletin is about.';
comment on column accountability.trend_bulletin.period_from is 'First day of the time that it speaks of.';
comment on column accountability.trend_bulletin.period_to is 'Last day of that time.';
comment on column accountability.trend_bulletin.signed is 'The bulletin as it was signed by its sender.';
comment on column accountability.trend_bulletin.fingerprint is 'SHA-256 of its canonical form, hexadecimal.';
comment on column accountability.trend_bulletin.moved_at is 'When it was sent or received here.';
comment on column accountability.trend_bulletin.acknowledged_at is 'When its receiver acknowledged it; empty where nobody has.';
comment on column accountability.trend_bulletin.receipt is 'The acknowledgement as its receiver signed it.';
comment on column accountability.trend_bulletin.actor is 'Account that sent it or took it in.';
