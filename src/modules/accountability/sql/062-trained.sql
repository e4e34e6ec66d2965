select kernel.make_register('accountability', 'training_course', 'Trainings of those who meet people first: what is taught, how long, what it takes to pass, and how long that holds.');
select kernel.make_register('accountability', 'training_session', 'When and where a training is held, by whom, and for how many.');
select kernel.make_register('accountability', 'duty_post', 'Posts at which officials meet people who move, how many each needs, and what whoever works there must have been taught.');
select kernel.make_procedure('accountability', 'conduct', 'What officials are said to have done wrong, from the report to what came of it.');

create table accountability.training_place (
  state char(3) not null,
  id uuid not null,
  session text not null,
  course text not null,
  staff_number text not null,
  organisation uuid not null,
  hours integer,
  score integer,
  passed_on date,
  expires_on date,
  recorded_at timestamptz,
  entered_at timestamptz not null,
  actor uuid,
  primary key (state, id),
  unique (state, session, organisation, staff_number)
);
create index on accountability.training_place (state, organisation, staff_number, course);
comment on table accountability.training_place is 'Who has a place in a session, was there and passed; officials stand here by the service number of their organisation, never by name.';
comment on column accountability.training_place.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.training_place.id is 'UUID of version 7.';
comment on column accountability.training_place.session is 'Code of the session.';
comment on column accountability.training_place.course is 'Code of the training.';
comment on column accountability.training_place.staff_number is 'Service number by which the organisation knows its official.';
comment on column accountability.training_place.organisation is 'Organisation in which the official serves.';
comment on column accountability.training_place.hours is 'Hours for which they were there; empty while nothing was recorded.';
comment on column accountability.training_place.score is 'Points in the test, of a hundred.';
comment on column accountability.training_place.passed_on is 'Day on which they passed; empty where they did not.';
comment on column accountability.training_place.expires_on is 'First day on which that no longer holds; empty where it holds for good.';
comment on column accountability.training_place.recorded_at is 'When attendance and test were recorded.';
comment on column accountability.training_place.entered_at is 'When the place was given.';
comment on column accountability.training_place.actor is 'Account that last wrote the row.';

create table accountability.assignment (
  state char(3) not null,
  id uuid not null,
  post text not null,
  staff_number text not null,
  organisation uuid not null,
  from_day date not null,
  until_day date,
  why_ended text,
  assigned_at timestamptz not null,
  actor uuid,
  primary key (state, id)
);
create index on accountability.assignment (state, post);
create unique index on accountability.assignment (state, post, organisation, staff_number) where until_day is null;
comment on table accountability.assignment is 'Which official, by service number, serves at which post from when until when.';
comment on column accountability.assignment.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.assignment.id is 'UUID of version 7.';
comment on column accountability.assignment.post is 'Code of the post.';
comment on column accountability.assignment.staff_number is 'Service number by which the organisation knows its official.';
comment on column accountability.assignment.organisation is 'Organisation in which the official serves.';
comment on column accountability.assignment.from_day is 'First day of service at the post.';
comment on column accountability.assignment.until_day is 'Last day of service; empty while it goes on.';
comment on column accountability.assignment.why_ended is 'Why it ended.';
comment on column accountability.assignment.assigned_at is 'When the official was assigned.';
comment on column accountability.assignment.actor is 'Account that last wrote the row.';

create table accountability.post_coverage (
  state char(3) not null,
  post text not null,
  counted_on date not null,
  needed integer not null,
  serving integer not null,
  trained integer not null,
  primary key (state, post, counted_on)
);
comment on table accountability.post_coverage is 'How each post was covered on a day: counts alone, so that everybody may read them.';
comment on column accountability.post_coverage.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.post_coverage.post is 'Code of the post.';
comment on column accountability.post_coverage.counted_on is 'Day of which the counts are true.';
comment on column accountability.post_coverage.needed is 'Officials that the post needs.';
comment on column accountability.post_coverage.serving is 'Officials who served there.';
comment on column accountability.post_coverage.trained is 'Of those, how many had every training that the post asks for.';
