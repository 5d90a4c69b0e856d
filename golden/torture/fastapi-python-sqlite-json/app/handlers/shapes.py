"""The operations of Shapes as this service has them."""

from generated.context import Context
from generated.handlers.shapes import DefaultShapesHandlers
from generated.models import (
    AVeryLongEnumNameThatGoesOnAndOnUntilNobodyRemembersHowItBegan,
    AVeryLongTypeNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract,
    Chain,
    Chicken,
    Deep,
    Egg,
    Expression,
    Folder,
    Globals,
    Hostile,
    Kind,
    OneOf_,
    Open,
    Plain,
    ReservedValue,
    Scalars,
    Small,
    ThreeValued,
    Tree,
)
from generated.runtime.errors import NotImplementedYet
from generated.runtime.model import DateTime, Decimal, Uuid


class ShapesService(DefaultShapesHandlers):
    """Replace any operation by your own; the rest stays as it is."""

    async def scalars(self, context: Context, *, body: Scalars) -> Scalars:
        raise NotImplementedYet

    async def deep(self, context: Context, *, body: Deep) -> Deep:
        raise NotImplementedYet

    async def tree(self, context: Context, *, body: Tree) -> Tree:
        raise NotImplementedYet

    async def chain(self, context: Context, *, body: Chain) -> Chain:
        raise NotImplementedYet

    async def chicken(self, context: Context, *, body: Chicken) -> Egg:
        raise NotImplementedYet

    async def folder(self, context: Context, *, body: Folder) -> Folder:
        raise NotImplementedYet

    async def expression(self, context: Context, *, body: Expression) -> Expression:
        raise NotImplementedYet

    async def plain(self, context: Context, *, body: Plain) -> Plain:
        raise NotImplementedYet

    async def one_of(self, context: Context, *, body: OneOf_) -> None:
        raise NotImplementedYet

    async def open(self, context: Context, *, body: Open) -> Open:
        raise NotImplementedYet

    async def three_valued(self, context: Context, *, body: ThreeValued) -> None:
        raise NotImplementedYet

    async def hostile(self, context: Context, *, body: Hostile) -> Hostile:
        raise NotImplementedYet

    async def globals(self, context: Context, *, body: Globals) -> Globals:
        raise NotImplementedYet

    async def list_of_(self, context: Context, *, body: list[list[Tree]]) -> dict[str, list[Tree]]:
        raise NotImplementedYet

    async def optional_body(self, context: Context, *, body: Tree | None) -> Tree | None:
        raise NotImplementedYet

    async def a_very_long_operation_name_that_goes_on_and_on_until_nobody_remembers_how_it_began_nor_why_anyone_would_have_thought_that_it_was_a_good_idea_to_give_something_a_name_of_this_length(
        self,
        context: Context,
        *,
        kind: AVeryLongEnumNameThatGoesOnAndOnUntilNobodyRemembersHowItBegan | None,
    ) -> AVeryLongTypeNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract:
        raise NotImplementedYet

    async def query_(
        self,
        context: Context,
        *,
        csv: list[int] | None,
        many: list[str],
        pipes: list[Small] | None,
        spaces: list[bool] | None,
        when: DateTime | None,
        id: Uuid | None,
        amount: Decimal | None,
        size: int,
        flag: bool,
        word: ReservedValue,
        x_ints: list[int] | None,
        the_cookie: str | None,
    ) -> None:
        raise NotImplementedYet

    async def two_parts(self, context: Context, *, format: Kind) -> str:
        raise NotImplementedYet
