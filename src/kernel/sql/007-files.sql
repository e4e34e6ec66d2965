-- Makes the table of a store of files, with what each column means.
create function kernel.make_files(schema_name text, table_name text, meaning text) returns void language plpgsql as $$
declare
  files text := format('%I.%I', schema_name, table_name);
  said text[];
begin
  execute format('create table %s (state char(3) not null, id uuid not null, about text not null, name text not null, type text not null, size integer not null, hash text not null, content bytea not null, published boolean not null, actor uuid, organisation uuid, made_at timestamptz not null, primary key (state, id))', files);
  execute format('create index on %s (state, about)', files);
  execute format('comment on table %s is %L', files, meaning);
  foreach said slice 1 in array array[
    ['state', 'State whose installation holds the row (ISO 3166-1 alpha-3).'], ['id', 'UUID of version 7.'],
    ['about', 'Id of the case or entry that it belongs to.'], ['name', 'Name of the file, as it was sent.'],
    ['type', 'Media type, told from its first bytes.'], ['size', 'Bytes.'], ['hash', 'SHA-256 of its content, hexadecimal.'],
    ['content', 'Its bytes.'], ['published', 'Whether everybody may read it.'], ['actor', 'Account that sent it; empty for somebody who had not signed in.'],
    ['organisation', 'Organisation for which it was sent.'], ['made_at', 'When it was sent.']
  ] loop
    execute format('comment on column %s.%I is %L', files, said[1], said[2]);
  end loop;
end $$;
