"""What does not depend on the contract."""
