alter table kernel.notice add column purpose text not null default 'public information';
alter table kernel.notice alter column purpose drop default;
comment on column kernel.notice.purpose is 'Purpose of what it tells of.';
