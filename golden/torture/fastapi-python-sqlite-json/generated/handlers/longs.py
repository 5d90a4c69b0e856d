"""What the operations of Longs do, where the contract says it all."""

from typing import Protocol
from uuid import uuid4

from ..context import Context
from ..models import (
    AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough,
    AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate,
)
from ..repositories import (
    an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough as an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough_repository,
)
from ..runtime.errors import NotFound
from ..runtime.model import Uuid


class LongsHandlers(Protocol):
    """The operations of Longs."""

    async def create_long(
        self,
        context: Context,
        *,
        body: AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate,
    ) -> AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough: ...

    async def get_long(
        self, context: Context, *, id: Uuid
    ) -> AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough: ...


class DefaultLongsHandlers:
    """The operations as they are until you write them yourself."""

    async def create_long(
        self,
        context: Context,
        *,
        body: AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate,
    ) -> AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough:
        an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough = await an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough_repository.insert(
            context.database,
            id=str(uuid4()),
            the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x=body.the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x,
            the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y=body.the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y,
            of_long=body.of_long,
        )
        return AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough.model_validate(
            an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough
        )

    async def get_long(
        self, context: Context, *, id: Uuid
    ) -> AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough:
        an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough = await an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough_repository.find(
            context.database, id
        )
        if an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough is None:
            raise NotFound
        return AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough.model_validate(
            an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough
        )
