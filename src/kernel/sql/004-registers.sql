-- Makes the two tables of a register: its entries and their history, with what each column means.
create function kernel.make_register(schema_name text, table_name text, meaning text) returns void language plpgsql as $$
declare
  entries text := format('%I.%I', schema_name, table_name);
  history text := format('%I.%I', schema_name, table_name || '_version');
begin
  execute format('create table %s (state char(3) not null, id uuid not null, key text not null, entry jsonb not null, public jsonb not null, retired boolean not null, version integer not null, words tsvector not null, public_words tsvector not null, changed_at timestamptz not null, primary key (state, id), unique (state, key))', entries);
  execute format('comment on table %s is %L', entries, meaning);
  execute format('comment on column %s.state is %L', entries, 'State whose installation holds the row (ISO 3166-1 alpha-3).');
  execute format('comment on column %s.id is %L', entries, 'UUID of version 7.');
  execute format('comment on column %s.key is %L', entries, 'What the entry is known by; no two have the same.');
  execute format('comment on column %s.entry is %L', entries, 'The entry as it is now, all its fields.');
  execute format('comment on column %s.public is %L', entries, 'Those of its fields that the public sees.');
  execute format('comment on column %s.retired is %L', entries, 'Whether it is no longer in use; kept, because others may point to it.');
  execute format('comment on column %s.version is %L', entries, 'How often it was changed, from 1.');
  execute format('comment on column %s.words is %L', entries, 'Words by which staff find it.');
  execute format('comment on column %s.public_words is %L', entries, 'Words by which the public finds it.');
  execute format('comment on column %s.changed_at is %L', entries, 'When it was last changed.');
  execute format('create index on %s using gin (words)', entries);
  execute format('create index on %s using gin (public_words)', entries);
  execute format('create table %s (state char(3) not null, id uuid not null, version integer not null, entry jsonb not null, change text not null, why text not null, at timestamptz not null, changed_by uuid, primary key (state, id, version), foreign key (state, id) references %s (state, id))', history, entries);
  execute format('comment on table %s is %L', history, 'Every version of every entry of ' || table_name || ': what, who, when, why.');
  execute format('comment on column %s.state is %L', history, 'State whose installation holds the row (ISO 3166-1 alpha-3).');
  execute format('comment on column %s.id is %L', history, 'Entry that it is a version of.');
  execute format('comment on column %s.version is %L', history, 'Which version, from 1.');
  execute format('comment on column %s.entry is %L', history, 'The entry as it was in this version.');
  execute format('comment on column %s.change is %L', history, 'added, changed, retired or restored.');
  execute format('comment on column %s.why is %L', history, 'Why, in the words of whoever changed it.');
  execute format('comment on column %s.at is %L', history, 'When.');
  execute format('comment on column %s.changed_by is %L', history, 'Account that changed it.');
end $$;

select kernel.make_register('kernel', 'organisation', 'Register of the organisations that take part: ministries, agencies, counties, civil society and others.');
