alter table compact.entry alter column heading type jsonb using jsonb_build_object('en', heading);
alter table compact.entry add column title jsonb not null default '{}';
comment on column compact.entry.heading is 'Heading of the section that it stands under, by language.';
comment on column compact.entry.title is 'What it is called, by language; empty where it only has a number.';

-- A text as it is found: its title heaviest, then its words, then the heading above it; stemmed by its language, without accents.
create function compact.found_under(of_language text, title text, body text, heading text) returns tsvector language sql stable
  as $$
    select setweight(to_tsvector(('compact.' || of_language)::regconfig, title), 'A')
      || setweight(to_tsvector(('compact.' || of_language)::regconfig, body), 'B')
      || setweight(to_tsvector(('compact.' || of_language)::regconfig, heading), 'D')
  $$;

alter table compact.passage add column title text not null default '';
comment on column compact.passage.title is 'What the entry is called in that language, found like its words; empty where it only has a number.';

-- The words of a question as one that passages in a language answer: each word by its stem or as a beginning, without those that carry no meaning; every one of them, or any.
create function compact.question(of_language text, words text[], every boolean) returns tsquery language plpgsql stable
  as $$
    declare
      whole tsquery;
      part tsquery;
      asked text;
    begin
      foreach asked in array words loop
        part := to_tsquery(('compact.' || of_language)::regconfig, asked);
        continue when numnode(part) = 0 or (of_language = 'sw' and asked in ('ya', 'wa', 'za', 'la', 'cha', 'vya', 'na', 'kwa', 'ni', 'katika', 'au', 'kama', 'ili', 'hata', 'pia'));
        if length(asked) > 2 then
          part := part || to_tsquery('simple', asked || ':*');
        end if;
        whole := case when whole is null then part when every then whole && part else whole || part end;
      end loop;
      return whole;
    end
  $$;
