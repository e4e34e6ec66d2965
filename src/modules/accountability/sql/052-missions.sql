select kernel.make_register('accountability', 'mission', 'Missions that serve nationals abroad: our own, and those of other States that represent us under an agreement.');
select kernel.make_register('accountability', 'nationals_abroad', 'How many nationals live in a country, by source and day.');
