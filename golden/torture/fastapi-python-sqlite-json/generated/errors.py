"""The errors that the contract declares; those that every operation can answer with are in the
runtime.
"""

from .models import HostileErrorData
from .runtime.errors import ApiError
from .serializers import serialize_hostile_error_data


class Throw(ApiError):
    """Throw"""

    status = 409
    code = "throw"
    message = "Throw"


class Class2(ApiError):
    """Class"""

    status = 410
    code = "class"
    message = "Class"


class HostileError(ApiError):
    """Message with "quotes", 'apostrophes', `ticks`, \\, ${x}, #{y}, %s, */, --> and"""

    status = 418
    code = "hostile_error"
    message = "Message with \"quotes\", 'apostrophes', `ticks`, \\, ${x}, #{y}, %s, */, --> and "
    type = "https://torture.example/problems/%22%27?a=b#c"

    def __init__(self, data: HostileErrorData) -> None:
        super().__init__(data=serialize_hostile_error_data(data))


class HttpServerError(ApiError):
    """Http server error"""

    status = 409
    code = "http_server_error"
    message = "Http server error"


class HttpServer2Error(ApiError):
    """Http server2 error"""

    status = 409
    code = "http_server2_error"
    message = "Http server2 error"
