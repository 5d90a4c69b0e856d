"""The service's own code."""
