"""The operations of Longs as this service has them."""

from generated.handlers.longs import DefaultLongsHandlers


class LongsService(DefaultLongsHandlers):
    """Replace any operation by your own; the rest stays as it is."""
