select kernel.make_procedure('compact', 'correction', 'Requests to correct something that was published.');
