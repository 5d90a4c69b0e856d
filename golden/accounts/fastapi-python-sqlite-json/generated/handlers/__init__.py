"""What the operations do, where the contract says it all."""
