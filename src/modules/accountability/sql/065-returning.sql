select kernel.make_register('accountability', 'talent_visit', 'Visits at which people who went abroad, or their children, teach and work for a time where they came from; nobody is named.');
select kernel.make_register('accountability', 'hometown_link', 'Partnerships between associations abroad and the counties and communities that their members came from.');
select kernel.make_register('accountability', 'entry_rule', 'By which rule who may come and go, for how long and for what: dual citizenship, visas for many entries and the like, as data.');
