select kernel.make_register('accountability', 'activity', 'Activities of the national plan: what will be done for which paragraph, by whom, where, when and for how much.');
select kernel.make_register('accountability', 'milestone', 'Milestones of activities: what will be there by which day, and when it was.');
