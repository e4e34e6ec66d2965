alter table kernel.wall_proof alter column report type text;
comment on column kernel.wall_proof.report is 'What was tried, how often, and what was found, as JSON: the very text that was signed.';
comment on column kernel.wall_proof.signature is 'Ed25519 signature over the text of the report.';
