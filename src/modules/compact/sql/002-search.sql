create text search configuration compact.en (copy = pg_catalog.english);
create text search configuration compact.fr (copy = pg_catalog.french);
create text search configuration compact.ar (copy = pg_catalog.arabic);
create text search configuration compact.sw (copy = pg_catalog.simple);
alter text search configuration compact.en alter mapping for hword, hword_part, word, asciihword, hword_asciipart, asciiword with public.unaccent, english_stem;
alter text search configuration compact.fr alter mapping for hword, hword_part, word, asciihword, hword_asciipart, asciiword with public.unaccent, french_stem;
alter text search configuration compact.ar alter mapping for hword, hword_part, word with public.unaccent, arabic_stem;
alter text search configuration compact.sw alter mapping for hword, hword_part, word, asciihword, hword_asciipart, asciiword with public.unaccent, simple;

-- A text as it is found: its heading heavier than its words, stemmed by its language, without accents.
create function compact.found_as(of_language text, heading text, body text) returns tsvector language sql stable
  as $$
    select setweight(to_tsvector(('compact.' || of_language)::regconfig, heading), 'A') || setweight(to_tsvector(('compact.' || of_language)::regconfig, body), 'B')
  $$;
