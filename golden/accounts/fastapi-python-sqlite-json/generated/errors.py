"""The errors that the contract declares; those that every operation can answer with are in the
runtime.
"""

from .runtime.errors import ApiError


class EmailTaken(ApiError):
    """Email already registered"""

    status = 409
    code = "email_taken"
    message = "Email already registered"
