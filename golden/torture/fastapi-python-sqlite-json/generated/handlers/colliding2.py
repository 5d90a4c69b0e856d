"""What the operations of colliding do, where the contract says it all."""

from typing import Protocol

from ..context import Context
from ..models import CollidingFields, Enum, ReservedFields, ReservedValue
from ..runtime.errors import NotImplementedYet


class CollidingHandlers2(Protocol):
    """The operations of colliding."""

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

    async def import_(
        self, context: Context, *, function: ReservedValue, var: int
    ) -> ReservedValue: ...

    async def default(self, context: Context, *, body: ReservedFields) -> ReservedFields: ...

    async def switch(self, context: Context, *, body: Enum) -> Enum: ...

    async def foo_bar(
        self,
        context: Context,
        *,
        foo_bar: int | None,
        foo_bar2: int | None,
        foo_bar3: int | None,
        body: CollidingFields,
    ) -> CollidingFields: ...


class DefaultCollidingHandlers2:
    """The operations as they are until you write them yourself."""

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
