select kernel.make_register('accountability', 'target', 'Targets of inclusion: what an indicator is to come to by when, in which area of life.');

create table accountability.measurement (
  state char(3) not null,
  id uuid not null,
  target text not null,
  measured_on date not null,
  value numeric(18, 4) not null,
  source text not null,
  why text,
  actor uuid,
  at timestamptz not null,
  primary key (state, id)
);
comment on table accountability.measurement is 'What the indicator of a target was found to be on a day; a later one for the same day corrects an earlier one, and both are kept.';
comment on column accountability.measurement.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.measurement.id is 'UUID of version 7.';
comment on column accountability.measurement.target is 'Code of the target.';
comment on column accountability.measurement.measured_on is 'Day of which the value is true.';
comment on column accountability.measurement.value is 'The value, in the unit of the target.';
comment on column accountability.measurement.source is 'Where the value comes from.';
comment on column accountability.measurement.why is 'Why an earlier value of the same day is corrected.';
comment on column accountability.measurement.actor is 'Account that entered it.';
comment on column accountability.measurement.at is 'When it was entered.';
create index on accountability.measurement (state, target, measured_on, at);
