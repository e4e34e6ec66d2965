select kernel.make_register('accountability', 'law', 'National laws, bills, regulations and judgments that concern people on the move.');
select kernel.make_register('accountability', 'demand', 'What the Compact demands of national law: question, what good looks like, paragraph, weight.');
select kernel.make_register('accountability', 'share', 'Figures beside the law: how many people of a group have what the law promises, by sex and year, with their source.');
select kernel.make_procedure('accountability', 'examination', 'Examinations of a law against a demand: article, answer and reason, until a second reader confirms them.');
select kernel.make_procedure('accountability', 'amendment', 'Changes of laws, from the proposal to the day on which they come into force.');
