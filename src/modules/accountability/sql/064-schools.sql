select kernel.make_register('accountability', 'school', 'Schools with how many children they teach, how many of them came from elsewhere, and what they were given last year.');
select kernel.make_register('accountability', 'school_formula', 'Formulas by which money for integration is parted among schools with many migrant children: pot, threshold and weights.');
