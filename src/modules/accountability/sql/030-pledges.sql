select kernel.make_procedure('accountability', 'pledging', 'Pledges that were sent in, from their arrival to the yes or no of a second person.');
select kernel.make_register('accountability', 'pledge', 'Pledges that were published: who promised what by when, and by which number anybody can see whether it was kept.');

create table accountability.pledge_contact (
  state char(3) not null,
  id uuid not null,
  reference text not null,
  actor uuid,
  email text,
  language char(2) not null,
  confirmed_at timestamptz,
  primary key (state, id),
  unique (state, reference)
);
comment on table accountability.pledge_contact is 'How whoever made a pledge is reached and reminded; never public.';
comment on column accountability.pledge_contact.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.pledge_contact.id is 'Case in which the pledge was sent in.';
comment on column accountability.pledge_contact.reference is 'Reference of that case, which is also the code of the pledge once it is published.';
comment on column accountability.pledge_contact.actor is 'Account that sent it in; empty for somebody who had not signed in.';
comment on column accountability.pledge_contact.email is 'Address of somebody without an account.';
comment on column accountability.pledge_contact.language is 'Language in which they are written to.';
comment on column accountability.pledge_contact.confirmed_at is 'When they said, by the link that was sent to that address, that the pledge is theirs.';

create table accountability.pledge_value (
  state char(3) not null,
  id uuid not null,
  pledge text not null,
  value numeric(15, 2) not null,
  seen_on date not null,
  note text not null,
  evidence text,
  reported_at timestamptz not null,
  actor uuid,
  published boolean not null,
  verdict text check (verdict in ('seen', 'not-seen')),
  because text,
  checked_at timestamptz,
  checked_by uuid,
  primary key (state, id)
);
create index on accountability.pledge_value (state, pledge, seen_on);
comment on table accountability.pledge_value is 'Values that were reported of pledges, with their evidence, and whether somebody else has seen that they are so.';
comment on column accountability.pledge_value.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.pledge_value.id is 'UUID of version 7.';
comment on column accountability.pledge_value.pledge is 'Code of the pledge.';
comment on column accountability.pledge_value.value is 'The number, in the unit of the pledge.';
comment on column accountability.pledge_value.seen_on is 'Day of which it is true.';
comment on column accountability.pledge_value.note is 'What was done, in the words of whoever reported it.';
comment on column accountability.pledge_value.evidence is 'Address of a page or document that shows it.';
comment on column accountability.pledge_value.reported_at is 'When it was reported.';
comment on column accountability.pledge_value.actor is 'Account that reported it; empty for somebody who had not signed in.';
comment on column accountability.pledge_value.published is 'Whether everybody may read it: it was checked and seen to be so.';
comment on column accountability.pledge_value.verdict is 'seen, not-seen, or empty while nobody has checked it.';
comment on column accountability.pledge_value.because is 'Reasons of whoever checked it.';
comment on column accountability.pledge_value.checked_at is 'When it was checked.';
comment on column accountability.pledge_value.checked_by is 'Account that checked it.';

create table accountability.pledge_reminder (
  state char(3) not null,
  pledge text not null,
  kind text not null check (kind in ('soon', 'overdue', 'quiet')),
  about date not null,
  sent_at timestamptz not null,
  primary key (state, pledge, kind, about)
);
comment on table accountability.pledge_reminder is 'Reminders that were sent to those who made pledges, so that none is sent twice.';
comment on column accountability.pledge_reminder.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.pledge_reminder.pledge is 'Code of the pledge.';
comment on column accountability.pledge_reminder.kind is 'soon: its day is near; overdue: its day has passed; quiet: nothing was reported for long.';
comment on column accountability.pledge_reminder.about is 'Day that it was about: that of the pledge, or from which nothing was heard.';
comment on column accountability.pledge_reminder.sent_at is 'When it was sent.';
