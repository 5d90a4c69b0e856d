"""Exact decimals, as the texts that they are on the wire."""

from decimal import Context, Decimal, Inexact

_context = Context(prec=5000, traps=[Inexact])


def compare_decimals(left: str, right: str) -> int:
    """Which of two decimals is larger: negative, zero or positive."""
    return int(Decimal(left).compare(Decimal(right), _context))


def is_multiple_of(value: float | str, factor: str) -> bool:
    """Whether a number is an integer times another, as decimals: 19.99 is a multiple of 0.01."""
    text = value if isinstance(value, str) else repr(value)
    return not _context.remainder(Decimal(text), Decimal(factor))


def to_scale(text: str, scale: int) -> str:
    """A decimal with exactly `scale` digits after the point: `1.5` becomes `1.50`."""
    whole, _, fraction = str(text).partition(".")
    return f"{whole}.{fraction.ljust(scale, '0')[:scale]}" if scale else whole
