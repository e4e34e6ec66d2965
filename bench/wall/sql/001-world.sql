-- For every purpose: cases and papers of the usual kinds, and notes about persons of which one field is sealed.
do $$
declare
  purpose text;
begin
  foreach purpose in array array['complaint', 'health', 'education', 'labour_inspection', 'victim_support', 'child_protection', 'tracing', 'consular', 'civil_registration', 'social_security', 'work', 'remittances', 'status', 'border', 'enforcement'] loop
    perform kernel.make_procedure('world', purpose || '_case', 'Cases of the made-up world.');
    perform kernel.make_files('world', purpose || '_paper', 'Papers of the made-up world.');
    execute format('create table world.%I (state char(3) not null, id uuid not null, person uuid not null, kind text not null, words text not null, sealed bytea not null, actor uuid, organisation uuid, primary key (state, id), unique (state, words))', purpose || '_note');
    execute format('comment on table world.%I is %L', purpose || '_note', 'Notes about the persons of the made-up world.');
  end loop;
end $$;
