"""Accounts: sign up, sign in, manage your own profile."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .runtime.model import DateTime, Model, Uuid

Role: TypeAlias = Literal["MEMBER", "ADMIN"]
"""What a user may do."""


class User(Model):
    """A person who can sign in."""

    id: Uuid
    email: str
    """Where the person is reached, and what the person signs in with."""
    name: str | None
    """How the person wants to be called."""
    role: Role
    created_at: DateTime


class UserCreate(Model):
    """What a client sends to create a User."""

    email: str
    """Where the person is reached, and what the person signs in with."""
    password: str
    name: str | None = None
    """How the person wants to be called."""


class UserUpdate(Model):
    """What a client sends to change a User: absent, null and a value are three different things."""

    email: str | None = None
    """Where the person is reached, and what the person signs in with."""
    password: str | None = None
    name: str | None = None
    """How the person wants to be called."""


class Credentials(Model):
    """What a person signs in with."""

    email: str
    password: str


class Session(Model):
    """A signed-in user, and the token that proves it."""

    token: str
    user: User
