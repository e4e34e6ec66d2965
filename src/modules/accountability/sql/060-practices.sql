select kernel.make_register('accountability', 'practice', 'What has been tried to keep a commitment, where, with what result, and how sure one can be of it.');
select kernel.make_register('accountability', 'reuse', 'Who took up a practice of others, how it was changed, and what came of it.');
select kernel.make_procedure('accountability', 'peer_review', 'Reviews of practices by peers: what they judged the evidence to be worth, and why.');
