select kernel.make_register('accountability', 'laid_paper', 'Papers laid before parliament: delegation and committee reports, government responses, petitions.');
select kernel.make_register('accountability', 'recommendation', 'What parliament recommends, and what of the plan and of decisions answers it.');
select kernel.make_register('accountability', 'referral', 'What was referred to which committee, until when it reports, and what came of it.');
select kernel.make_register('accountability', 'deadline', 'Within which time answers are due to parliament, and after how many days without news something is stale.');
select kernel.make_procedure('accountability', 'question', 'Questions that members of parliament ask of the government, and their answers.');
select kernel.make_procedure('accountability', 'response', 'Responses that the government owes to recommendations of parliament.');

create table accountability.stale_told (
  state char(3) not null,
  recommendation text not null,
  last_on date not null,
  told_at timestamptz not null,
  primary key (state, recommendation, last_on)
);
comment on table accountability.stale_told is 'That somebody was told of a recommendation without news, once for each last entry.';
comment on column accountability.stale_told.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.stale_told.recommendation is 'Code of the recommendation.';
comment on column accountability.stale_told.last_on is 'Day of the last entry about it.';
comment on column accountability.stale_told.told_at is 'When clerk and coordinator were told.';
