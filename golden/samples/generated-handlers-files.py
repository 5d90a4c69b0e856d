"""What the operations of Files do, where the contract says it all."""

from typing import Protocol

from ..context import Context
from ..runtime.errors import NotImplementedYet


class FilesHandlers(Protocol):
    """The operations of Files."""

    async def export_books(self, context: Context) -> str: ...

    async def get_cover(self, context: Context) -> bytes: ...

    async def list_titles(self, context: Context) -> list[str]:
        """The titles, as JSON of the type that the client likes best."""

    async def get_code(self, context: Context) -> str:
        """No text is as short as this and matches, so that the stub has nothing to answer."""


class DefaultFilesHandlers:
    """The operations as they are until you write them yourself."""

    async def export_books(self, context: Context) -> str:
        """A sample, until you write it yourself."""
        return "id,title\n1,Dune\n"

    async def get_cover(self, context: Context) -> bytes:
        """A sample, until you write it yourself."""
        return b"sample"

    async def list_titles(self, context: Context) -> list[str]:
        """A sample, until you write it yourself."""
        return ["text"]

    async def get_code(self, context: Context) -> str:
        raise NotImplementedYet
