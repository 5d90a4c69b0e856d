"""The operations of Colliding as this service has them."""

from generated.handlers.colliding import DefaultCollidingHandlers


class CollidingService(DefaultCollidingHandlers):
    """Replace any operation by your own; the rest stays as it is."""
