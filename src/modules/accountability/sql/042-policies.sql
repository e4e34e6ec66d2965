select kernel.make_register('accountability', 'policy', 'Policies and practices that touch people on the move: who answers for them, from when to when, on which routes.');
select kernel.make_register('accountability', 'probe', 'Questions that a policy is asked, by right or by risk.');
select kernel.make_procedure('accountability', 'scrutiny', 'Reviews of policies: by human rights, or by whether they make people go missing.');
select kernel.make_procedure('accountability', 'remedy', 'What a review of a policy asks to be mended, by whom and by when, until it is verified.');

create table accountability.probe_answer (
  state char(3) not null,
  id uuid not null,
  scrutiny uuid not null,
  probe text not null,
  response text not null,
  because text not null,
  remedy uuid,
  published boolean not null,
  answered_at timestamptz not null,
  actor uuid,
  primary key (state, id)
);
create index on accountability.probe_answer (state, scrutiny);
comment on table accountability.probe_answer is 'Answers to the questions of a review; the newest of a question counts, the others are kept.';
comment on column accountability.probe_answer.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.probe_answer.id is 'UUID of version 7.';
comment on column accountability.probe_answer.scrutiny is 'Review that it belongs to.';
comment on column accountability.probe_answer.probe is 'Code of the question.';
comment on column accountability.probe_answer.response is 'respects, at-risk, violates or does-not-apply.';
comment on column accountability.probe_answer.because is 'Why, with what was seen.';
comment on column accountability.probe_answer.remedy is 'What is to be mended because of it; empty where nothing is.';
comment on column accountability.probe_answer.published is 'Whether everybody may read it: once the review is concluded.';
comment on column accountability.probe_answer.answered_at is 'When it was answered.';
comment on column accountability.probe_answer.actor is 'Account that answered.';

create table accountability.route_source (
  state char(3) not null,
  id uuid not null,
  taken_from text not null,
  as_of text not null,
  file_name text not null,
  hash text not null,
  rows integer not null,
  taken integer not null,
  refused integer not null,
  imported_at timestamptz not null,
  actor uuid,
  primary key (state, id)
);
comment on table accountability.route_source is 'Collections of incidents on routes, each as a source gave it on a day; the newest counts.';
comment on column accountability.route_source.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.route_source.id is 'UUID of version 7.';
comment on column accountability.route_source.taken_from is 'Who publishes it, in the words of whoever brought it in.';
comment on column accountability.route_source.as_of is 'Day of which it is true.';
comment on column accountability.route_source.file_name is 'Name of the file, as it was sent.';
comment on column accountability.route_source.hash is 'SHA-256 of the file, hexadecimal.';
comment on column accountability.route_source.rows is 'Rows of the file.';
comment on column accountability.route_source.taken is 'Rows that were counted.';
comment on column accountability.route_source.refused is 'Rows that could not be read.';
comment on column accountability.route_source.imported_at is 'When it was brought in.';
comment on column accountability.route_source.actor is 'Account that brought it in.';

create table accountability.route_month (
  state char(3) not null,
  source uuid not null,
  route text not null,
  year integer not null,
  month integer not null,
  incidents integer not null,
  dead integer not null,
  missing integer not null,
  primary key (state, source, route, year, month),
  foreign key (state, source) references accountability.route_source (state, id)
);
comment on table accountability.route_month is 'How many incidents, dead and missing a source counts on a route in a month; nobody is named.';
comment on column accountability.route_month.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.route_month.source is 'Collection that counts them.';
comment on column accountability.route_month.route is 'Route, as the source names it; where it names none, its region.';
comment on column accountability.route_month.year is 'Year of the incidents.';
comment on column accountability.route_month.month is 'Month of the incidents, from 1; 0 where the source gives the year only.';
comment on column accountability.route_month.incidents is 'Number of incidents.';
comment on column accountability.route_month.dead is 'People who died.';
comment on column accountability.route_month.missing is 'People who went missing (the smallest number that the source gives).';
