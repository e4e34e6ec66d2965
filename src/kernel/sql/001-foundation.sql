create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

create function kernel.state() returns char(3) language sql stable parallel safe
  as $$ select nullif(current_setting('app.state', true), '')::char(3) $$;
create function kernel.actor() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
create function kernel.organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function kernel.purpose() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.purpose', true), '') $$;
create function kernel.roles() returns text[] language sql stable parallel safe
  as $$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') $$;

create table kernel.setting (
  name text primary key,
  value jsonb not null
);
comment on table kernel.setting is 'What the program remembers of the installation itself.';
comment on column kernel.setting.name is 'What is remembered.';
comment on column kernel.setting.value is 'Its value.';

create table kernel.change (
  module text not null,
  part smallint not null,
  count bigint not null,
  primary key (module, part)
);
comment on table kernel.change is 'How often something of a module was changed, in parts so that two changes need not wait for each other; kept pages are fresh while the sum stays.';
comment on column kernel.change.module is 'Module of the operation that changed something.';
comment on column kernel.change.part is 'One of sixteen parts, chosen by chance.';
comment on column kernel.change.count is 'Changes counted in this part.';

create function kernel.changed(of_module text) returns void language sql security definer set search_path = kernel, pg_temp
  as $$
    insert into kernel.change (module, part, count) values (of_module, floor(random() * 16)::smallint, 1)
    on conflict (module, part) do update set count = kernel.change.count + 1
  $$;
