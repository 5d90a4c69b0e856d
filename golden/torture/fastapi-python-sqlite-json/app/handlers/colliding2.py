"""The operations of colliding as this service has them."""

from generated.context import Context
from generated.handlers.colliding2 import DefaultCollidingHandlers2
from generated.models import CollidingFields, Enum, ReservedFields, ReservedValue
from generated.runtime.errors import NotImplementedYet


class CollidingService2(DefaultCollidingHandlers2):
    """Replace any operation by your own; the rest stays as it is."""

    async def class_(
        self,
        context: Context,
        *,
        class_: str,
        default: int,
        a_b_c_d: str | None,
        x_this: str | None,
        self_: str | None,
    ) -> None:
        """*/ ${x} ` " '
        --> {@link evil} @param
        """
        raise NotImplementedYet

    async def import_(
        self, context: Context, *, function: ReservedValue, var: int
    ) -> ReservedValue:
        raise NotImplementedYet

    async def default(self, context: Context, *, body: ReservedFields) -> ReservedFields:
        raise NotImplementedYet

    async def switch(self, context: Context, *, body: Enum) -> Enum:
        raise NotImplementedYet

    async def foo_bar(
        self,
        context: Context,
        *,
        foo_bar: int | None,
        foo_bar2: int | None,
        foo_bar3: int | None,
        body: CollidingFields,
    ) -> CollidingFields:
        raise NotImplementedYet
