"""Password hashes in PHC form, so that any other service can verify them."""

import asyncio
import base64
import hashlib
import hmac
import secrets

from argon2.exceptions import VerifyMismatchError
from argon2.low_level import Type, hash_secret, verify_secret


def argon2id(password: str, memory: int, passes: int, parallelism: int) -> str:
    """Hashes with argon2id: memory in KiB, passes over it, lanes. Takes a while: see `hash_argon2id`."""
    salt = secrets.token_bytes(16)
    return hash_secret(
        password.encode(), salt, passes, memory, parallelism, hash_len=32, type=Type.ID
    ).decode()


async def hash_argon2id(password: str, memory: int, passes: int, parallelism: int) -> str:
    """Hashes with argon2id, in another thread."""
    return await asyncio.to_thread(argon2id, password, memory, passes, parallelism)


def scrypt(password: str, ln: int, r: int, p: int) -> str:
    """Hashes with scrypt: log2 of N, the block size, lanes. Takes a while: see `hash_scrypt`."""
    salt = secrets.token_bytes(16)
    return (
        f"$scrypt$ln={ln},r={r},p={p}${_encode(salt)}${_encode(_scrypt(password, salt, ln, r, p))}"
    )


async def hash_scrypt(password: str, ln: int, r: int, p: int) -> str:
    """Hashes with scrypt, in another thread."""
    return await asyncio.to_thread(scrypt, password, ln, r, p)


async def verify_password(password: str, stored: str) -> bool:
    """Whether a password is the one that was hashed, by whichever of the two it was."""
    return await asyncio.to_thread(_verify, password, stored)


def _verify(password: str, stored: str) -> bool:
    if stored.startswith("$argon2id$"):
        try:
            return verify_secret(stored.encode(), password.encode(), Type.ID)
        except VerifyMismatchError:
            return False
    _, kind, costs, salt, expected = stored.split("$")
    if kind != "scrypt":
        raise ValueError("the stored password hash is of an unknown kind")
    cost = dict(pair.split("=") for pair in costs.split(","))
    actual = _scrypt(password, _decode(salt), int(cost["ln"]), int(cost["r"]), int(cost["p"]))
    return hmac.compare_digest(actual, _decode(expected))


def _scrypt(password: str, salt: bytes, ln: int, r: int, p: int) -> bytes:
    n = 2**ln
    return hashlib.scrypt(password.encode(), salt=salt, n=n, r=r, p=p, maxmem=n * r * 256, dklen=32)


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")


def _decode(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4))
