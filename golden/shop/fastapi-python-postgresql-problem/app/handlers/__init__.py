"""The operations as this service has them."""
