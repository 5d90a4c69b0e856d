"""Password hashes in bcrypt's own form."""

import asyncio

import bcrypt

_most_bytes = 72
"""What is beyond them takes no part, in any implementation."""


def bcrypt_hash(password: str, cost: int) -> str:
    """Hashes with bcrypt: 2 to the power of `cost` rounds. Takes a while: see `hash_bcrypt`."""
    return bcrypt.hashpw(password.encode()[:_most_bytes], bcrypt.gensalt(cost)).decode()


async def hash_bcrypt(password: str, cost: int) -> str:
    """Hashes with bcrypt, in another thread."""
    return await asyncio.to_thread(bcrypt_hash, password, cost)


async def verify_bcrypt(password: str, stored: str) -> bool:
    """Whether a password is the one that was hashed."""
    return await asyncio.to_thread(bcrypt.checkpw, password.encode()[:_most_bytes], stored.encode())
