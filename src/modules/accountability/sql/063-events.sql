select kernel.make_register('accountability', 'event', 'Sports, music, arts, food and other events at which those who came and those who live there meet.');
select kernel.make_register('accountability', 'grant_call', 'Calls for grants to events: how much there is, until when one may ask, and for what.');
select kernel.make_procedure('accountability', 'event_grant', 'Grants to events: asked for, decided with reasons, paid in two parts, reported on.');
