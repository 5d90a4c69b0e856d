"""The operations of Files as this service has them."""

from generated.context import Context
from generated.handlers.files import DefaultFilesHandlers
from generated.runtime.errors import NotImplementedYet


class FilesService(DefaultFilesHandlers):
    """Replace any operation by your own; the rest stays as it is."""

    async def get_code(self, context: Context) -> str:
        """No text is as short as this and matches, so that the stub has nothing to answer."""
        raise NotImplementedYet
