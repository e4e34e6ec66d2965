create table kernel.key_exchange (
  state char(3) not null,
  id uuid not null,
  purpose text not null,
  generation integer not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (state, id)
);
comment on table kernel.key_exchange is 'When the key of a purpose was exchanged for a new one.';
comment on column kernel.key_exchange.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.key_exchange.id is 'UUID of version 7.';
comment on column kernel.key_exchange.purpose is 'Purpose whose key it is.';
comment on column kernel.key_exchange.generation is 'Generation of the new key, from 1.';
comment on column kernel.key_exchange.begun_at is 'When the new key began to count.';
comment on column kernel.key_exchange.ended_at is 'When nothing hung on the old key any more, and it was destroyed; empty while both count.';

-- Where a person was erased, what came of one source is not taken in again: known by a keyed hash of that source and its own key, never by a name.
create table kernel.suppression (
  state char(3) not null,
  purpose text not null,
  mark text not null,
  made_at timestamptz not null,
  primary key (state, purpose, mark)
);
comment on table kernel.suppression is 'What an import must leave out, because the person was erased: keyed hashes from which neither source nor person can be told.';
comment on column kernel.suppression.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.suppression.purpose is 'Purpose in which the person was erased.';
comment on column kernel.suppression.mark is 'Keyed hash of the source and of the key by which it knows the person.';
comment on column kernel.suppression.made_at is 'When the person was erased.';

create table kernel.source_key (
  state char(3) not null,
  purpose text not null,
  person uuid not null,
  mark text not null,
  made_at timestamptz not null,
  primary key (state, purpose, mark)
);
create index source_key_of on kernel.source_key (state, purpose, person);
comment on table kernel.source_key is 'By which source keys a person was taken in, so that they can be suppressed when the person is erased.';
comment on column kernel.source_key.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.source_key.purpose is 'Purpose in which the person is known.';
comment on column kernel.source_key.person is 'Number of the person in that purpose.';
comment on column kernel.source_key.mark is 'Keyed hash of the source and of the key by which it knows the person.';
comment on column kernel.source_key.made_at is 'When the person was taken in.';

-- Whoever takes persons in from a source asks first. Imports of a purpose run beside each other; an erasure waits for those that run, and those that come later wait for it.
create function kernel.take_in(of_purpose text, of_mark text, as_person uuid, at timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = kernel, pg_temp
  as $$ begin
    if current_setting('role') <> 'mkataba_system' and of_purpose <> kernel.purpose() then
      raise exception 'a person of another purpose' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock_shared(hashtext('mkataba take in'), hashtext(kernel.state() || of_purpose));
    if exists (select from kernel.suppression where state = kernel.state() and purpose = of_purpose and mark = of_mark) then
      return null;
    end if;
    insert into kernel.source_key (state, purpose, person, mark, made_at) values (kernel.state(), of_purpose, as_person, of_mark, at) on conflict do nothing;
    return (select person from kernel.source_key where state = kernel.state() and purpose = of_purpose and mark = of_mark);
  end $$;
create function kernel.suppress(of_purpose text, of_persons uuid[], at timestamptz) returns void
  language plpgsql volatile security definer set search_path = kernel, pg_temp
  as $$ begin
    if current_setting('role') <> 'mkataba_system' and of_purpose <> kernel.purpose() then
      raise exception 'a person of another purpose' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtext('mkataba take in'), hashtext(kernel.state() || of_purpose));
    insert into kernel.suppression (state, purpose, mark, made_at)
      select state, purpose, mark, at from kernel.source_key where state = kernel.state() and purpose = of_purpose and person = any (of_persons) on conflict do nothing;
    delete from kernel.source_key where state = kernel.state() and purpose = of_purpose and person = any (of_persons);
  end $$;
