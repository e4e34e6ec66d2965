select kernel.make_register('remittances', 'provider', 'Who sends money for others: what it is, under which licence, and when that was last checked.');
select kernel.make_register('remittances', 'exclusivity', 'Agreements by which an agent or a network may work for one provider alone.');
select kernel.make_register('remittances', 'closure', 'Accounts of providers or migrants that a bank closed or refused.');
select kernel.make_register('remittances', 'market_share', 'How much of the money a provider carried in a year, by way of receiving.');
select kernel.make_register('remittances', 'access_point', 'Places where money can be collected.');
select kernel.make_register('remittances', 'country_rule', 'What the rules of a country say on a topic of sending money.');
