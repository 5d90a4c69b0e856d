"""From the values of handlers to JSON: the properties that a type declares, in its order."""

from typing import Any

from .models import Session, User


def serialize_user(value: User) -> dict[str, Any]:
    return {
        "id": value.id,
        "email": value.email,
        "name": value.name,
        "role": value.role,
        "createdAt": value.created_at,
    }


def serialize_session(value: Session) -> dict[str, Any]:
    return {
        "token": value.token,
        "user": serialize_user(value.user),
    }
