"""The operations of Customers as this service has them."""

from generated.handlers.customers import DefaultCustomersHandlers


class CustomersService(DefaultCustomersHandlers):
    """Replace any operation by your own; the rest stays as it is."""
