create table kernel.counter (
  state char(3) not null,
  series text not null,
  last integer not null,
  primary key (state, series)
);
comment on table kernel.counter is 'Numbers that go up by one, such as those of the references of cases.';
comment on column kernel.counter.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.counter.series is 'What is counted: procedure and year.';
comment on column kernel.counter.last is 'The last number given.';

create function kernel.next_number(of_series text) returns integer language sql security definer set search_path = kernel, pg_temp
  as $$
    insert into kernel.counter (state, series, last) values (kernel.state(), of_series, 1)
    on conflict (state, series) do update set last = kernel.counter.last + 1 returning last
  $$;

-- The full name of a colleague, for those who signed in and for the program.
create function kernel.name_of(of_account uuid) returns text language sql stable security definer set search_path = kernel, pg_temp
  as $$
    select full_name from kernel.account
    where state = kernel.state() and id = of_account and current_setting('role') in ('mkataba_staff', 'mkataba_system')
  $$;

-- The account that somebody of the same purpose signs in with, where it holds one of the roles.
create function kernel.colleague(named text, holding text[]) returns table (id uuid, organisation uuid) language sql stable security definer set search_path = kernel, pg_temp
  as $$
    select a.id, p.organisation from kernel.account a join kernel.post p on p.state = a.state and p.account = a.id and p.ended_at is null
    where a.state = kernel.state() and a.name = lower(named) and a.standing = 'active' and p.purpose = kernel.purpose() and p.roles && holding
      and current_setting('role') in ('mkataba_staff', 'mkataba_system')
    limit 1
  $$;

-- Makes the two tables of a procedure: its cases and their history, with what each column means.
create function kernel.make_procedure(schema_name text, table_name text, meaning text) returns void language plpgsql as $$
declare
  cases text := format('%I.%I', schema_name, table_name);
  history text := format('%I.%I', schema_name, table_name || '_event');
  said text[];
begin
  execute format('create table %s (state char(3) not null, id uuid not null, reference text not null, stage text not null, asked jsonb not null, public jsonb not null, published boolean not null, about text, language char(2) not null, email text, actor uuid, organisation uuid, assigned_to uuid, opened_at timestamptz not null, entered_at timestamptz not null, due_on date, escalated_at timestamptz, version integer not null, primary key (state, id), unique (state, reference))', cases);
  execute format('create index on %s (state, stage, due_on)', cases);
  execute format('create index on %s (state, assigned_to)', cases);
  execute format('comment on table %s is %L', cases, meaning);
  foreach said slice 1 in array array[
    ['state', 'State whose installation holds the row (ISO 3166-1 alpha-3).'], ['id', 'UUID of version 7.'],
    ['reference', 'What people call the case by.'], ['stage', 'Stage at which it stands.'],
    ['asked', 'What was asked for when it was opened.'], ['public', 'What everybody reads of it once it is published.'],
    ['published', 'Whether everybody may read it.'], ['about', 'What it is about.'],
    ['language', 'Language of whoever opened it.'], ['email', 'Address to which they are answered, if they gave one.'],
    ['actor', 'Account that opened it; empty for somebody who had not signed in.'], ['organisation', 'Organisation that deals with it.'],
    ['assigned_to', 'Account that deals with it.'], ['opened_at', 'When it was opened.'], ['entered_at', 'When it came to its stage.'],
    ['due_on', 'Day by which it must leave its stage.'], ['escalated_at', 'When it was brought before those who answer for what is overdue.'],
    ['version', 'How often it was changed, from 1.']
  ] loop
    execute format('comment on column %s.%I is %L', cases, said[1], said[2]);
  end loop;
  execute format('create table %s (state char(3) not null, id uuid not null, number integer not null, at timestamptz not null, actor uuid, step text not null, from_stage text, to_stage text not null, given jsonb not null, primary key (state, id, number), foreign key (state, id) references %s (state, id))', history, cases);
  execute format('comment on table %s is %L', history, 'Every step of every ' || table_name || ': who, when, from where to where, with what reasons; never edited.');
  foreach said slice 1 in array array[
    ['state', 'State whose installation holds the row (ISO 3166-1 alpha-3).'], ['id', 'Case that it belongs to.'],
    ['number', 'Place in the history, from 1.'], ['at', 'When it was taken.'], ['actor', 'Account that took it; empty for the program and those who had not signed in.'],
    ['step', 'The step that was taken.'], ['from_stage', 'Stage that was left.'], ['to_stage', 'Stage that was reached.'],
    ['given', 'What the step asked, as it was answered.']
  ] loop
    execute format('comment on column %s.%I is %L', history, said[1], said[2]);
  end loop;
end $$;
