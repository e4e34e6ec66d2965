select kernel.make_register('accountability', 'instrument', 'Treaties that matter to migration: what they are called, when they came into being, where their status is kept, which reports they ask for.');
select kernel.make_register('accountability', 'adherence', 'What a State itself knows of its place in a treaty: when it signed and bound itself, from which day it is bound, when it last reported.');
select kernel.make_register('accountability', 'reservation', 'Reservations and declarations to treaties: the words, and how far they reach.');
select kernel.make_procedure('accountability', 'reporting', 'Reports that a treaty asks of the State: from the day on which one is due to what the committee concluded.');
select kernel.make_procedure('accountability', 'observation', 'Concluding observations of treaty bodies, each until it is followed up.');

create table accountability.treaty_snapshot (
  state char(3) not null,
  id uuid not null,
  instrument text not null,
  publisher text not null,
  taken_from text not null,
  as_of text not null,
  as_of_stated boolean not null,
  whole boolean not null,
  file_name text not null,
  hash text not null,
  rows integer not null,
  taken integer not null,
  flagged integer not null,
  refused integer not null,
  retired_why text,
  imported_at timestamptz not null,
  actor uuid,
  primary key (state, id)
);
comment on table accountability.treaty_snapshot is 'Lists of who is party to a treaty, each as a source gave it on a day; never changed by a later list.';
comment on column accountability.treaty_snapshot.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.treaty_snapshot.id is 'UUID of version 7.';
comment on column accountability.treaty_snapshot.instrument is 'Code of the treaty.';
comment on column accountability.treaty_snapshot.publisher is 'Form in which the list came: untc (United Nations Treaty Collection), ohchr, sheet.';
comment on column accountability.treaty_snapshot.taken_from is 'Who publishes the list, in the words of whoever brought it in.';
comment on column accountability.treaty_snapshot.as_of is 'Day (2015-02-09) or year (2022) of which the list is true.';
comment on column accountability.treaty_snapshot.as_of_stated is 'Whether a person said that day; otherwise it is the latest date in the list, and the list may be newer.';
comment on column accountability.treaty_snapshot.whole is 'Whether a State that is not in the list has done nothing, rather than not being spoken of.';
comment on column accountability.treaty_snapshot.file_name is 'Name of the file, as it was sent.';
comment on column accountability.treaty_snapshot.hash is 'SHA-256 of the file, hexadecimal.';
comment on column accountability.treaty_snapshot.rows is 'Rows of the file.';
comment on column accountability.treaty_snapshot.taken is 'Rows that were taken in as they stand.';
comment on column accountability.treaty_snapshot.flagged is 'Rows that were taken in with a remark, because they contradict themselves.';
comment on column accountability.treaty_snapshot.refused is 'Rows that could not be read.';
comment on column accountability.treaty_snapshot.retired_why is 'Why the list no longer counts; empty while it does.';
comment on column accountability.treaty_snapshot.imported_at is 'When it was brought in.';
comment on column accountability.treaty_snapshot.actor is 'Account that brought it in.';

create table accountability.treaty_status (
  state char(3) not null,
  snapshot uuid not null,
  party text not null,
  standing text not null,
  signed_on text,
  bound_on text,
  bound_by text,
  as_written text not null,
  remark text,
  line integer not null,
  primary key (state, snapshot, party),
  foreign key (state, snapshot) references accountability.treaty_snapshot (state, id)
);
create index on accountability.treaty_status (state, party);
comment on table accountability.treaty_status is 'What a list says of each State: party, signatory, nothing, left, or unreadable.';
comment on column accountability.treaty_status.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.treaty_status.snapshot is 'List that says so.';
comment on column accountability.treaty_status.party is 'State of which it is said (ISO 3166-1 alpha-3; EUE for the European Union).';
comment on column accountability.treaty_status.standing is 'party, signatory, none, left or unreadable.';
comment on column accountability.treaty_status.signed_on is 'Day or year of signature.';
comment on column accountability.treaty_status.bound_on is 'Day or year on which it bound itself.';
comment on column accountability.treaty_status.bound_by is 'ratification, accession, succession, acceptance, approval or confirmation; empty where the list does not say.';
comment on column accountability.treaty_status.as_written is 'Name of the State as the list writes it.';
comment on column accountability.treaty_status.remark is 'What the list, or the reading of it, remarks.';
comment on column accountability.treaty_status.line is 'Line of the file.';
