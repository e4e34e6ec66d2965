select kernel.make_register('accountability', 'agreement', 'Agreements between States, or a State and a regional body: parties, kind, the days on which they were signed and are in force.');
select kernel.make_procedure('accountability', 'obligation', 'What an agreement asks of its parties by a day: meetings, reports, reviews, payments; kept, late, breached or waived, with reasons.');

create table accountability.agreement_terms (
  state char(3) not null,
  agreement text not null,
  number integer not null,
  terms jsonb not null,
  chosen jsonb not null,
  taken_from text not null,
  written_at timestamptz not null,
  actor uuid,
  primary key (state, agreement, number)
);
comment on table accountability.agreement_terms is 'What the text of an agreement says, as data, each time it was written down; the newest counts, older ones stay.';
comment on column accountability.agreement_terms.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.agreement_terms.agreement is 'Code of the agreement.';
comment on column accountability.agreement_terms.number is 'Place among the writings of this agreement, from 1.';
comment on column accountability.agreement_terms.terms is 'The terms by name; what the text leaves out is not there.';
comment on column accountability.agreement_terms.chosen is 'Model clauses that the text takes over word for word.';
comment on column accountability.agreement_terms.taken_from is 'Which text was read, in the words of whoever read it.';
comment on column accountability.agreement_terms.written_at is 'When it was written down.';
comment on column accountability.agreement_terms.actor is 'Account that wrote it down.';
