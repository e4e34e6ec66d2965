select kernel.make_register('accountability', 'framework', 'Frameworks that the State carries out besides the Compact: agendas, guidelines, priorities and plans of action of others.');
select kernel.make_register('accountability', 'item', 'Items of frameworks that can be tracked, each in words of our own or as the framework was loaded.');

alter table accountability.item
  add column framework text generated always as (public ->> 'framework') stored;
comment on column accountability.item.framework is 'Code of the framework that it belongs to (computed).';
create index on accountability.item (state, framework);
