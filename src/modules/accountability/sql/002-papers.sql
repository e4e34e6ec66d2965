select kernel.make_files('accountability', 'paper', 'Papers, evidence and minutes of everything that is planned, done and answered for.');
