create index word_by_beginning on compact.word (state, word text_pattern_ops);

-- The word most alike one that stands nowhere: first among those with its first letter, then among all of about its length; null where none is alike enough.
create function compact.mended(of_state char(3), asked text, of_language text) returns text language sql stable
  as $$
    with alike as (
      select w.word, w.passages, similarity(w.word, asked) - abs(length(w.word) - length(asked)) * 0.03 + case when w.language = of_language then 0.1 else 0 end as likeness, true as begins
      from compact.word w
      where w.state = of_state and w.word ~>=~ (left(asked, 1)) and w.word ~<~ (left(asked, 1) || chr(1114111))
        and length(w.word) between length(asked) - 3 and length(asked) + 3 and w.word % asked
    ), others as (
      select w.word, w.passages, similarity(w.word, asked) - abs(length(w.word) - length(asked)) * 0.03 + case when w.language = of_language then 0.1 else 0 end as likeness, false as begins
      from compact.word w
      where not exists (select from alike) and w.state = of_state and length(w.word) between length(asked) - 2 and length(asked) + 2 and w.word % asked
    )
    select word from (select * from alike union all select * from others) as found order by begins desc, likeness desc, passages desc, word limit 1
  $$;
