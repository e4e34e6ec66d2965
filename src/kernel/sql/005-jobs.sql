create table kernel.job (
  state char(3) not null,
  id uuid not null,
  kind text not null,
  actor uuid,
  organisation uuid,
  purpose text not null,
  roles text[] not null,
  language char(2) not null,
  payload jsonb not null,
  standing text not null check (standing in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done integer not null,
  total integer,
  checkpoint jsonb,
  result jsonb,
  error text,
  cancel_asked boolean not null,
  runner text,
  seen_at timestamptz,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (state, id)
);
create index job_by_standing on kernel.job (standing, seen_at);
comment on table kernel.job is 'Long work in the background: what was asked, how far it is, what came of it.';
comment on column kernel.job.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column kernel.job.id is 'UUID of version 7.';
comment on column kernel.job.kind is 'Kind of work, such as compact.proposeLinks.';
comment on column kernel.job.actor is 'Account for which it is done.';
comment on column kernel.job.organisation is 'Organisation for which it acts.';
comment on column kernel.job.purpose is 'Purpose for which it acts.';
comment on column kernel.job.roles is 'Roles that it holds.';
comment on column kernel.job.language is 'Language of whoever asked for it.';
comment on column kernel.job.payload is 'What was asked.';
comment on column kernel.job.standing is 'waiting, running, done, failed or cancelled.';
comment on column kernel.job.done is 'How many parts are done.';
comment on column kernel.job.total is 'How many parts there are, once that is known.';
comment on column kernel.job.checkpoint is 'From where it goes on after a stop.';
comment on column kernel.job.result is 'What came of it.';
comment on column kernel.job.error is 'Key of the sentence that says why it failed.';
comment on column kernel.job.cancel_asked is 'Whether somebody asked to stop it.';
comment on column kernel.job.runner is 'The program that runs it.';
comment on column kernel.job.seen_at is 'When that program was last heard of.';
comment on column kernel.job.made_at is 'When it was asked for.';
comment on column kernel.job.ended_at is 'When it came to its end.';

-- Puts a job into the queue in the transaction that asks for it, once there is a queue.
create function kernel.queue_job() returns trigger language plpgsql security definer set search_path = kernel, pg_temp as $$
begin
  if exists (select from pg_namespace where nspname = 'graphile_worker') then
    execute 'select graphile_worker.add_job($1, $2, job_key := $3, max_attempts := 3)'
      using 'work', json_build_object('state', new.state, 'id', new.id), new.id::text;
  end if;
  return new;
end $$;
create trigger queue_job after insert on kernel.job for each row execute function kernel.queue_job();
