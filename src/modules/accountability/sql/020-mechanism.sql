select kernel.make_register('accountability', 'body', 'Bodies in which people meet about migration: the coordination mechanism, its working groups, county committees, diaspora offices and boards, networks of attachés, dialogues and forums.');
select kernel.make_register('accountability', 'seat', 'Seats in bodies: for whom each is, who holds it in which role, from when to when.');
select kernel.make_procedure('accountability', 'task', 'Actions due that a decision asked of somebody, with their day.');

create table accountability.meeting (
  state char(3) not null,
  id uuid not null,
  number text not null,
  body text not null,
  name jsonb not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  venue text,
  online text,
  stage text not null,
  published boolean not null,
  invited_at timestamptz,
  held_at timestamptz,
  quorum jsonb,
  circulated_at timestamptz,
  approved_in text,
  approved_at timestamptz,
  corrections jsonb,
  cancelled_why text,
  told text[] not null,
  changed_at timestamptz not null,
  version integer not null,
  primary key (state, id),
  unique (state, number)
);
create index on accountability.meeting (state, body, begins_at);
comment on table accountability.meeting is 'Meetings of bodies, from the plan for one to the approval of its minutes.';
comment on column accountability.meeting.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.meeting.id is 'UUID of version 7.';
comment on column accountability.meeting.number is 'What people call it by: body, year, number.';
comment on column accountability.meeting.body is 'Code of the body that meets.';
comment on column accountability.meeting.name is 'What it is called, by language.';
comment on column accountability.meeting.begins_at is 'When it begins.';
comment on column accountability.meeting.ends_at is 'When it ends.';
comment on column accountability.meeting.venue is 'Where it is held.';
comment on column accountability.meeting.online is 'Address by which it is joined from afar; for staff only.';
comment on column accountability.meeting.stage is 'planned, invited, held, minuted, approved or cancelled.';
comment on column accountability.meeting.published is 'Whether everybody may know of it: from the invitation on.';
comment on column accountability.meeting.invited_at is 'When its members were invited.';
comment on column accountability.meeting.held_at is 'When it was first recorded who was there.';
comment on column accountability.meeting.quorum is 'Seats that were held, needed and there when it met, and kinds of seats that were missing.';
comment on column accountability.meeting.circulated_at is 'When the draft of its minutes went to its members.';
comment on column accountability.meeting.approved_in is 'Number of the later meeting that approved its minutes.';
comment on column accountability.meeting.approved_at is 'When that was recorded.';
comment on column accountability.meeting.corrections is 'What the later meeting corrected, by language.';
comment on column accountability.meeting.cancelled_why is 'Why it was called off.';
comment on column accountability.meeting.told is 'Of which of its clocks the secretariat was told.';
comment on column accountability.meeting.changed_at is 'When it was last changed.';
comment on column accountability.meeting.version is 'How often it was changed, from 1.';

create table accountability.agenda_item (
  state char(3) not null,
  id uuid not null,
  meeting uuid not null,
  place integer not null,
  name jsonb not null,
  wants text not null,
  brought_by text,
  lasts integer,
  cites text[] not null,
  said jsonb,
  published boolean not null,
  version integer not null,
  primary key (state, id),
  foreign key (state, meeting) references accountability.meeting (state, id)
);
create index on accountability.agenda_item (state, meeting, place);
comment on table accountability.agenda_item is 'Items of agendas, and what was said of each.';
comment on column accountability.agenda_item.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.agenda_item.id is 'UUID of version 7.';
comment on column accountability.agenda_item.meeting is 'Meeting that it belongs to.';
comment on column accountability.agenda_item.place is 'Place on the agenda, from 1.';
comment on column accountability.agenda_item.name is 'What it is about, by language.';
comment on column accountability.agenda_item.wants is 'What it is there for: decision, discussion, information or minutes.';
comment on column accountability.agenda_item.brought_by is 'Who brings it.';
comment on column accountability.agenda_item.lasts is 'Minutes set aside for it.';
comment on column accountability.agenda_item.cites is 'Paragraphs that it concerns.';
comment on column accountability.agenda_item.said is 'What was said, by language; empty until it is written down.';
comment on column accountability.agenda_item.published is 'Whether everybody may read it.';
comment on column accountability.agenda_item.version is 'How often it was changed, from 1.';

create table accountability.attendance (
  state char(3) not null,
  meeting uuid not null,
  who text not null,
  part text not null,
  women integer not null,
  men integer not null,
  unstated integer not null,
  primary key (state, meeting, who),
  foreign key (state, meeting) references accountability.meeting (state, id)
);
comment on table accountability.attendance is 'Who was at a meeting: organisations, with how many women, men and persons of whom no sex is stated; no names.';
comment on column accountability.attendance.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.attendance.meeting is 'Meeting.';
comment on column accountability.attendance.who is 'Code of the organisation, or the name of a guest.';
comment on column accountability.attendance.part is 'As what they came: member, alternate, observer or guest.';
comment on column accountability.attendance.women is 'Women.';
comment on column accountability.attendance.men is 'Men.';
comment on column accountability.attendance.unstated is 'Persons of whom no sex is stated.';

create table accountability.meeting_input (
  state char(3) not null,
  id uuid not null,
  meeting uuid not null,
  made_by text not null,
  capacity text not null,
  posted_to text,
  name jsonb not null,
  said jsonb not null,
  taken_up_in text,
  published boolean not null,
  made_at timestamptz not null,
  primary key (state, id),
  foreign key (state, meeting) references accountability.meeting (state, id)
);
create index on accountability.meeting_input (state, meeting);
comment on table accountability.meeting_input is 'What somebody brought into a meeting from their work, such as consular staff, and whether it was taken up.';
comment on column accountability.meeting_input.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.meeting_input.id is 'UUID of version 7.';
comment on column accountability.meeting_input.meeting is 'Meeting.';
comment on column accountability.meeting_input.made_by is 'Code of the organisation that brought it in.';
comment on column accountability.meeting_input.capacity is 'In which capacity: consular staff, labour attaché, diaspora attaché, expert or official.';
comment on column accountability.meeting_input.posted_to is 'Where they are posted.';
comment on column accountability.meeting_input.name is 'What it is about, by language.';
comment on column accountability.meeting_input.said is 'What was brought in, by language.';
comment on column accountability.meeting_input.taken_up_in is 'Number of the decision that took it up; empty where none did.';
comment on column accountability.meeting_input.published is 'Whether everybody may read it.';
comment on column accountability.meeting_input.made_at is 'When it was recorded.';

create table accountability.resolution (
  state char(3) not null,
  id uuid not null,
  number text not null,
  meeting uuid not null,
  item uuid,
  sort text not null,
  words jsonb not null,
  reached text not null,
  votes_for integer,
  votes_against integer,
  abstained integer,
  objections jsonb not null,
  made_by text,
  cites text[] not null,
  activities text[] not null,
  practices text[] not null,
  replaced_by text,
  published boolean not null,
  made_at timestamptz not null,
  version integer not null,
  primary key (state, id),
  unique (state, number),
  foreign key (state, meeting) references accountability.meeting (state, id),
  foreign key (state, item) references accountability.agenda_item (state, id)
);
create index on accountability.resolution (state, meeting);
comment on table accountability.resolution is 'What meetings decided, recommended and promised, with votes and objections.';
comment on column accountability.resolution.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.resolution.id is 'UUID of version 7.';
comment on column accountability.resolution.number is 'What people call it by: meeting and number.';
comment on column accountability.resolution.meeting is 'Meeting that made it.';
comment on column accountability.resolution.item is 'Item of the agenda under which it was made.';
comment on column accountability.resolution.sort is 'decision, recommendation, commitment or conclusion.';
comment on column accountability.resolution.words is 'What it says, by language.';
comment on column accountability.resolution.reached is 'consensus, objections, vote or noted.';
comment on column accountability.resolution.votes_for is 'Votes for it; empty where there was no vote.';
comment on column accountability.resolution.votes_against is 'Votes against it.';
comment on column accountability.resolution.abstained is 'Abstentions.';
comment on column accountability.resolution.objections is 'Who objected, and why.';
comment on column accountability.resolution.made_by is 'For a commitment, who made it.';
comment on column accountability.resolution.cites is 'Paragraphs that it concerns.';
comment on column accountability.resolution.activities is 'Codes of activities of the plan that carry it out.';
comment on column accountability.resolution.practices is 'Good practices that it points to: codes or addresses.';
comment on column accountability.resolution.replaced_by is 'Number of the later decision that replaces it.';
comment on column accountability.resolution.published is 'Whether everybody may read it.';
comment on column accountability.resolution.made_at is 'When it was made.';
comment on column accountability.resolution.version is 'How often it was changed, from 1.';

create table accountability.news (
  state char(3) not null,
  id uuid not null,
  about text not null,
  happened_on date not null,
  sort text not null,
  words jsonb not null,
  seen_at text,
  told_by text,
  replaces uuid,
  made_at timestamptz not null,
  primary key (state, id)
);
create index on accountability.news (state, about, happened_on);
comment on table accountability.news is 'What became of decisions, commitments and recommendations of parliament, entry by entry; only ever added to.';
comment on column accountability.news.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.news.id is 'UUID of version 7.';
comment on column accountability.news.about is 'Number of the decision or code of the recommendation.';
comment on column accountability.news.happened_on is 'Day on which it happened.';
comment on column accountability.news.sort is 'step, result or setback.';
comment on column accountability.news.words is 'What happened, by language.';
comment on column accountability.news.seen_at is 'Where it can be seen: an address, or the name of a paper.';
comment on column accountability.news.told_by is 'Code of the organisation that tells it.';
comment on column accountability.news.replaces is 'Entry that it corrects.';
comment on column accountability.news.made_at is 'When it was entered.';

-- Accounts that hold one of the roles, in an organisation where one is named: for those who signed in and for the program, to tell them something.
create function accountability.people_of(of_organisation uuid, holding text[]) returns setof uuid language sql stable security definer set search_path = kernel, pg_temp
  as $$
    select distinct a.id from kernel.account a join kernel.post p on p.state = a.state and p.account = a.id and p.ended_at is null
    where a.state = kernel.state() and a.standing = 'active' and p.roles && holding and (of_organisation is null or p.organisation = of_organisation)
      and current_setting('role') in ('mkataba_staff', 'mkataba_system')
  $$;
