"""Made from the contract by contractc; edits here are lost."""
