select kernel.make_register('accountability', 'contribution', 'What forums and processes led by States bring to the reviews: data, evidence, practices, new ways, recommendations.');

create table accountability.declaration (
  state char(3) not null,
  id uuid not null,
  forum text not null,
  title jsonb not null,
  stage text not null,
  published boolean not null,
  opened_at timestamptz not null,
  final_at timestamptz,
  fingerprint text,
  key text,
  public_key text,
  jws text,
  payload text,
  actor uuid,
  primary key (state, id)
);
create unique index one_declaration on accountability.declaration (state, forum);
comment on table accountability.declaration is 'Progress Declarations of review forums, drafted paragraph by paragraph, signed once they are final.';
comment on column accountability.declaration.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.declaration.id is 'UUID of version 7.';
comment on column accountability.declaration.forum is 'Forum that declares.';
comment on column accountability.declaration.title is 'Title by language.';
comment on column accountability.declaration.stage is 'open or final.';
comment on column accountability.declaration.published is 'Whether everybody may read it: once it is final.';
comment on column accountability.declaration.opened_at is 'When its drafting began.';
comment on column accountability.declaration.final_at is 'When it became final.';
comment on column accountability.declaration.fingerprint is 'SHA-256 of the canonical form of the final text and of how it was reached, hexadecimal.';
comment on column accountability.declaration.key is 'Thumbprint of the key that signed it (RFC 7638).';
comment on column accountability.declaration.public_key is 'Its public half (Ed25519, raw, base64url).';
comment on column accountability.declaration.jws is 'The signature, with detached payload (RFC 7797).';
comment on column accountability.declaration.payload is 'What was signed, in canonical form (RFC 8785).';
comment on column accountability.declaration.actor is 'Account that began it; empty for the program.';

create table accountability.paragraph (
  state char(3) not null,
  id uuid not null,
  declaration uuid not null,
  place integer not null,
  words jsonb not null,
  worded jsonb not null,
  struck boolean not null,
  silence_until date,
  version integer not null,
  published boolean not null,
  changed_at timestamptz not null,
  actor uuid,
  primary key (state, id),
  foreign key (state, declaration) references accountability.declaration (state, id)
);
create index paragraph_by_place on accountability.paragraph (state, declaration, place);
comment on table accountability.paragraph is 'Paragraphs of Progress Declarations.';
comment on column accountability.paragraph.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.paragraph.id is 'UUID of version 7.';
comment on column accountability.paragraph.declaration is 'Declaration that it stands in.';
comment on column accountability.paragraph.place is 'Order in the declaration.';
comment on column accountability.paragraph.words is 'Its words by language.';
comment on column accountability.paragraph.worded is 'By language, the version in which its words were last changed.';
comment on column accountability.paragraph.struck is 'Whether it was struck out.';
comment on column accountability.paragraph.silence_until is 'Last day of silence: it is agreed if nobody objects until then.';
comment on column accountability.paragraph.version is 'How often its words were changed, from 1.';
comment on column accountability.paragraph.published is 'Whether everybody may read it.';
comment on column accountability.paragraph.changed_at is 'When it was last changed.';
comment on column accountability.paragraph.actor is 'Account that changed it last; empty for the program.';

create table accountability.proposal (
  state char(3) not null,
  id uuid not null,
  paragraph uuid not null,
  version integer not null,
  kind text not null,
  words jsonb not null,
  reasons text not null,
  delegation text not null,
  standing text not null,
  answer text,
  at timestamptz not null,
  actor uuid,
  organisation uuid,
  primary key (state, id),
  foreign key (state, paragraph) references accountability.paragraph (state, id)
);
create index proposal_by_paragraph on accountability.proposal (state, paragraph, at);
comment on table accountability.proposal is 'What delegations propose for a paragraph, and what became of it.';
comment on column accountability.proposal.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.proposal.id is 'UUID of version 7.';
comment on column accountability.proposal.paragraph is 'Paragraph that it is about.';
comment on column accountability.proposal.version is 'Version of the paragraph for which it was made.';
comment on column accountability.proposal.kind is 'amend, add (a paragraph after it) or strike.';
comment on column accountability.proposal.words is 'The words proposed, by language.';
comment on column accountability.proposal.reasons is 'Why.';
comment on column accountability.proposal.delegation is 'Code of the delegation that proposes.';
comment on column accountability.proposal.standing is 'open, taken, set-aside or withdrawn.';
comment on column accountability.proposal.answer is 'What the chair answered.';
comment on column accountability.proposal.at is 'When it was made.';
comment on column accountability.proposal.actor is 'Account that made it.';
comment on column accountability.proposal.organisation is 'Organisation for which it was made.';

create table accountability.position (
  state char(3) not null,
  id uuid not null,
  paragraph uuid not null,
  version integer not null,
  delegation text not null,
  position text not null,
  reasons text,
  at timestamptz not null,
  actor uuid,
  organisation uuid,
  primary key (state, id),
  foreign key (state, paragraph) references accountability.paragraph (state, id)
);
create index position_by_paragraph on accountability.position (state, paragraph, version, at);
comment on table accountability.position is 'Where each delegation stands to a paragraph as it was worded then: support, objection or abstention; the last one counts, none is ever changed.';
comment on column accountability.position.state is 'State whose installation holds the row (ISO 3166-1 alpha-3).';
comment on column accountability.position.id is 'UUID of version 7.';
comment on column accountability.position.paragraph is 'Paragraph.';
comment on column accountability.position.version is 'Version of its words to which the position is taken.';
comment on column accountability.position.delegation is 'Code of the delegation.';
comment on column accountability.position.position is 'support, object or abstain.';
comment on column accountability.position.reasons is 'Why; always there for an objection.';
comment on column accountability.position.at is 'When.';
comment on column accountability.position.actor is 'Account that recorded it.';
comment on column accountability.position.organisation is 'Organisation for which it was recorded.';
