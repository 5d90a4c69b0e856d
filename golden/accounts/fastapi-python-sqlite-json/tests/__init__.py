"""What the contract promises."""
