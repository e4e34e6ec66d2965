-- Where the numbers of persons are turned into those of a new key, a pair stays one whose smaller number comes first.
create function people.pair_in_order() returns trigger language plpgsql as $$
begin
  if new.one > new.two then
    select new.two, new.one into new.one, new.two;
  end if;
  return new;
end $$;
create trigger pair_in_order before insert or update on people.likely_pair for each row execute function people.pair_in_order();
