"""The errors that the contract declares; those that every operation can answer with are in the
runtime.
"""

from .models import OutOfStockData
from .runtime.errors import ApiError
from .serializers import serialize_out_of_stock_data


class EmailTaken(ApiError):
    """Email already registered"""

    status = 409
    code = "email_taken"
    message = "Email already registered"


class SkuTaken(ApiError):
    """SKU already used by another product"""

    status = 409
    code = "sku_taken"
    message = "SKU already used by another product"
    type = "https://api.shop.example/problems/sku-taken"


class AlreadyReviewed(ApiError):
    """You have reviewed this product already"""

    status = 409
    code = "already_reviewed"
    message = "You have reviewed this product already"


class OrderNotPayable(ApiError):
    """The order cannot be paid now"""

    status = 409
    code = "order_not_payable"
    message = "The order cannot be paid now"


class OrderNotShippable(ApiError):
    """The order cannot be shipped now"""

    status = 409
    code = "order_not_shippable"
    message = "The order cannot be shipped now"


class OrderNotCancellable(ApiError):
    """The order cannot be cancelled any more"""

    status = 409
    code = "order_not_cancellable"
    message = "The order cannot be cancelled any more"


class OutOfStock(ApiError):
    """Too few pieces in stock"""

    status = 409
    code = "out_of_stock"
    message = "Too few pieces in stock"

    def __init__(self, data: OutOfStockData) -> None:
        super().__init__(data=serialize_out_of_stock_data(data))
