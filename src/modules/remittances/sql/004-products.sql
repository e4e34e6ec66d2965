select kernel.make_register('remittances', 'product', 'Accounts, bonds, funds, insurance and loans that migrants and their families may take, with terms, risk and the papers that are accepted.');
select kernel.make_register('remittances', 'matching_scheme', 'Schemes by which the State adds to what migrants give for their home places.');
select kernel.make_procedure('remittances', 'interest', 'Who wants to hear more of a product, and what became of it.');
select kernel.make_procedure('remittances', 'grant', 'Applications for matching grants: what was asked, decided, paid in tranches and reported.');
