"""The operations of Reviews as this service has them."""

from generated.handlers.reviews import DefaultReviewsHandlers


class ReviewsService(DefaultReviewsHandlers):
    """Replace any operation by your own; the rest stays as it is."""
