-- What makes registers quick however long they are, and keeps a sheet from the moment it is tried until it is taken in.

-- Row policies keep an index on words from being used, so that the entries that hold them are found here, in those words that the role may search.
create function kernel.found_words(of_register regclass, looking_for tsquery) returns setof uuid language plpgsql stable security definer set search_path = kernel, pg_temp
  as $$ begin
    return query execute format('select id from %s where state = kernel.state() and %I @@ $1', of_register,
      case when current_setting('role') in ('mkataba_staff', 'mkataba_system') then 'words' else 'public_words' end) using looking_for;
  end $$;

-- Makes the table of the sheets of a register, with what each column means.
create function kernel.make_sheets(schema_name text, table_name text) returns void language plpgsql as $$
declare
  sheets text := format('%I.%I', schema_name, table_name || '_sheet');
  said text[];
begin
  execute format('create table %s (state char(3) not null, id uuid not null, name text not null, why text not null, content bytea not null, actor uuid, made_at timestamptz not null, kept_at timestamptz, counts jsonb, primary key (state, id))', sheets);
  execute format('create index on %s (made_at)', sheets);
  execute format('comment on table %s is %L', sheets, 'Sheets that were tried or taken into ' || table_name || ', for some days; each seen by whoever sent it.');
  foreach said slice 1 in array array[
    ['state', 'State whose installation holds the row (ISO 3166-1 alpha-3).'], ['id', 'UUID of version 7.'], ['name', 'Name of the file, as it was sent.'],
    ['why', 'Why it is taken in, in the words of whoever sent it.'], ['content', 'The file, CSV or XLSX.'], ['actor', 'Account that sent it.'],
    ['made_at', 'When it was sent.'], ['kept_at', 'When its rows were taken in; empty while it is only tried.'],
    ['counts', 'How many rows were added, changed, the same and refused when it was taken in.']
  ] loop
    execute format('comment on column %s.%I is %L', sheets, said[1], said[2]);
  end loop;
end $$;

alter function kernel.make_register(text, text, text) rename to make_entries;
create function kernel.make_register(schema_name text, table_name text, meaning text) returns void language plpgsql as $$
begin
  perform kernel.make_entries(schema_name, table_name, meaning);
  execute format('create index on %I.%I (state, retired)', schema_name, table_name);
  perform kernel.make_sheets(schema_name, table_name);
end $$;

-- The registers that are there already.
do $$
declare
  register record;
begin
  for register in
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'public_words' and not a.attisdropped)
      and exists (select from pg_class v where v.relnamespace = c.relnamespace and v.relname = c.relname || '_version')
  loop
    execute format('create index on %I.%I (state, retired)', register.nspname, register.relname);
    perform kernel.make_sheets(register.nspname, register.relname);
  end loop;
end $$;

-- What waits to be mailed is looked for every few seconds.
drop index kernel.notice_to_mail;
create index notice_to_mail on kernel.notice (state, made_at) where mailed_at is null;
