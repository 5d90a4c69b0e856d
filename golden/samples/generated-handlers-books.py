"""What the operations of Books do, where the contract says it all."""

from typing import Protocol

from ..context import Context
from ..models import Book, GetOwnerResponse, Person, Shelf


class BooksHandlers(Protocol):
    """The operations of Books."""

    async def list_books(self, context: Context, *, limit: int | None) -> list[Book]:
        """Every book."""

    async def add_book(self, context: Context, *, body: Book) -> Book: ...

    async def get_book(self, context: Context, *, id: int) -> Book: ...

    async def remove_book(self, context: Context, *, id: int) -> None: ...

    async def get_owner(self, context: Context, *, id: int) -> GetOwnerResponse: ...

    async def get_shelves(self, context: Context) -> dict[str, Shelf]: ...


class DefaultBooksHandlers:
    """The operations as they are until you write them yourself."""

    async def list_books(self, context: Context, *, limit: int | None) -> list[Book]:
        """A sample, until you write it yourself."""
        context.set_header("X-Total", "1")
        return [
            Book(
                id=1,
                title="Moby-Dick",
                price=1,
                kind="HARDCOVER",
                isbn="978-0000000000",
                authors=["authors", "authors 1"],
                added="2026-01-01T10:20:30.000Z",
                shelf=Shelf.model_validate({"row": 12, "colour": "blue"}),
                editor=Person(type_="type", name="name", email="person0@example.com"),
                secret="secret",
                rank=3,
                copies=[1],
            ),
        ]

    async def add_book(self, context: Context, *, body: Book) -> Book:
        """A sample, until you write it yourself."""
        context.set_header("Location", "https://example.com/0")
        return Book(
            id=9007199254740993,
            title="Dune",
            price=12.5,
            kind="PAPER",
            added="1965-08-01T00:00:00.000Z",
            editor=None,
            secret="x",
        )

    async def get_book(self, context: Context, *, id: int) -> Book:
        """A sample, until you write it yourself."""
        return Book(
            id=1,
            title="Moby-Dick",
            price=1,
            kind="HARDCOVER",
            isbn="978-0000000000",
            authors=["authors", "authors 1"],
            added="2026-01-01T10:20:30.000Z",
            shelf=Shelf.model_validate({"row": 12, "colour": "blue"}),
            editor=Person(type_="type", name="name", email="person0@example.com"),
            secret="secret",
            rank=3,
            copies=[1],
        )

    async def remove_book(self, context: Context, *, id: int) -> None:
        """A sample, until you write it yourself."""

    async def get_owner(self, context: Context, *, id: int) -> GetOwnerResponse:
        """A sample, until you write it yourself."""
        return Person(type_="person", name="name", email="person0@example.com")

    async def get_shelves(self, context: Context) -> dict[str, Shelf]:
        """A sample, until you write it yourself."""
        return {"key": Shelf.model_validate({"row": 12, "colour": "blue"})}
