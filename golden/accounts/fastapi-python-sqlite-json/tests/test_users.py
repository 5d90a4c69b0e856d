"""What the contract promises of Users."""

from typing import Any

from generated.runtime.matching import ANY, Format, Kind, Nullable, OneOf, Token
from generated.runtime.minting import mint_token
from generated.runtime.testing import Client, filler, fresh, percent, race, walk

from .support import BEARER_SCHEME, ERROR_MEDIA_TYPE, ERRORS


def make_a_user(client: Client) -> tuple[Any, Any, Any]:
    """A user."""
    user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{user_email}", "password": "passwordxxxx", "name": "name"},
    )
    answer2.has_status(201)
    user_token = answer2.at("/token")
    user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    return user_email, user_token, user_id


def make_another_user(client: Client) -> tuple[Any, Any, Any]:
    """Another user."""
    user2_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{user2_email}", "password": "passwordxx 1", "name": "name 1"},
    )
    answer2.has_status(201)
    user2_token = answer2.at("/token")
    user2_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{user2_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{user2_email}",
                "name": "name 1",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    return user2_email, user2_token, user2_id


def test_sign_up_creates_a_user_with_the_least_that_it_needs(client: Client) -> None:
    """signUp creates a user with the least that it needs"""
    created_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{created_user_email}", "password": "passwordxxxx"},
    )
    answer2.has_status(201)
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{created_user_email}",
                "name": None,
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {reader_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{created_user_email}",
            "name": None,
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_creates_a_user_with_everything_that_it_may_have(client: Client) -> None:
    """signUp creates a user with everything that it may have"""
    created_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{created_user_email}", "password": "passwordxxxx", "name": "name"},
    )
    answer2.has_status(201)
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{created_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {reader_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{created_user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_answers_a_token_that_is_accepted(client: Client) -> None:
    """signUp answers a token that is accepted"""
    created_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{created_user_email}", "password": "passwordxxxx", "name": "name"},
    )
    answer2.has_status(201)
    created_user_token = answer2.at("/token")
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{created_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {created_user_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{created_user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_keeps_null_in_name(client: Client) -> None:
    """signUp keeps null in name"""
    created_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{created_user_email}", "password": "passwordxxxx", "name": None},
    )
    answer2.has_status(201)
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{created_user_email}",
                "name": None,
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {reader_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{created_user_email}",
            "name": None,
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_answers_email_taken_where_the_email_is_taken(client: Client) -> None:
    """signUp answers email_taken where the email is taken"""
    user_email, _, user_id = make_a_user(client)
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{user_email}", "password": "passwordxx 1", "name": "name 1"},
    )
    answer2.has_status(409)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["email_taken"])
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_creates_one_of_8_with_the_same_email_at_once(client: Client) -> None:
    """signUp creates one of 8 with the same email at once"""
    raced_user_email = f"{fresh(10)}@example.com"
    race(
        [
            lambda: client.send(
                "POST",
                "/users",
                headers={"Content-Type": "application/json"},
                json={"email": f"{raced_user_email}", "password": "passwordxxxx", "name": "name"},
            ),
            lambda: client.send(
                "POST",
                "/users",
                headers={"Content-Type": "application/json"},
                json={"email": f"{raced_user_email}", "password": "passwordxxxx", "name": "name"},
            ),
            lambda: client.send(
                "POST",
                "/users",
                headers={"Content-Type": "application/json"},
                json={"email": f"{raced_user_email}", "password": "passwordxxxx", "name": "name"},
            ),
            lambda: client.send(
                "POST",
                "/users",
                headers={"Content-Type": "application/json"},
                json={"email": f"{raced_user_email}", "password": "passwordxxxx", "name": "name"},
            ),
            lambda: client.send(
                "POST",
                "/users",
                headers={"Content-Type": "application/json"},
                json={"email": f"{raced_user_email}", "password": "passwordxxxx", "name": "name"},
            ),
            lambda: client.send(
                "POST",
                "/users",
                headers={"Content-Type": "application/json"},
                json={"email": f"{raced_user_email}", "password": "passwordxxxx", "name": "name"},
            ),
            lambda: client.send(
                "POST",
                "/users",
                headers={"Content-Type": "application/json"},
                json={"email": f"{raced_user_email}", "password": "passwordxxxx", "name": "name"},
            ),
            lambda: client.send(
                "POST",
                "/users",
                headers={"Content-Type": "application/json"},
                json={"email": f"{raced_user_email}", "password": "passwordxxxx", "name": "name"},
            ),
        ],
        [201, 409, 409, 409, 409, 409, 409, 409],
    )


def test_sign_up_looks_at_no_credential(client: Client) -> None:
    """signUp looks at no credential"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json", "Authorization": "Bearer garbage"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_up_refuses_a_string_as_the_body(client: Client) -> None:
    """signUp refuses a string as the body"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, json="text"
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_up_refuses_a_body_without_email(client: Client) -> None:
    """signUp refuses a body without email"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"password": "passwordxxxx"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "required", "detail": "is required"},
            ],
        },
    )


def test_sign_up_refuses_a_body_without_password(client: Client) -> None:
    """signUp refuses a body without password"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/password", "code": "required", "detail": "is required"},
            ],
        },
    )


def test_sign_up_refuses_the_unknown_property_unknown_property(client: Client) -> None:
    """signUp refuses the unknown property unknownProperty"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": "passwordxxxx", "unknownProperty": "x"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/unknownProperty",
                    "code": "unknown_property",
                    "detail": "is not a known property",
                },
            ],
        },
    )


def test_sign_up_refuses_several_mistakes_at_once_as_the_body(client: Client) -> None:
    """signUp refuses several mistakes at once as the body"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"unknownPropertyB": None, "unknownPropertyA": None, "name": [], "password": []},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "required", "detail": "is required"},
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
                {
                    "in": "body",
                    "pointer": "/name",
                    "code": "type",
                    "detail": "must be a string or null",
                },
                {
                    "in": "body",
                    "pointer": "/unknownPropertyB",
                    "code": "unknown_property",
                    "detail": "is not a known property",
                },
                {
                    "in": "body",
                    "pointer": "/unknownPropertyA",
                    "code": "unknown_property",
                    "detail": "is not a known property",
                },
            ],
        },
    )


def test_sign_up_refuses_null_as_the_body(client: Client) -> None:
    """signUp refuses null as the body"""
    answer2 = client.send("POST", "/users", headers={"Content-Type": "application/json"}, json=None)
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_up_refuses_an_array_as_the_body(client: Client) -> None:
    """signUp refuses an array as the body"""
    answer2 = client.send("POST", "/users", headers={"Content-Type": "application/json"}, json=[])
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_up_refuses_a_number_in_email(client: Client) -> None:
    """signUp refuses a number in email"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": 7, "password": "passwordxxxx"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "type", "detail": "must be a string"},
            ],
        },
    )


def test_sign_up_refuses_person_no_email_in_email(client: Client) -> None:
    """signUp refuses "person" (no email) in email"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "person", "password": "passwordxxxx"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_sign_up_refuses_person_no_email_in_email2(client: Client) -> None:
    """signUp refuses "person@" (no email) in email"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "person@", "password": "passwordxxxx"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_sign_up_refuses_example_com_no_email_in_email(client: Client) -> None:
    """signUp refuses "@example.com" (no email) in email"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "@example.com", "password": "passwordxxxx"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_sign_up_refuses_a_person_example_com_no_email_in_email(client: Client) -> None:
    """signUp refuses "a person@example.com" (no email) in email"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "a person@example.com", "password": "passwordxxxx"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_sign_up_refuses_person_example_example_example_example_e_no_email_in_email(
    client: Client,
) -> None:
    """signUp refuses "person@example.example.example.example.e…" (no email) in email"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={
            "email": "person@example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.examples",
            "password": "passwordxxxx",
        },
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_sign_up_refuses_null_in_email(client: Client) -> None:
    """signUp refuses null in email"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": None, "password": "passwordxxxx"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "type", "detail": "must be a string"},
            ],
        },
    )


def test_sign_up_refuses_an_array_in_email(client: Client) -> None:
    """signUp refuses an array in email"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": ["text"], "password": "passwordxxxx"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "type", "detail": "must be a string"},
            ],
        },
    )


def test_sign_up_refuses_a_number_in_password(client: Client) -> None:
    """signUp refuses a number in password"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": 7},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
            ],
        },
    )


def test_sign_up_refuses_11_characters_too_few_in_password(client: Client) -> None:
    """signUp refuses 11 characters (too few) in password"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": "xxxxxxxxxx😀"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "min_length",
                    "detail": "must be at least 12 characters",
                },
            ],
        },
    )


def test_sign_up_refuses_129_characters_too_many_in_password(client: Client) -> None:
    """signUp refuses 129 characters (too many) in password"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={
            "email": "person0@example.com",
            "password": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
        },
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "max_length",
                    "detail": "must be at most 128 characters",
                },
            ],
        },
    )


def test_sign_up_refuses_null_in_password(client: Client) -> None:
    """signUp refuses null in password"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": None},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
            ],
        },
    )


def test_sign_up_refuses_an_array_in_password(client: Client) -> None:
    """signUp refuses an array in password"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": ["text"]},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
            ],
        },
    )


def test_sign_up_refuses_a_number_in_name(client: Client) -> None:
    """signUp refuses a number in name"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": "passwordxxxx", "name": 7},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/name",
                    "code": "type",
                    "detail": "must be a string or null",
                },
            ],
        },
    )


def test_sign_up_refuses_0_characters_too_few_in_name(client: Client) -> None:
    """signUp refuses 0 characters (too few) in name"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": "passwordxxxx", "name": ""},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/name",
                    "code": "min_length",
                    "detail": "must be at least 1 character",
                },
            ],
        },
    )


def test_sign_up_refuses_81_characters_too_many_in_name(client: Client) -> None:
    """signUp refuses 81 characters (too many) in name"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={
            "email": "person0@example.com",
            "password": "passwordxxxx",
            "name": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
        },
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/name",
                    "code": "max_length",
                    "detail": "must be at most 80 characters",
                },
            ],
        },
    )


def test_sign_up_refuses_an_array_in_name(client: Client) -> None:
    """signUp refuses an array in name"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": "passwordxxxx", "name": ["text"]},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/name",
                    "code": "type",
                    "detail": "must be a string or null",
                },
            ],
        },
    )


def test_sign_up_ignores_a_query_parameter_that_it_does_not_know(client: Client) -> None:
    """signUp ignores a query parameter that it does not know"""
    answer2 = client.send(
        "POST",
        "/users",
        query=[("unknownParameter", "1")],
        headers={"Content-Type": "application/json"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_up_answers_405_to_put_on_its_path(client: Client) -> None:
    """signUp answers 405 to PUT on its path"""
    answer2 = client.send("PUT", "/users")
    answer2.has_status(405)
    answer2.has_header("Allow", "GET, HEAD, POST, OPTIONS")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["method_not_allowed"])


def test_sign_up_answers_405_to_patch_on_its_path(client: Client) -> None:
    """signUp answers 405 to PATCH on its path"""
    answer2 = client.send("PATCH", "/users")
    answer2.has_status(405)
    answer2.has_header("Allow", "GET, HEAD, POST, OPTIONS")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["method_not_allowed"])


def test_sign_up_answers_405_to_delete_on_its_path(client: Client) -> None:
    """signUp answers 405 to DELETE on its path"""
    answer2 = client.send("DELETE", "/users")
    answer2.has_status(405)
    answer2.has_header("Allow", "GET, HEAD, POST, OPTIONS")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["method_not_allowed"])


def test_sign_up_answers_options_on_its_path_with_what_is_allowed(client: Client) -> None:
    """signUp answers OPTIONS on its path with what is allowed"""
    answer2 = client.send("OPTIONS", "/users")
    answer2.has_status(204)
    answer2.has_header("Allow", "GET, HEAD, POST, OPTIONS")
    answer2.is_empty()


def test_sign_up_answers_404_to_its_path_with_a_slash_at_the_end(client: Client) -> None:
    """signUp answers 404 to its path with a slash at the end"""
    answer2 = client.send("POST", "/users/")
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_sign_up_answers_404_where_no_path_is(client: Client) -> None:
    """signUp answers 404 where no path is"""
    answer2 = client.send("GET", "/no-such-path/0")
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_sign_up_keeps_the_id_that_a_request_has(client: Client) -> None:
    """signUp keeps the id that a request has"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json", "X-Request-Id": "test-Request_1.0"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.has_header("X-Request-Id", "test-Request_1.0")
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_up_gives_a_request_with_an_odd_id_another_one(client: Client) -> None:
    """signUp gives a request with an odd id another one"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json", "X-Request-Id": "not an id"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.has_header_in("X-Request-Id", "uuid")
    answer2.lacks_header("X-Powered-By")
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_up_answers_406_to_who_accepts_only_another_media_type(client: Client) -> None:
    """signUp answers 406 to who accepts only another media type"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json", "Accept": "text/html"},
        json={"email": "person0@example.com", "password": "passwordxxxx"},
    )
    answer2.has_status(406)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_acceptable"])


def test_sign_up_answers_406_to_who_accepts_only_its_media_type_with_a_weight_of_0(
    client: Client,
) -> None:
    """signUp answers 406 to who accepts only its media type with a weight of 0"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json", "Accept": "application/json;q=0"},
        json={"email": "person0@example.com", "password": "passwordxxxx"},
    )
    answer2.has_status(406)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_acceptable"])


def test_sign_up_answers_who_accepts_application_among_others(client: Client) -> None:
    """signUp answers who accepts application/* among others"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json", "Accept": "text/html, application/*;q=0.1"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_up_answers_415_to_a_body_of_another_media_type(client: Client) -> None:
    """signUp answers 415 to a body of another media type"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "text/plain"},
        json={"email": "person0@example.com", "password": "passwordxxxx"},
    )
    answer2.has_status(415)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unsupported_media_type"])


def test_sign_up_answers_415_to_a_body_without_a_media_type(client: Client) -> None:
    """signUp answers 415 to a body without a media type"""
    answer2 = client.send(
        "POST", "/users", json={"email": "person0@example.com", "password": "passwordxxxx"}
    )
    answer2.has_status(415)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unsupported_media_type"])


def test_sign_up_answers_415_to_a_body_in_another_charset(client: Client) -> None:
    """signUp answers 415 to a body in another charset"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json; charset=iso-8859-1"},
        json={"email": "person0@example.com", "password": "passwordxxxx"},
    )
    answer2.has_status(415)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unsupported_media_type"])


def test_sign_up_reads_a_body_whose_charset_is_given(client: Client) -> None:
    """signUp reads a body whose charset is given"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json; charset=UTF-8"}, json="wrong"
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_up_answers_malformed_json_to_json_cut_off(client: Client) -> None:
    """signUp answers malformed_json to JSON cut off"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw='{"a": 1'
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_with_a_name_twice(client: Client) -> None:
    """signUp answers malformed_json to JSON with a name twice"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw='{"a": 1, "a": 2}'
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_that_is_not_utf_8(client: Client) -> None:
    """signUp answers malformed_json to JSON that is not UTF-8"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        raw=bytes([123, 34, 97, 34, 58, 34, 255, 34, 125]),
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_with_half_a_surrogate_pair(client: Client) -> None:
    """signUp answers malformed_json to JSON with half a surrogate pair"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw='{"a": "\\ud800"}'
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_with_u_0000_in_a_string(client: Client) -> None:
    """signUp answers malformed_json to JSON with U+0000 in a string"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw='{"a": "\\u0000"}'
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_nested_too_deeply(client: Client) -> None:
    """signUp answers malformed_json to JSON nested too deeply"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        raw="[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_with_something_after_it(client: Client) -> None:
    """signUp answers malformed_json to JSON with something after it"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw="{} {}"
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_with_a_comma_at_the_end(client: Client) -> None:
    """signUp answers malformed_json to JSON with a comma at the end"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw='{"a": 1,}'
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_with_a_leading_zero(client: Client) -> None:
    """signUp answers malformed_json to JSON with a leading zero"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw='{"a": 01}'
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_with_na_n(client: Client) -> None:
    """signUp answers malformed_json to JSON with NaN"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw='{"a": NaN}'
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_with_a_control_character_in_a_string(
    client: Client,
) -> None:
    """signUp answers malformed_json to JSON with a control character in a string"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw='{"a": "\x01"}'
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_with_a_comment(client: Client) -> None:
    """signUp answers malformed_json to JSON with a comment"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw="{/* no */}"
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_with_single_quotes(client: Client) -> None:
    """signUp answers malformed_json to JSON with single quotes"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw="{'a': 1}"
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_malformed_json_to_json_of_white_space(client: Client) -> None:
    """signUp answers malformed_json to JSON of white space"""
    answer2 = client.send("POST", "/users", headers={"Content-Type": "application/json"}, raw=" \n")
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_up_answers_415_to_a_body_in_a_content_coding(client: Client) -> None:
    """signUp answers 415 to a body in a content coding"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json", "Content-Encoding": "gzip"},
        json={"email": "person0@example.com", "password": "passwordxxxx"},
    )
    answer2.has_status(415)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unsupported_media_type"])


def test_sign_up_reads_json_that_is_nested_just_not_too_deeply(client: Client) -> None:
    """signUp reads JSON that is nested just not too deeply"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        raw="[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_up_refuses_a_request_without_a_body(client: Client) -> None:
    """signUp refuses a request without a body"""
    answer2 = client.send("POST", "/users")
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [{"in": "body", "pointer": "", "code": "required", "detail": "is required"}],
        },
    )


def test_sign_up_answers_413_to_a_body_of_a_byte_too_many(client: Client) -> None:
    """signUp answers 413 to a body of a byte too many"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw=filler(1048577)
    )
    answer2.has_status(413)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["payload_too_large"])


def test_sign_up_reads_a_body_that_is_just_not_too_large(client: Client) -> None:
    """signUp reads a body that is just not too large"""
    answer2 = client.send(
        "POST", "/users", headers={"Content-Type": "application/json"}, raw=filler(1048576)
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_up_accepts_the_email_first_last_tag_sub_example_org_in_email(client: Client) -> None:
    """signUp accepts the email "first.last+tag@sub.example.org" in email"""
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={
            "email": "first.last+tag@sub.example.org",
            "password": "passwordxxxx",
            "name": "name",
        },
    )
    answer2.has_status(201)
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": "first.last+tag@sub.example.org",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {reader_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": "first.last+tag@sub.example.org",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_accepts_12_characters_the_fewest_in_password(client: Client) -> None:
    """signUp accepts 12 characters (the fewest) in password"""
    created_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{created_user_email}", "password": "xxxxxxxxxxxx", "name": "name"},
    )
    answer2.has_status(201)
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{created_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {reader_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{created_user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_accepts_128_characters_the_most_in_password(client: Client) -> None:
    """signUp accepts 128 characters (the most) in password"""
    created_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={
            "email": f"{created_user_email}",
            "password": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
            "name": "name",
        },
    )
    answer2.has_status(201)
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{created_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {reader_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{created_user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_accepts_letters_marks_and_quotes_of_many_kinds_in_password(client: Client) -> None:
    """signUp accepts letters, marks and quotes of many kinds in password"""
    created_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{created_user_email}", "password": 'ß́👩\u200d💻"\\\n<&>é', "name": "name"},
    )
    answer2.has_status(201)
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{created_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {reader_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{created_user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_accepts_1_character_the_fewest_in_name(client: Client) -> None:
    """signUp accepts 1 character (the fewest) in name"""
    created_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{created_user_email}", "password": "passwordxxxx", "name": "x"},
    )
    answer2.has_status(201)
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{created_user_email}",
                "name": "x",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {reader_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{created_user_email}",
            "name": "x",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_accepts_80_characters_the_most_in_name(client: Client) -> None:
    """signUp accepts 80 characters (the most) in name"""
    created_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={
            "email": f"{created_user_email}",
            "password": "passwordxxxx",
            "name": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
        },
    )
    answer2.has_status(201)
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{created_user_email}",
                "name": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {reader_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{created_user_email}",
            "name": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_accepts_letters_marks_and_quotes_of_many_kinds_in_name(client: Client) -> None:
    """signUp accepts letters, marks and quotes of many kinds in name"""
    created_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={
            "email": f"{created_user_email}",
            "password": "passwordxxxx",
            "name": 'ß́👩\u200d💻"\\\n<&>é',
        },
    )
    answer2.has_status(201)
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{created_user_email}",
                "name": 'ß́👩\u200d💻"\\\n<&>é',
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {reader_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{created_user_email}",
            "name": 'ß́👩\u200d💻"\\\n<&>é',
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_up_accepts_null_in_name(client: Client) -> None:
    """signUp accepts null in name"""
    created_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{created_user_email}", "password": "passwordxxxx", "name": None},
    )
    answer2.has_status(201)
    created_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{created_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{created_user_email}",
                "name": None,
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET",
        f"/users/{percent(created_user_id)}",
        headers={"Authorization": f"Bearer {reader_token}"},
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{created_user_email}",
            "name": None,
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_list_users_answers_401_without_a_credential(client: Client) -> None:
    """listUsers answers 401 without a credential"""
    answer2 = client.send("GET", "/users")
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", "Bearer")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unauthorized"])


def test_list_users_answers_401_without_a_credential_before_it_looks_at_parameters(
    client: Client,
) -> None:
    """listUsers answers 401 without a credential before it looks at parameters"""
    answer2 = client.send("GET", "/users", query=[("role", "MEMBERx")])
    answer2.has_status(401)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unauthorized"])


def test_list_users_answers_401_to_a_header_without_a_token(client: Client) -> None:
    """listUsers answers 401 to a header without a token"""
    answer2 = client.send("GET", "/users", headers={"Authorization": "Bearer"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate")


def test_list_users_answers_401_to_a_header_of_another_scheme(client: Client) -> None:
    """listUsers answers 401 to a header of another scheme"""
    answer2 = client.send("GET", "/users", headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate")


def test_list_users_answers_403_to_a_caller_that_has_another_role(client: Client) -> None:
    """listUsers answers 403 to a caller that has another role"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(403)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["forbidden"])


def test_list_users_answers_401_to_a_token_that_has_expired(client: Client) -> None:
    """listUsers answers 401 to a token that has expired"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"},
        flaw="expired",
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_answers_401_to_a_token_that_is_not_valid_yet(client: Client) -> None:
    """listUsers answers 401 to a token that is not valid yet"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"},
        flaw="notYetValid",
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_answers_401_to_a_token_signed_with_another_key(client: Client) -> None:
    """listUsers answers 401 to a token signed with another key"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"},
        flaw="wrongSignature",
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_answers_401_to_a_token_without_a_signature(client: Client) -> None:
    """listUsers answers 401 to a token without a signature"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"},
        flaw="unsigned",
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_answers_401_to_a_token_of_another_issuer(client: Client) -> None:
    """listUsers answers 401 to a token of another issuer"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"},
        flaw="wrongIssuer",
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_answers_401_to_a_token_for_another_audience(client: Client) -> None:
    """listUsers answers 401 to a token for another audience"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"},
        flaw="wrongAudience",
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_answers_401_to_a_token_that_is_garbage(client: Client) -> None:
    """listUsers answers 401 to a token that is garbage"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"},
        flaw="garbage",
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_answers_401_to_a_token_without_a_subject(client: Client) -> None:
    """listUsers answers 401 to a token without a subject"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"},
        flaw="missingSubject",
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_answers_401_to_a_token_that_never_expires(client: Client) -> None:
    """listUsers answers 401 to a token that never expires"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"},
        flaw="missingExpiry",
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_answers_401_to_a_token_signed_by_another_algorithm(client: Client) -> None:
    """listUsers answers 401 to a token signed by another algorithm"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"},
        flaw="wrongAlgorithm",
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_answers_401_to_a_token_that_demands_an_extension(client: Client) -> None:
    """listUsers answers 401 to a token that demands an extension"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"},
        flaw="criticalExtension",
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_answers_401_to_a_token_without_its_role(client: Client) -> None:
    """listUsers answers 401 to a token without its role"""
    token = mint_token(BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040"})
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_list_users_lets_in_a_caller_with_role_admin(client: Client) -> None:
    """listUsers lets in a caller with role ADMIN"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(200)


def test_list_users_answers_an_empty_list_where_there_is_nothing(client: Client) -> None:
    """listUsers answers an empty list where there is nothing"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.lacks_header("Link")
    answer2.matches([])


def test_list_users_lists_5_in_pages_of_2_in_order(client: Client) -> None:
    """listUsers lists 5 in pages of 2, in order"""
    item1_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item1_user_email}", "password": "passwordxxxx", "name": "name"},
    )
    answer2.has_status(201)
    item1_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{item1_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item1_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item2_user_email = f"{fresh(10)}@example.com"
    answer_2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item2_user_email}", "password": "passwordxx 1", "name": "name 1"},
    )
    answer_2.has_status(201)
    item2_user_id = answer_2.at("/user/id")
    answer_2.has_header("Content-Type", "application/json")
    answer_2.has_header("Location", f"/users/{item2_user_id}")
    answer_2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item2_user_email}",
                "name": "name 1",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item3_user_email = f"{fresh(10)}@example.com"
    answer_3 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item3_user_email}", "password": "passwordxx 2", "name": "name 2"},
    )
    answer_3.has_status(201)
    item3_user_id = answer_3.at("/user/id")
    answer_3.has_header("Content-Type", "application/json")
    answer_3.has_header("Location", f"/users/{item3_user_id}")
    answer_3.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item3_user_email}",
                "name": "name 2",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item4_user_email = f"{fresh(10)}@example.com"
    answer_4 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item4_user_email}", "password": "passwordxx 3", "name": "name 3"},
    )
    answer_4.has_status(201)
    item4_user_id = answer_4.at("/user/id")
    answer_4.has_header("Content-Type", "application/json")
    answer_4.has_header("Location", f"/users/{item4_user_id}")
    answer_4.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item4_user_email}",
                "name": "name 3",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item5_user_email = f"{fresh(10)}@example.com"
    answer_5 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item5_user_email}", "password": "passwordxx 4", "name": "name 4"},
    )
    answer_5.has_status(201)
    item5_user_id = answer_5.at("/user/id")
    answer_5.has_header("Content-Type", "application/json")
    answer_5.has_header("Location", f"/users/{item5_user_id}")
    answer_5.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item5_user_email}",
                "name": "name 4",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_6 = client.send(
        "GET", "/users", query=[("limit", "2")], headers={"Authorization": f"Bearer {token}"}
    )
    answer_6.has_status(200)
    walk(
        client,
        answer_6,
        "/users",
        shape="link",
        items=5,
        page_size=2,
        key=["id"],
        order=[("createdAt", "text", True), ("id", "text", False)],
        query=[("limit", "2")],
        headers={"Authorization": f"Bearer {token}"},
    )


def test_list_users_lists_4_in_pages_of_2_that_are_all_full_in_order(client: Client) -> None:
    """listUsers lists 4 in pages of 2 that are all full, in order"""
    item1_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item1_user_email}", "password": "passwordxxxx", "name": "name"},
    )
    answer2.has_status(201)
    item1_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{item1_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item1_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item2_user_email = f"{fresh(10)}@example.com"
    answer_2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item2_user_email}", "password": "passwordxx 1", "name": "name 1"},
    )
    answer_2.has_status(201)
    item2_user_id = answer_2.at("/user/id")
    answer_2.has_header("Content-Type", "application/json")
    answer_2.has_header("Location", f"/users/{item2_user_id}")
    answer_2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item2_user_email}",
                "name": "name 1",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item3_user_email = f"{fresh(10)}@example.com"
    answer_3 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item3_user_email}", "password": "passwordxx 2", "name": "name 2"},
    )
    answer_3.has_status(201)
    item3_user_id = answer_3.at("/user/id")
    answer_3.has_header("Content-Type", "application/json")
    answer_3.has_header("Location", f"/users/{item3_user_id}")
    answer_3.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item3_user_email}",
                "name": "name 2",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item4_user_email = f"{fresh(10)}@example.com"
    answer_4 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item4_user_email}", "password": "passwordxx 3", "name": "name 3"},
    )
    answer_4.has_status(201)
    item4_user_id = answer_4.at("/user/id")
    answer_4.has_header("Content-Type", "application/json")
    answer_4.has_header("Location", f"/users/{item4_user_id}")
    answer_4.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item4_user_email}",
                "name": "name 3",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_5 = client.send(
        "GET", "/users", query=[("limit", "2")], headers={"Authorization": f"Bearer {token}"}
    )
    answer_5.has_status(200)
    walk(
        client,
        answer_5,
        "/users",
        shape="link",
        items=4,
        page_size=2,
        key=["id"],
        order=[("createdAt", "text", True), ("id", "text", False)],
        query=[("limit", "2")],
        headers={"Authorization": f"Bearer {token}"},
    )


def test_list_users_lists_3_in_pages_of_1_in_order(client: Client) -> None:
    """listUsers lists 3 in pages of 1, in order"""
    item1_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item1_user_email}", "password": "passwordxxxx", "name": "name"},
    )
    answer2.has_status(201)
    item1_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{item1_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item1_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item2_user_email = f"{fresh(10)}@example.com"
    answer_2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item2_user_email}", "password": "passwordxx 1", "name": "name 1"},
    )
    answer_2.has_status(201)
    item2_user_id = answer_2.at("/user/id")
    answer_2.has_header("Content-Type", "application/json")
    answer_2.has_header("Location", f"/users/{item2_user_id}")
    answer_2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item2_user_email}",
                "name": "name 1",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item3_user_email = f"{fresh(10)}@example.com"
    answer_3 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item3_user_email}", "password": "passwordxx 2", "name": "name 2"},
    )
    answer_3.has_status(201)
    item3_user_id = answer_3.at("/user/id")
    answer_3.has_header("Content-Type", "application/json")
    answer_3.has_header("Location", f"/users/{item3_user_id}")
    answer_3.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item3_user_email}",
                "name": "name 2",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_4 = client.send(
        "GET", "/users", query=[("limit", "1")], headers={"Authorization": f"Bearer {token}"}
    )
    answer_4.has_status(200)
    walk(
        client,
        answer_4,
        "/users",
        shape="link",
        items=3,
        page_size=1,
        key=["id"],
        order=[("createdAt", "text", True), ("id", "text", False)],
        query=[("limit", "1")],
        headers={"Authorization": f"Bearer {token}"},
    )


def test_list_users_lists_3_in_one_page_that_is_just_full_in_order(client: Client) -> None:
    """listUsers lists 3 in one page that is just full, in order"""
    item1_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item1_user_email}", "password": "passwordxxxx", "name": "name"},
    )
    answer2.has_status(201)
    item1_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{item1_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item1_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item2_user_email = f"{fresh(10)}@example.com"
    answer_2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item2_user_email}", "password": "passwordxx 1", "name": "name 1"},
    )
    answer_2.has_status(201)
    item2_user_id = answer_2.at("/user/id")
    answer_2.has_header("Content-Type", "application/json")
    answer_2.has_header("Location", f"/users/{item2_user_id}")
    answer_2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item2_user_email}",
                "name": "name 1",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item3_user_email = f"{fresh(10)}@example.com"
    answer_3 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item3_user_email}", "password": "passwordxx 2", "name": "name 2"},
    )
    answer_3.has_status(201)
    item3_user_id = answer_3.at("/user/id")
    answer_3.has_header("Content-Type", "application/json")
    answer_3.has_header("Location", f"/users/{item3_user_id}")
    answer_3.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item3_user_email}",
                "name": "name 2",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_4 = client.send(
        "GET", "/users", query=[("limit", "3")], headers={"Authorization": f"Bearer {token}"}
    )
    answer_4.has_status(200)
    walk(
        client,
        answer_4,
        "/users",
        shape="link",
        items=3,
        page_size=3,
        key=["id"],
        order=[("createdAt", "text", True), ("id", "text", False)],
        query=[("limit", "3")],
        headers={"Authorization": f"Bearer {token}"},
    )


def test_list_users_loses_and_repeats_nothing_when_a_row_is_inserted_between_two_pages(
    client: Client,
) -> None:
    """listUsers loses and repeats nothing when a row is inserted between two pages"""
    item1_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item1_user_email}", "password": "passwordxxxx", "name": "name"},
    )
    answer2.has_status(201)
    item1_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{item1_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item1_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item2_user_email = f"{fresh(10)}@example.com"
    answer_2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item2_user_email}", "password": "passwordxx 1", "name": "name 1"},
    )
    answer_2.has_status(201)
    item2_user_id = answer_2.at("/user/id")
    answer_2.has_header("Content-Type", "application/json")
    answer_2.has_header("Location", f"/users/{item2_user_id}")
    answer_2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item2_user_email}",
                "name": "name 1",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item3_user_email = f"{fresh(10)}@example.com"
    answer_3 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item3_user_email}", "password": "passwordxx 2", "name": "name 2"},
    )
    answer_3.has_status(201)
    item3_user_id = answer_3.at("/user/id")
    answer_3.has_header("Content-Type", "application/json")
    answer_3.has_header("Location", f"/users/{item3_user_id}")
    answer_3.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item3_user_email}",
                "name": "name 2",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item4_user_email = f"{fresh(10)}@example.com"
    answer_4 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item4_user_email}", "password": "passwordxx 3", "name": "name 3"},
    )
    answer_4.has_status(201)
    item4_user_id = answer_4.at("/user/id")
    answer_4.has_header("Content-Type", "application/json")
    answer_4.has_header("Location", f"/users/{item4_user_id}")
    answer_4.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item4_user_email}",
                "name": "name 3",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_5 = client.send(
        "GET", "/users", query=[("limit", "2")], headers={"Authorization": f"Bearer {token}"}
    )
    answer_5.has_status(200)

    def between() -> None:
        inserted_user_email = f"{fresh(10)}@example.com"
        answer_6 = client.send(
            "POST",
            "/users",
            headers={"Content-Type": "application/json"},
            json={"email": f"{inserted_user_email}", "password": "passwordxx 9", "name": "name 9"},
        )
        answer_6.has_status(201)
        inserted_user_id = answer_6.at("/user/id")
        answer_6.has_header("Content-Type", "application/json")
        answer_6.has_header("Location", f"/users/{inserted_user_id}")
        answer_6.matches(
            {
                "token": Token(3600),
                "user": {
                    "id": Format("uuid"),
                    "email": f"{inserted_user_email}",
                    "name": "name 9",
                    "role": "MEMBER",
                    "createdAt": Format("date-time"),
                },
            },
        )

    walk(
        client,
        answer_5,
        "/users",
        shape="link",
        items=4,
        page_size=2,
        key=["id"],
        order=[("createdAt", "text", True), ("id", "text", False)],
        query=[("limit", "2")],
        headers={"Authorization": f"Bearer {token}"},
        between=between,
        extra=1,
    )


def test_list_users_answers_20_where_no_limit_is_given(client: Client) -> None:
    """listUsers answers 20 where no limit is given"""
    for _ in range(21):
        answer2 = client.send(
            "POST",
            "/users",
            headers={"Content-Type": "application/json"},
            json={"email": f"{fresh(10)}@example.com", "password": "passwordxxxx", "name": "name"},
        )
        answer2.has_status(201)
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send("GET", "/users", headers={"Authorization": f"Bearer {token}"})
    answer_2.has_status(200)
    walk(
        client,
        answer_2,
        "/users",
        shape="link",
        items=21,
        page_size=20,
        key=["id"],
        order=[("createdAt", "text", True), ("id", "text", False)],
        headers={"Authorization": f"Bearer {token}"},
    )


def test_list_users_keeps_role_from_page_to_page(client: Client) -> None:
    """listUsers keeps role from page to page"""
    item1_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item1_user_email}", "password": "passwordxxxx", "name": "name"},
    )
    answer2.has_status(201)
    item1_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{item1_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item1_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item2_user_email = f"{fresh(10)}@example.com"
    answer_2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item2_user_email}", "password": "passwordxx 1", "name": "name 1"},
    )
    answer_2.has_status(201)
    item2_user_id = answer_2.at("/user/id")
    answer_2.has_header("Content-Type", "application/json")
    answer_2.has_header("Location", f"/users/{item2_user_id}")
    answer_2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item2_user_email}",
                "name": "name 1",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item3_user_email = f"{fresh(10)}@example.com"
    answer_3 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item3_user_email}", "password": "passwordxx 2", "name": "name 2"},
    )
    answer_3.has_status(201)
    item3_user_id = answer_3.at("/user/id")
    answer_3.has_header("Content-Type", "application/json")
    answer_3.has_header("Location", f"/users/{item3_user_id}")
    answer_3.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item3_user_email}",
                "name": "name 2",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_4 = client.send(
        "GET",
        "/users",
        query=[("role", "MEMBER"), ("limit", "1")],
        headers={"Authorization": f"Bearer {token}"},
    )
    answer_4.has_status(200)
    walk(
        client,
        answer_4,
        "/users",
        shape="link",
        items=3,
        page_size=1,
        key=["id"],
        order=[("createdAt", "text", True), ("id", "text", False)],
        query=[("role", "MEMBER"), ("limit", "1")],
        headers={"Authorization": f"Bearer {token}"},
    )


def test_list_users_refuses_a_cursor_that_is_no_base64url(client: Client) -> None:
    """listUsers refuses a cursor that is no base64url"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("cursor", "%%%")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/cursor",
                    "code": "cursor",
                    "detail": "is not a valid cursor",
                },
            ],
        },
    )


def test_list_users_refuses_a_cursor_that_is_no_json(client: Client) -> None:
    """listUsers refuses a cursor that is no JSON"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("cursor", "bm8")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/cursor",
                    "code": "cursor",
                    "detail": "is not a valid cursor",
                },
            ],
        },
    )


def test_list_users_refuses_a_cursor_that_is_no_array(client: Client) -> None:
    """listUsers refuses a cursor that is no array"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("cursor", "e30")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/cursor",
                    "code": "cursor",
                    "detail": "is not a valid cursor",
                },
            ],
        },
    )


def test_list_users_refuses_a_cursor_that_is_an_empty_array(client: Client) -> None:
    """listUsers refuses a cursor that is an empty array"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("cursor", "W10")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/cursor",
                    "code": "cursor",
                    "detail": "is not a valid cursor",
                },
            ],
        },
    )


def test_list_users_refuses_a_cursor_that_is_an_array_of_objects(client: Client) -> None:
    """listUsers refuses a cursor that is an array of objects"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users",
        query=[("cursor", "W3t9LHt9LHt9LHt9LHt9LHt9XQ")],
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/cursor",
                    "code": "cursor",
                    "detail": "is not a valid cursor",
                },
            ],
        },
    )


def test_list_users_answers_2_rows_where_role_eq_is_the_value_of_row_1(client: Client) -> None:
    """listUsers answers 2 rows where role (EQ) is the value of row 1"""
    item1_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item1_user_email}", "password": "passwordxxxx", "name": "name"},
    )
    answer2.has_status(201)
    item1_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{item1_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item1_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item2_user_email = f"{fresh(10)}@example.com"
    answer_2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item2_user_email}", "password": "passwordxx 1", "name": "name 1"},
    )
    answer_2.has_status(201)
    item2_user_id = answer_2.at("/user/id")
    answer_2.has_header("Content-Type", "application/json")
    answer_2.has_header("Location", f"/users/{item2_user_id}")
    answer_2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item2_user_email}",
                "name": "name 1",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_3 = client.send(
        "GET", "/users", query=[("role", "MEMBER")], headers={"Authorization": f"Bearer {token}"}
    )
    answer_3.has_status(200)
    answer_3.has_header("Content-Type", "application/json")
    answer_3.lacks_header("Link")
    answer_3.matches([ANY, ANY])


def test_list_users_answers_nothing_where_role_eq_is_another_value(client: Client) -> None:
    """listUsers answers nothing where role (EQ) is another value"""
    item1_user_email = f"{fresh(10)}@example.com"
    answer2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item1_user_email}", "password": "passwordxxxx", "name": "name"},
    )
    answer2.has_status(201)
    item1_user_id = answer2.at("/user/id")
    answer2.has_header("Content-Type", "application/json")
    answer2.has_header("Location", f"/users/{item1_user_id}")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item1_user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    item2_user_email = f"{fresh(10)}@example.com"
    answer_2 = client.send(
        "POST",
        "/users",
        headers={"Content-Type": "application/json"},
        json={"email": f"{item2_user_email}", "password": "passwordxx 1", "name": "name 1"},
    )
    answer_2.has_status(201)
    item2_user_id = answer_2.at("/user/id")
    answer_2.has_header("Content-Type", "application/json")
    answer_2.has_header("Location", f"/users/{item2_user_id}")
    answer_2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{item2_user_email}",
                "name": "name 1",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_3 = client.send(
        "GET", "/users", query=[("role", "ADMIN")], headers={"Authorization": f"Bearer {token}"}
    )
    answer_3.has_status(200)
    answer_3.has_header("Content-Type", "application/json")
    answer_3.lacks_header("Link")
    answer_3.matches([])


def test_list_users_refuses_membe_rx_none_of_the_values_in_the_query_parameter_role(
    client: Client,
) -> None:
    """listUsers refuses "MEMBERx" (none of the values) in the query parameter role"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("role", "MEMBERx")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/role",
                    "code": "enum",
                    "detail": "must be one of MEMBER, ADMIN",
                },
            ],
        },
    )


def test_list_users_accepts_member_in_the_query_parameter_role(client: Client) -> None:
    """listUsers accepts "MEMBER" in the query parameter role"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("role", "MEMBER")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(200)


def test_list_users_refuses_member_in_the_wrong_case_in_the_query_parameter_role(
    client: Client,
) -> None:
    """listUsers refuses "member" (in the wrong case) in the query parameter role"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("role", "member")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/role",
                    "code": "enum",
                    "detail": "must be one of MEMBER, ADMIN",
                },
            ],
        },
    )


def test_list_users_accepts_admin_in_the_query_parameter_role(client: Client) -> None:
    """listUsers accepts "ADMIN" in the query parameter role"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("role", "ADMIN")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(200)


def test_list_users_refuses_in_the_query_parameter_role(client: Client) -> None:
    """listUsers refuses "" in the query parameter role"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("role", "")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/role",
                    "code": "enum",
                    "detail": "must be one of MEMBER, ADMIN",
                },
            ],
        },
    )


def test_list_users_refuses_a_b_c_d_e_f_g_25_ue9_u1f600_in_the_query_parameter_role(
    client: Client,
) -> None:
    """listUsers refuses "a b&c=d/e?f#g%25+é😀" in the query parameter role"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users",
        query=[("role", "a b&c=d/e?f#g%25+é😀")],
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/role",
                    "code": "enum",
                    "detail": "must be one of MEMBER, ADMIN",
                },
            ],
        },
    )


def test_list_users_refuses_7_in_the_query_parameter_role(client: Client) -> None:
    """listUsers refuses "7" in the query parameter role"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("role", "7")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/role",
                    "code": "enum",
                    "detail": "must be one of MEMBER, ADMIN",
                },
            ],
        },
    )


def test_list_users_refuses_the_query_parameter_role_given_twice(client: Client) -> None:
    """listUsers refuses the query parameter role given twice"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users",
        query=[("role", "MEMBER"), ("role", "MEMBER")],
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/role",
                    "code": "repeated",
                    "detail": "must be given only once",
                },
            ],
        },
    )


def test_list_users_refuses_0_too_small_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers refuses "0" (too small) in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "0")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "minimum",
                    "detail": "must be at least 1",
                },
            ],
        },
    )


def test_list_users_accepts_1_the_least_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers accepts "1" (the least) in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "1")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(200)


def test_list_users_refuses_101_too_great_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers refuses "101" (too great) in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "101")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "maximum",
                    "detail": "must be at most 100",
                },
            ],
        },
    )


def test_list_users_accepts_100_the_greatest_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers accepts "100" (the greatest) in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "100")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(200)


def test_list_users_refuses_abc_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers refuses "abc" in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "abc")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "type",
                    "detail": "must be an integer",
                },
            ],
        },
    )


def test_list_users_refuses_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers refuses "" in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "type",
                    "detail": "must be an integer",
                },
            ],
        },
    )


def test_list_users_refuses_1e_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers refuses "1e" in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "1e")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "type",
                    "detail": "must be an integer",
                },
            ],
        },
    )


def test_list_users_refuses_0x10_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers refuses "0x10" in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "0x10")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "type",
                    "detail": "must be an integer",
                },
            ],
        },
    )


def test_list_users_refuses_true_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers refuses "true" in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "true")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "type",
                    "detail": "must be an integer",
                },
            ],
        },
    )


def test_list_users_refuses_1_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers refuses " 1" in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", " 1")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "type",
                    "detail": "must be an integer",
                },
            ],
        },
    )


def test_list_users_refuses_1_in_the_query_parameter_limit2(client: Client) -> None:
    """listUsers refuses "+1" in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "+1")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "type",
                    "detail": "must be an integer",
                },
            ],
        },
    )


def test_list_users_refuses_01_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers refuses "01" in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "01")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "type",
                    "detail": "must be an integer",
                },
            ],
        },
    )


def test_list_users_refuses_1_5_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers refuses "1.5" in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "1.5")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "type",
                    "detail": "must be an integer",
                },
            ],
        },
    )


def test_list_users_refuses_na_n_in_the_query_parameter_limit(client: Client) -> None:
    """listUsers refuses "NaN" in the query parameter limit"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", query=[("limit", "NaN")], headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "type",
                    "detail": "must be an integer",
                },
            ],
        },
    )


def test_list_users_refuses_the_query_parameter_limit_given_twice(client: Client) -> None:
    """listUsers refuses the query parameter limit given twice"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users",
        query=[("limit", "1"), ("limit", "1")],
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "repeated",
                    "detail": "must be given only once",
                },
            ],
        },
    )


def test_list_users_refuses_the_query_parameter_cursor_given_twice(client: Client) -> None:
    """listUsers refuses the query parameter cursor given twice"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users",
        query=[("cursor", "cursor"), ("cursor", "cursor")],
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/cursor",
                    "code": "repeated",
                    "detail": "must be given only once",
                },
            ],
        },
    )


def test_list_users_tells_everything_that_is_wrong_with_a_request_in_order(client: Client) -> None:
    """listUsers tells everything that is wrong with a request, in order"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users",
        query=[("role", "MEMBERx"), ("limit", "0")],
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "query",
                    "pointer": "/role",
                    "code": "enum",
                    "detail": "must be one of MEMBER, ADMIN",
                },
                {
                    "in": "query",
                    "pointer": "/limit",
                    "code": "minimum",
                    "detail": "must be at least 1",
                },
            ],
        },
    )


def test_list_users_ignores_a_query_parameter_that_it_does_not_know(client: Client) -> None:
    """listUsers ignores a query parameter that it does not know"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users",
        query=[("unknownParameter", "1")],
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(200)


def test_list_users_answers_malformed_request_to_a_query_with_half_an_escape(
    client: Client,
) -> None:
    """listUsers answers malformed_request to a query with half an escape"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users?unknownParameter=%zz", headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_request"])


def test_list_users_answers_head_as_get_without_a_body(client: Client) -> None:
    """listUsers answers HEAD as GET, without a body"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send("HEAD", "/users", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(200)
    answer2.is_empty()


def test_list_users_answers_406_to_who_accepts_only_another_media_type(client: Client) -> None:
    """listUsers answers 406 to who accepts only another media type"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", "/users", headers={"Accept": "text/html", "Authorization": f"Bearer {token}"}
    )
    answer2.has_status(406)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_acceptable"])


def test_list_users_answers_406_to_who_accepts_only_its_media_type_with_a_weight_of_0(
    client: Client,
) -> None:
    """listUsers answers 406 to who accepts only its media type with a weight of 0"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users",
        headers={"Accept": "application/json;q=0", "Authorization": f"Bearer {token}"},
    )
    answer2.has_status(406)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_acceptable"])


def test_list_users_answers_who_accepts_application_among_others(client: Client) -> None:
    """listUsers answers who accepts application/* among others"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users",
        headers={"Accept": "text/html, application/*;q=0.1", "Authorization": f"Bearer {token}"},
    )
    answer2.has_status(200)


def test_sign_in_answers_a_token_that_is_accepted(client: Client) -> None:
    """signIn answers a token that is accepted"""
    user_email, _, user_id = make_a_user(client)
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": f"{user_email}", "password": "passwordxxxx"},
    )
    answer2.has_status(200)
    issued_token = answer2.at("/token")
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {issued_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_sign_in_signs_in_a_user(client: Client) -> None:
    """signIn signs in a user"""
    user_email, _, _ = make_a_user(client)
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": f"{user_email}", "password": "passwordxxxx"},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "token": Token(3600),
            "user": {
                "id": Format("uuid"),
                "email": f"{user_email}",
                "name": "name",
                "role": "MEMBER",
                "createdAt": Format("date-time"),
            },
        },
    )


def test_sign_in_answers_401_to_a_wrong_password(client: Client) -> None:
    """signIn answers 401 to a wrong password"""
    user_email, _, _ = make_a_user(client)
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": f"{user_email}", "password": "wrong secret 3"},
    )
    answer2.has_status(401)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_credentials"])


def test_sign_in_answers_an_unknown_email_as_it_answers_a_wrong_password(client: Client) -> None:
    """signIn answers an unknown email as it answers a wrong password"""
    make_a_user(client)
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": "person77@example.com", "password": "passwordxxxx"},
    )
    answer2.has_status(401)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_credentials"])


def test_sign_in_looks_at_no_credential(client: Client) -> None:
    """signIn looks at no credential"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json", "Authorization": "Bearer garbage"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_in_refuses_a_string_as_the_body(client: Client) -> None:
    """signIn refuses a string as the body"""
    answer2 = client.send(
        "POST", "/users/sign-in", headers={"Content-Type": "application/json"}, json="text"
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_in_refuses_a_body_without_email(client: Client) -> None:
    """signIn refuses a body without email"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"password": "password"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "required", "detail": "is required"},
            ],
        },
    )


def test_sign_in_refuses_a_body_without_password(client: Client) -> None:
    """signIn refuses a body without password"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/password", "code": "required", "detail": "is required"},
            ],
        },
    )


def test_sign_in_refuses_the_unknown_property_unknown_property(client: Client) -> None:
    """signIn refuses the unknown property unknownProperty"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": "password", "unknownProperty": "x"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/unknownProperty",
                    "code": "unknown_property",
                    "detail": "is not a known property",
                },
            ],
        },
    )


def test_sign_in_refuses_several_mistakes_at_once_as_the_body(client: Client) -> None:
    """signIn refuses several mistakes at once as the body"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"unknownPropertyB": None, "unknownPropertyA": None, "password": []},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "required", "detail": "is required"},
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
                {
                    "in": "body",
                    "pointer": "/unknownPropertyB",
                    "code": "unknown_property",
                    "detail": "is not a known property",
                },
                {
                    "in": "body",
                    "pointer": "/unknownPropertyA",
                    "code": "unknown_property",
                    "detail": "is not a known property",
                },
            ],
        },
    )


def test_sign_in_refuses_null_as_the_body(client: Client) -> None:
    """signIn refuses null as the body"""
    answer2 = client.send(
        "POST", "/users/sign-in", headers={"Content-Type": "application/json"}, json=None
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_in_refuses_an_array_as_the_body(client: Client) -> None:
    """signIn refuses an array as the body"""
    answer2 = client.send(
        "POST", "/users/sign-in", headers={"Content-Type": "application/json"}, json=[]
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_in_refuses_a_number_in_email(client: Client) -> None:
    """signIn refuses a number in email"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": 7, "password": "password"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "type", "detail": "must be a string"},
            ],
        },
    )


def test_sign_in_refuses_person_no_email_in_email(client: Client) -> None:
    """signIn refuses "person" (no email) in email"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": "person", "password": "password"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_sign_in_refuses_person_no_email_in_email2(client: Client) -> None:
    """signIn refuses "person@" (no email) in email"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": "person@", "password": "password"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_sign_in_refuses_example_com_no_email_in_email(client: Client) -> None:
    """signIn refuses "@example.com" (no email) in email"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": "@example.com", "password": "password"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_sign_in_refuses_a_person_example_com_no_email_in_email(client: Client) -> None:
    """signIn refuses "a person@example.com" (no email) in email"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": "a person@example.com", "password": "password"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_sign_in_refuses_person_example_example_example_example_e_no_email_in_email(
    client: Client,
) -> None:
    """signIn refuses "person@example.example.example.example.e…" (no email) in email"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={
            "email": "person@example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.examples",
            "password": "password",
        },
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_sign_in_refuses_null_in_email(client: Client) -> None:
    """signIn refuses null in email"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": None, "password": "password"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "type", "detail": "must be a string"},
            ],
        },
    )


def test_sign_in_refuses_an_array_in_email(client: Client) -> None:
    """signIn refuses an array in email"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": ["text"], "password": "password"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "type", "detail": "must be a string"},
            ],
        },
    )


def test_sign_in_refuses_a_number_in_password(client: Client) -> None:
    """signIn refuses a number in password"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": 7},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
            ],
        },
    )


def test_sign_in_refuses_null_in_password(client: Client) -> None:
    """signIn refuses null in password"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": None},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
            ],
        },
    )


def test_sign_in_refuses_an_array_in_password(client: Client) -> None:
    """signIn refuses an array in password"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": "person0@example.com", "password": ["text"]},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
            ],
        },
    )


def test_sign_in_ignores_a_query_parameter_that_it_does_not_know(client: Client) -> None:
    """signIn ignores a query parameter that it does not know"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        query=[("unknownParameter", "1")],
        headers={"Content-Type": "application/json"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_in_answers_405_to_get_on_its_path(client: Client) -> None:
    """signIn answers 405 to GET on its path"""
    answer2 = client.send("GET", "/users/sign-in")
    answer2.has_status(405)
    answer2.has_header("Allow", "POST, OPTIONS")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["method_not_allowed"])


def test_sign_in_answers_405_to_put_on_its_path(client: Client) -> None:
    """signIn answers 405 to PUT on its path"""
    answer2 = client.send("PUT", "/users/sign-in")
    answer2.has_status(405)
    answer2.has_header("Allow", "POST, OPTIONS")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["method_not_allowed"])


def test_sign_in_answers_405_to_patch_on_its_path(client: Client) -> None:
    """signIn answers 405 to PATCH on its path"""
    answer2 = client.send("PATCH", "/users/sign-in")
    answer2.has_status(405)
    answer2.has_header("Allow", "POST, OPTIONS")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["method_not_allowed"])


def test_sign_in_answers_405_to_delete_on_its_path(client: Client) -> None:
    """signIn answers 405 to DELETE on its path"""
    answer2 = client.send("DELETE", "/users/sign-in")
    answer2.has_status(405)
    answer2.has_header("Allow", "POST, OPTIONS")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["method_not_allowed"])


def test_sign_in_answers_options_on_its_path_with_what_is_allowed(client: Client) -> None:
    """signIn answers OPTIONS on its path with what is allowed"""
    answer2 = client.send("OPTIONS", "/users/sign-in")
    answer2.has_status(204)
    answer2.has_header("Allow", "POST, OPTIONS")
    answer2.is_empty()


def test_sign_in_answers_404_to_its_path_with_a_slash_at_the_end(client: Client) -> None:
    """signIn answers 404 to its path with a slash at the end"""
    answer2 = client.send("POST", "/users/sign-in/")
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_sign_in_answers_406_to_who_accepts_only_another_media_type(client: Client) -> None:
    """signIn answers 406 to who accepts only another media type"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json", "Accept": "text/html"},
        json={"email": "person0@example.com", "password": "password"},
    )
    answer2.has_status(406)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_acceptable"])


def test_sign_in_answers_406_to_who_accepts_only_its_media_type_with_a_weight_of_0(
    client: Client,
) -> None:
    """signIn answers 406 to who accepts only its media type with a weight of 0"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json", "Accept": "application/json;q=0"},
        json={"email": "person0@example.com", "password": "password"},
    )
    answer2.has_status(406)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_acceptable"])


def test_sign_in_answers_who_accepts_application_among_others(client: Client) -> None:
    """signIn answers who accepts application/* among others"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json", "Accept": "text/html, application/*;q=0.1"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_in_answers_415_to_a_body_of_another_media_type(client: Client) -> None:
    """signIn answers 415 to a body of another media type"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "text/plain"},
        json={"email": "person0@example.com", "password": "password"},
    )
    answer2.has_status(415)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unsupported_media_type"])


def test_sign_in_answers_415_to_a_body_without_a_media_type(client: Client) -> None:
    """signIn answers 415 to a body without a media type"""
    answer2 = client.send(
        "POST", "/users/sign-in", json={"email": "person0@example.com", "password": "password"}
    )
    answer2.has_status(415)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unsupported_media_type"])


def test_sign_in_answers_415_to_a_body_in_another_charset(client: Client) -> None:
    """signIn answers 415 to a body in another charset"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json; charset=iso-8859-1"},
        json={"email": "person0@example.com", "password": "password"},
    )
    answer2.has_status(415)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unsupported_media_type"])


def test_sign_in_reads_a_body_whose_charset_is_given(client: Client) -> None:
    """signIn reads a body whose charset is given"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json; charset=UTF-8"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_sign_in_answers_malformed_json_to_json_cut_off(client: Client) -> None:
    """signIn answers malformed_json to JSON cut off"""
    answer2 = client.send(
        "POST", "/users/sign-in", headers={"Content-Type": "application/json"}, raw='{"a": 1'
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_in_answers_malformed_json_to_json_with_a_name_twice(client: Client) -> None:
    """signIn answers malformed_json to JSON with a name twice"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        raw='{"a": 1, "a": 2}',
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_in_answers_malformed_json_to_json_that_is_not_utf_8(client: Client) -> None:
    """signIn answers malformed_json to JSON that is not UTF-8"""
    answer2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        raw=bytes([123, 34, 97, 34, 58, 34, 255, 34, 125]),
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_sign_in_refuses_a_request_without_a_body(client: Client) -> None:
    """signIn refuses a request without a body"""
    answer2 = client.send("POST", "/users/sign-in")
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [{"in": "body", "pointer": "", "code": "required", "detail": "is required"}],
        },
    )


def test_sign_in_answers_413_to_a_body_of_a_byte_too_many(client: Client) -> None:
    """signIn answers 413 to a body of a byte too many"""
    answer2 = client.send(
        "POST", "/users/sign-in", headers={"Content-Type": "application/json"}, raw=filler(1048577)
    )
    answer2.has_status(413)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["payload_too_large"])


def test_sign_in_reads_a_body_that_is_just_not_too_large(client: Client) -> None:
    """signIn reads a body that is just not too large"""
    answer2 = client.send(
        "POST", "/users/sign-in", headers={"Content-Type": "application/json"}, raw=filler(1048576)
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_get_user_answers_a_user(client: Client) -> None:
    """getUser answers a user"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_get_user_answers_401_without_a_credential(client: Client) -> None:
    """getUser answers 401 without a credential"""
    answer2 = client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000")
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", "Bearer")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unauthorized"])


def test_get_user_answers_401_without_a_credential_before_it_looks_at_parameters(
    client: Client,
) -> None:
    """getUser answers 401 without a credential before it looks at parameters"""
    answer2 = client.send("GET", "/users/7d9c4a10")
    answer2.has_status(401)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unauthorized"])


def test_get_user_answers_401_to_a_header_without_a_token(client: Client) -> None:
    """getUser answers 401 to a header without a token"""
    answer2 = client.send(
        "GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", headers={"Authorization": "Bearer"}
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate")


def test_get_user_answers_401_to_a_header_of_another_scheme(client: Client) -> None:
    """getUser answers 401 to a header of another scheme"""
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate")


def test_get_user_lets_the_owner_of_a_user_in(client: Client) -> None:
    """getUser lets the owner of a user in"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_get_user_answers_403_to_another_than_the_owner_of_a_user(client: Client) -> None:
    """getUser answers 403 to another than the owner of a user"""
    user_email, _, user_id = make_a_user(client)
    _, _, user2_id = make_another_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user2_id, "role": "MEMBER"})
    answer2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(403)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["forbidden"])
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_get_user_answers_401_to_a_token_that_has_expired(client: Client) -> None:
    """getUser answers 401 to a token that has expired"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="expired",
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_get_user_answers_401_to_a_token_that_is_not_valid_yet(client: Client) -> None:
    """getUser answers 401 to a token that is not valid yet"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="notYetValid",
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_get_user_answers_401_to_a_token_signed_with_another_key(client: Client) -> None:
    """getUser answers 401 to a token signed with another key"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongSignature",
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_get_user_answers_401_to_a_token_without_a_signature(client: Client) -> None:
    """getUser answers 401 to a token without a signature"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="unsigned",
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_get_user_answers_401_to_a_token_of_another_issuer(client: Client) -> None:
    """getUser answers 401 to a token of another issuer"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongIssuer",
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_get_user_answers_401_to_a_token_for_another_audience(client: Client) -> None:
    """getUser answers 401 to a token for another audience"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongAudience",
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_get_user_answers_401_to_a_token_that_is_garbage(client: Client) -> None:
    """getUser answers 401 to a token that is garbage"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="garbage",
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_get_user_answers_401_to_a_token_without_a_subject(client: Client) -> None:
    """getUser answers 401 to a token without a subject"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="missingSubject",
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_get_user_answers_401_to_a_token_that_never_expires(client: Client) -> None:
    """getUser answers 401 to a token that never expires"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="missingExpiry",
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_get_user_answers_401_to_a_token_signed_by_another_algorithm(client: Client) -> None:
    """getUser answers 401 to a token signed by another algorithm"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongAlgorithm",
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_get_user_lets_in_a_caller_with_role_admin_by_alternative_2(client: Client) -> None:
    """getUser lets in a caller with role ADMIN by alternative 2"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_get_user_answers_404_where_there_is_no_user(client: Client) -> None:
    """getUser answers 404 where there is no user"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000090",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_get_user_refuses_7d9c4a10_no_uuid_in_the_path_parameter_id(client: Client) -> None:
    """getUser refuses "7d9c4a10" (no uuid) in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send("GET", "/users/7d9c4a10", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_get_user_accepts_00000000_0000_0000_0000_000000000000_in_the_path_parameter_id(
    client: Client,
) -> None:
    """getUser accepts "00000000-0000-0000-0000-000000000000" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users/00000000-0000-0000-0000-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_get_user_refuses_7d9c4a10_5e2b_4c1f_8a3d_00000000000g_no_uuid_in_the_path_parame(
    client: Client,
) -> None:
    """getUser refuses "7d9c4a10-5e2b-4c1f-8a3d-00000000000g" (no uuid) in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-00000000000g",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_get_user_accepts_7_d9_c4_a10_5_e2_b_4_c1_f_8_a3_d_0000000000_ab_in_the_path_para(
    client: Client,
) -> None:
    """getUser accepts "7D9C4A10-5E2B-4C1F-8A3D-0000000000AB" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users/7D9C4A10-5E2B-4C1F-8A3D-0000000000AB",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_get_user_refuses_7d9c4a105e2b4c1f8a3d000000000000_no_uuid_in_the_path_parameter_(
    client: Client,
) -> None:
    """getUser refuses "7d9c4a105e2b4c1f8a3d000000000000" (no uuid) in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a105e2b4c1f8a3d000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_get_user_refuses_a_b_c_d_e_f_g_25_ue9_u1f600_in_the_path_parameter_id(
    client: Client,
) -> None:
    """getUser refuses "a b&c=d/e?f#g%25+é😀" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users/a%20b%26c%3Dd%2Fe%3Ff%23g%2525%2B%C3%A9%F0%9F%98%80",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_get_user_refuses_7_in_the_path_parameter_id(client: Client) -> None:
    """getUser refuses "7" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send("GET", "/users/7", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_get_user_ignores_a_query_parameter_that_it_does_not_know(client: Client) -> None:
    """getUser ignores a query parameter that it does not know"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        query=[("unknownParameter", "1")],
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_get_user_answers_405_to_post_on_its_path(client: Client) -> None:
    """getUser answers 405 to POST on its path"""
    answer2 = client.send("POST", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000")
    answer2.has_status(405)
    answer2.has_header("Allow", "GET, HEAD, PATCH, DELETE, OPTIONS")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["method_not_allowed"])


def test_get_user_answers_405_to_put_on_its_path(client: Client) -> None:
    """getUser answers 405 to PUT on its path"""
    answer2 = client.send("PUT", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000")
    answer2.has_status(405)
    answer2.has_header("Allow", "GET, HEAD, PATCH, DELETE, OPTIONS")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["method_not_allowed"])


def test_get_user_answers_options_on_its_path_with_what_is_allowed(client: Client) -> None:
    """getUser answers OPTIONS on its path with what is allowed"""
    answer2 = client.send("OPTIONS", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000")
    answer2.has_status(204)
    answer2.has_header("Allow", "GET, HEAD, PATCH, DELETE, OPTIONS")
    answer2.is_empty()


def test_get_user_answers_404_to_its_path_with_a_slash_at_the_end(client: Client) -> None:
    """getUser answers 404 to its path with a slash at the end"""
    answer2 = client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000/")
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_get_user_answers_head_as_get_without_a_body(client: Client) -> None:
    """getUser answers HEAD as GET, without a body"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "HEAD",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_empty()


def test_get_user_answers_400_to_a_path_that_is_not_utf_8(client: Client) -> None:
    """getUser answers 400 to a path that is not UTF-8"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send("GET", "/users/%FF", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_request"])


def test_get_user_answers_406_to_who_accepts_only_another_media_type(client: Client) -> None:
    """getUser answers 406 to who accepts only another media type"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Accept": "text/html", "Authorization": f"Bearer {token}"},
    )
    answer2.has_status(406)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_acceptable"])


def test_get_user_answers_406_to_who_accepts_only_its_media_type_with_a_weight_of_0(
    client: Client,
) -> None:
    """getUser answers 406 to who accepts only its media type with a weight of 0"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Accept": "application/json;q=0", "Authorization": f"Bearer {token}"},
    )
    answer2.has_status(406)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_acceptable"])


def test_get_user_answers_who_accepts_application_among_others(client: Client) -> None:
    """getUser answers who accepts application/* among others"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "GET",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Accept": "text/html, application/*;q=0.1", "Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_update_user_changes_everything_that_it_may(client: Client) -> None:
    """updateUser changes everything that it may"""
    _, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": "person1@example.com", "password": "passwordxx 1", "name": "name 1"},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": "person1@example.com",
            "name": "name 1",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": "person1@example.com",
            "name": "name 1",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_changes_nothing_with_an_empty_object(client: Client) -> None:
    """updateUser changes nothing with an empty object"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_changes_the_password_that_the_user_signs_in_with(client: Client) -> None:
    """updateUser changes the password that the user signs in with"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"password": "passwordxx 1"},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": Format("email"),
            "name": Nullable(Kind("string")),
            "role": OneOf("MEMBER", "ADMIN"),
            "createdAt": Format("date-time"),
        },
    )
    answer_2 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": f"{user_email}", "password": "passwordxx 1"},
    )
    answer_2.has_status(200)
    answer_3 = client.send(
        "POST",
        "/users/sign-in",
        headers={"Content-Type": "application/json"},
        json={"email": f"{user_email}", "password": "passwordxxxx"},
    )
    answer_3.has_status(401)
    answer_3.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_credentials"])


def test_update_user_changes_email_and_nothing_else(client: Client) -> None:
    """updateUser changes email and nothing else"""
    _, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": "person1@example.com"},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": "person1@example.com",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": "person1@example.com",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_changes_password_and_nothing_else(client: Client) -> None:
    """updateUser changes password and nothing else"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"password": "passwordxx 1"},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_changes_name_and_nothing_else(client: Client) -> None:
    """updateUser changes name and nothing else"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"name": "name 1"},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name 1",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name 1",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_sets_name_to_null(client: Client) -> None:
    """updateUser sets name to null"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"name": None},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": None,
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": None,
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_answers_email_taken_where_the_new_email_is_taken(client: Client) -> None:
    """updateUser answers email_taken where the new email is taken"""
    user_email, _, _ = make_a_user(client)
    user2_email, _, user2_id = make_another_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user2_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user2_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": f"{user_email}"},
    )
    answer2.has_status(409)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["email_taken"])
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user2_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user2_email}",
            "name": "name 1",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_lets_a_row_keep_its_own_email(client: Client) -> None:
    """updateUser lets a row keep its own email"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": f"{user_email}"},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_answers_401_without_a_credential(client: Client) -> None:
    """updateUser answers 401 without a credential"""
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", "Bearer")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unauthorized"])


def test_update_user_answers_401_without_a_credential_before_it_looks_at_the_body(
    client: Client,
) -> None:
    """updateUser answers 401 without a credential before it looks at the body"""
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json"},
        raw="{",
    )
    answer2.has_status(401)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unauthorized"])


def test_update_user_answers_401_to_a_header_without_a_token(client: Client) -> None:
    """updateUser answers 401 to a header without a token"""
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": "Bearer"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate")


def test_update_user_answers_401_to_a_header_of_another_scheme(client: Client) -> None:
    """updateUser answers 401 to a header of another scheme"""
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate")


def test_update_user_lets_the_owner_of_a_user_in(client: Client) -> None:
    """updateUser lets the owner of a user in"""
    _, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": "person1@example.com", "password": "passwordxx 1", "name": "name 1"},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": "person1@example.com",
            "name": "name 1",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_answers_403_to_another_than_the_owner_of_a_user(client: Client) -> None:
    """updateUser answers 403 to another than the owner of a user"""
    user_email, _, user_id = make_a_user(client)
    _, _, user2_id = make_another_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user2_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": "person1@example.com", "password": "passwordxx 1", "name": "name 1"},
    )
    answer2.has_status(403)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["forbidden"])
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_answers_401_to_a_token_that_has_expired(client: Client) -> None:
    """updateUser answers 401 to a token that has expired"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="expired",
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_update_user_answers_401_to_a_token_that_is_not_valid_yet(client: Client) -> None:
    """updateUser answers 401 to a token that is not valid yet"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="notYetValid",
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_update_user_answers_401_to_a_token_signed_with_another_key(client: Client) -> None:
    """updateUser answers 401 to a token signed with another key"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongSignature",
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_update_user_answers_401_to_a_token_without_a_signature(client: Client) -> None:
    """updateUser answers 401 to a token without a signature"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="unsigned",
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_update_user_answers_401_to_a_token_of_another_issuer(client: Client) -> None:
    """updateUser answers 401 to a token of another issuer"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongIssuer",
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_update_user_answers_401_to_a_token_for_another_audience(client: Client) -> None:
    """updateUser answers 401 to a token for another audience"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongAudience",
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_update_user_answers_401_to_a_token_that_is_garbage(client: Client) -> None:
    """updateUser answers 401 to a token that is garbage"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="garbage",
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_update_user_answers_401_to_a_token_without_a_subject(client: Client) -> None:
    """updateUser answers 401 to a token without a subject"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="missingSubject",
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_update_user_answers_401_to_a_token_that_never_expires(client: Client) -> None:
    """updateUser answers 401 to a token that never expires"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="missingExpiry",
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_update_user_answers_401_to_a_token_signed_by_another_algorithm(client: Client) -> None:
    """updateUser answers 401 to a token signed by another algorithm"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongAlgorithm",
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_update_user_answers_404_where_there_is_no_user(client: Client) -> None:
    """updateUser answers 404 where there is no user"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000090",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_update_user_refuses_a_string_as_the_body(client: Client) -> None:
    """updateUser refuses a string as the body"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json="text",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_update_user_refuses_the_unknown_property_unknown_property(client: Client) -> None:
    """updateUser refuses the unknown property unknownProperty"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"unknownProperty": "x"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/unknownProperty",
                    "code": "unknown_property",
                    "detail": "is not a known property",
                },
            ],
        },
    )


def test_update_user_refuses_several_mistakes_at_once_as_the_body(client: Client) -> None:
    """updateUser refuses several mistakes at once as the body"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={
            "unknownPropertyB": None,
            "unknownPropertyA": None,
            "name": [],
            "password": [],
            "email": [],
        },
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "type", "detail": "must be a string"},
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
                {
                    "in": "body",
                    "pointer": "/name",
                    "code": "type",
                    "detail": "must be a string or null",
                },
                {
                    "in": "body",
                    "pointer": "/unknownPropertyB",
                    "code": "unknown_property",
                    "detail": "is not a known property",
                },
                {
                    "in": "body",
                    "pointer": "/unknownPropertyA",
                    "code": "unknown_property",
                    "detail": "is not a known property",
                },
            ],
        },
    )


def test_update_user_refuses_null_as_the_body(client: Client) -> None:
    """updateUser refuses null as the body"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json=None,
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_update_user_refuses_an_array_as_the_body(client: Client) -> None:
    """updateUser refuses an array as the body"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json=[],
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_update_user_refuses_a_number_in_email(client: Client) -> None:
    """updateUser refuses a number in email"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": 7},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "type", "detail": "must be a string"},
            ],
        },
    )


def test_update_user_refuses_person_no_email_in_email(client: Client) -> None:
    """updateUser refuses "person" (no email) in email"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": "person"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_update_user_refuses_person_no_email_in_email2(client: Client) -> None:
    """updateUser refuses "person@" (no email) in email"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": "person@"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_update_user_refuses_example_com_no_email_in_email(client: Client) -> None:
    """updateUser refuses "@example.com" (no email) in email"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": "@example.com"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_update_user_refuses_a_person_example_com_no_email_in_email(client: Client) -> None:
    """updateUser refuses "a person@example.com" (no email) in email"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": "a person@example.com"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_update_user_refuses_person_example_example_example_example_e_no_email_in_email(
    client: Client,
) -> None:
    """updateUser refuses "person@example.example.example.example.e…" (no email) in email"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={
            "email": "person@example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.examples",
        },
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/email",
                    "code": "format",
                    "detail": "must be an e-mail address",
                },
            ],
        },
    )


def test_update_user_refuses_null_in_email(client: Client) -> None:
    """updateUser refuses null in email"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": None},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "type", "detail": "must be a string"},
            ],
        },
    )


def test_update_user_refuses_an_array_in_email(client: Client) -> None:
    """updateUser refuses an array in email"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": ["text"]},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "/email", "code": "type", "detail": "must be a string"},
            ],
        },
    )


def test_update_user_refuses_a_number_in_password(client: Client) -> None:
    """updateUser refuses a number in password"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"password": 7},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
            ],
        },
    )


def test_update_user_refuses_11_characters_too_few_in_password(client: Client) -> None:
    """updateUser refuses 11 characters (too few) in password"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"password": "xxxxxxxxxx😀"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "min_length",
                    "detail": "must be at least 12 characters",
                },
            ],
        },
    )


def test_update_user_refuses_129_characters_too_many_in_password(client: Client) -> None:
    """updateUser refuses 129 characters (too many) in password"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={
            "password": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
        },
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "max_length",
                    "detail": "must be at most 128 characters",
                },
            ],
        },
    )


def test_update_user_refuses_null_in_password(client: Client) -> None:
    """updateUser refuses null in password"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"password": None},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
            ],
        },
    )


def test_update_user_refuses_an_array_in_password(client: Client) -> None:
    """updateUser refuses an array in password"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"password": ["text"]},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/password",
                    "code": "type",
                    "detail": "must be a string",
                },
            ],
        },
    )


def test_update_user_refuses_a_number_in_name(client: Client) -> None:
    """updateUser refuses a number in name"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"name": 7},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/name",
                    "code": "type",
                    "detail": "must be a string or null",
                },
            ],
        },
    )


def test_update_user_refuses_0_characters_too_few_in_name(client: Client) -> None:
    """updateUser refuses 0 characters (too few) in name"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"name": ""},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/name",
                    "code": "min_length",
                    "detail": "must be at least 1 character",
                },
            ],
        },
    )


def test_update_user_refuses_81_characters_too_many_in_name(client: Client) -> None:
    """updateUser refuses 81 characters (too many) in name"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={
            "name": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
        },
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/name",
                    "code": "max_length",
                    "detail": "must be at most 80 characters",
                },
            ],
        },
    )


def test_update_user_refuses_an_array_in_name(client: Client) -> None:
    """updateUser refuses an array in name"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"name": ["text"]},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {
                    "in": "body",
                    "pointer": "/name",
                    "code": "type",
                    "detail": "must be a string or null",
                },
            ],
        },
    )


def test_update_user_refuses_7d9c4a10_no_uuid_in_the_path_parameter_id(client: Client) -> None:
    """updateUser refuses "7d9c4a10" (no uuid) in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_update_user_accepts_00000000_0000_0000_0000_000000000000_in_the_path_parameter_i(
    client: Client,
) -> None:
    """updateUser accepts "00000000-0000-0000-0000-000000000000" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/00000000-0000-0000-0000-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_update_user_refuses_7d9c4a10_5e2b_4c1f_8a3d_00000000000g_no_uuid_in_the_path_par(
    client: Client,
) -> None:
    """updateUser refuses "7d9c4a10-5e2b-4c1f-8a3d-00000000000g" (no uuid) in the path parameter
    id
    """
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-00000000000g",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_update_user_accepts_7_d9_c4_a10_5_e2_b_4_c1_f_8_a3_d_0000000000_ab_in_the_path_p(
    client: Client,
) -> None:
    """updateUser accepts "7D9C4A10-5E2B-4C1F-8A3D-0000000000AB" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7D9C4A10-5E2B-4C1F-8A3D-0000000000AB",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_update_user_refuses_7d9c4a105e2b4c1f8a3d000000000000_no_uuid_in_the_path_paramet(
    client: Client,
) -> None:
    """updateUser refuses "7d9c4a105e2b4c1f8a3d000000000000" (no uuid) in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a105e2b4c1f8a3d000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_update_user_refuses_a_b_c_d_e_f_g_25_ue9_u1f600_in_the_path_parameter_id(
    client: Client,
) -> None:
    """updateUser refuses "a b&c=d/e?f#g%25+é😀" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/a%20b%26c%3Dd%2Fe%3Ff%23g%2525%2B%C3%A9%F0%9F%98%80",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_update_user_refuses_7_in_the_path_parameter_id(client: Client) -> None:
    """updateUser refuses "7" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_update_user_tells_everything_that_is_wrong_with_a_request_in_order(client: Client) -> None:
    """updateUser tells everything that is wrong with a request, in order"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_update_user_ignores_a_query_parameter_that_it_does_not_know(client: Client) -> None:
    """updateUser ignores a query parameter that it does not know"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        query=[("unknownParameter", "1")],
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_update_user_answers_400_to_a_path_that_is_not_utf_8(client: Client) -> None:
    """updateUser answers 400 to a path that is not UTF-8"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/%FF",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_request"])


def test_update_user_answers_406_to_who_accepts_only_another_media_type(client: Client) -> None:
    """updateUser answers 406 to who accepts only another media type"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={
            "Content-Type": "application/json",
            "Accept": "text/html",
            "Authorization": f"Bearer {token}",
        },
        json={},
    )
    answer2.has_status(406)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_acceptable"])


def test_update_user_answers_406_to_who_accepts_only_its_media_type_with_a_weight_of_0(
    client: Client,
) -> None:
    """updateUser answers 406 to who accepts only its media type with a weight of 0"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={
            "Content-Type": "application/json",
            "Accept": "application/json;q=0",
            "Authorization": f"Bearer {token}",
        },
        json={},
    )
    answer2.has_status(406)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_acceptable"])


def test_update_user_answers_who_accepts_application_among_others(client: Client) -> None:
    """updateUser answers who accepts application/* among others"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={
            "Content-Type": "application/json",
            "Accept": "text/html, application/*;q=0.1",
            "Authorization": f"Bearer {token}",
        },
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_update_user_answers_415_to_a_body_of_another_media_type(client: Client) -> None:
    """updateUser answers 415 to a body of another media type"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "text/plain", "Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(415)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unsupported_media_type"])


def test_update_user_answers_415_to_a_body_without_a_media_type(client: Client) -> None:
    """updateUser answers 415 to a body without a media type"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
        json={},
    )
    answer2.has_status(415)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unsupported_media_type"])


def test_update_user_answers_415_to_a_body_in_another_charset(client: Client) -> None:
    """updateUser answers 415 to a body in another charset"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={
            "Content-Type": "application/json; charset=iso-8859-1",
            "Authorization": f"Bearer {token}",
        },
        json={},
    )
    answer2.has_status(415)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unsupported_media_type"])


def test_update_user_reads_a_body_whose_charset_is_given(client: Client) -> None:
    """updateUser reads a body whose charset is given"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={
            "Content-Type": "application/json; charset=UTF-8",
            "Authorization": f"Bearer {token}",
        },
        json="wrong",
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_update_user_answers_malformed_json_to_json_cut_off(client: Client) -> None:
    """updateUser answers malformed_json to JSON cut off"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        raw='{"a": 1',
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_update_user_answers_malformed_json_to_json_with_a_name_twice(client: Client) -> None:
    """updateUser answers malformed_json to JSON with a name twice"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        raw='{"a": 1, "a": 2}',
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_update_user_answers_malformed_json_to_json_that_is_not_utf_8(client: Client) -> None:
    """updateUser answers malformed_json to JSON that is not UTF-8"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        raw=bytes([123, 34, 97, 34, 58, 34, 255, 34, 125]),
    )
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_json"])


def test_update_user_refuses_a_request_without_a_body(client: Client) -> None:
    """updateUser refuses a request without a body"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [{"in": "body", "pointer": "", "code": "required", "detail": "is required"}],
        },
    )


def test_update_user_answers_413_to_a_body_of_a_byte_too_many(client: Client) -> None:
    """updateUser answers 413 to a body of a byte too many"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        raw=filler(1048577),
    )
    answer2.has_status(413)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["payload_too_large"])


def test_update_user_reads_a_body_that_is_just_not_too_large(client: Client) -> None:
    """updateUser reads a body that is just not too large"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"}
    )
    answer2 = client.send(
        "PATCH",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        raw=filler(1048576),
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "body", "pointer": "", "code": "type", "detail": "must be an object"},
            ],
        },
    )


def test_update_user_accepts_the_email_first_last_tag_sub_example_org_in_email(
    client: Client,
) -> None:
    """updateUser accepts the email "first.last+tag@sub.example.org" in email"""
    _, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"email": "first.last+tag@sub.example.org"},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": "first.last+tag@sub.example.org",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_accepts_12_characters_the_fewest_in_password(client: Client) -> None:
    """updateUser accepts 12 characters (the fewest) in password"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"password": "xxxxxxxxxxxx"},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_accepts_128_characters_the_most_in_password(client: Client) -> None:
    """updateUser accepts 128 characters (the most) in password"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={
            "password": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
        },
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_accepts_letters_marks_and_quotes_of_many_kinds_in_password(
    client: Client,
) -> None:
    """updateUser accepts letters, marks and quotes of many kinds in password"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"password": 'ß́👩\u200d💻"\\\n<&>é'},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_accepts_1_character_the_fewest_in_name(client: Client) -> None:
    """updateUser accepts 1 character (the fewest) in name"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"name": "x"},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "x",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_accepts_80_characters_the_most_in_name(client: Client) -> None:
    """updateUser accepts 80 characters (the most) in name"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={
            "name": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
        },
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_accepts_letters_marks_and_quotes_of_many_kinds_in_name(client: Client) -> None:
    """updateUser accepts letters, marks and quotes of many kinds in name"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"name": 'ß́👩\u200d💻"\\\n<&>é'},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": 'ß́👩\u200d💻"\\\n<&>é',
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_update_user_accepts_null_in_name(client: Client) -> None:
    """updateUser accepts null in name"""
    user_email, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "PATCH",
        f"/users/{percent(user_id)}",
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        json={"name": None},
    )
    answer2.has_status(200)
    answer2.has_header("Content-Type", "application/json")
    answer2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": None,
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_delete_user_deletes_a_user_which_is_then_gone(client: Client) -> None:
    """deleteUser deletes a user, which is then gone"""
    _, _, user_id = make_a_user(client)
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "DELETE", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(204)
    answer2.is_empty()
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(404)
    answer_2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_delete_user_finds_nothing_when_it_is_repeated(client: Client) -> None:
    """deleteUser finds nothing when it is repeated"""
    _, _, user_id = make_a_user(client)
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "DELETE", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(204)
    answer2.is_empty()
    answer_2 = client.send(
        "DELETE", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {token}"}
    )
    answer_2.has_status(404)
    answer_2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_delete_user_answers_401_without_a_credential(client: Client) -> None:
    """deleteUser answers 401 without a credential"""
    answer2 = client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000")
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", "Bearer")
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unauthorized"])


def test_delete_user_answers_401_without_a_credential_before_it_looks_at_parameters(
    client: Client,
) -> None:
    """deleteUser answers 401 without a credential before it looks at parameters"""
    answer2 = client.send("DELETE", "/users/7d9c4a10")
    answer2.has_status(401)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["unauthorized"])


def test_delete_user_answers_401_to_a_header_without_a_token(client: Client) -> None:
    """deleteUser answers 401 to a header without a token"""
    answer2 = client.send(
        "DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", headers={"Authorization": "Bearer"}
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate")


def test_delete_user_answers_401_to_a_header_of_another_scheme(client: Client) -> None:
    """deleteUser answers 401 to a header of another scheme"""
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate")


def test_delete_user_lets_the_owner_of_a_user_in(client: Client) -> None:
    """deleteUser lets the owner of a user in"""
    _, _, user_id = make_a_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user_id, "role": "MEMBER"})
    answer2 = client.send(
        "DELETE", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(204)
    answer2.is_empty()


def test_delete_user_answers_403_to_another_than_the_owner_of_a_user(client: Client) -> None:
    """deleteUser answers 403 to another than the owner of a user"""
    user_email, _, user_id = make_a_user(client)
    _, _, user2_id = make_another_user(client)
    token = mint_token(BEARER_SCHEME, {"sub": user2_id, "role": "MEMBER"})
    answer2 = client.send(
        "DELETE", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {token}"}
    )
    answer2.has_status(403)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["forbidden"])
    reader_token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer_2 = client.send(
        "GET", f"/users/{percent(user_id)}", headers={"Authorization": f"Bearer {reader_token}"}
    )
    answer_2.has_status(200)
    answer_2.has_header("Content-Type", "application/json")
    answer_2.matches(
        {
            "id": Format("uuid"),
            "email": f"{user_email}",
            "name": "name",
            "role": "MEMBER",
            "createdAt": Format("date-time"),
        },
    )


def test_delete_user_answers_401_to_a_token_that_has_expired(client: Client) -> None:
    """deleteUser answers 401 to a token that has expired"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="expired",
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_delete_user_answers_401_to_a_token_that_is_not_valid_yet(client: Client) -> None:
    """deleteUser answers 401 to a token that is not valid yet"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="notYetValid",
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_delete_user_answers_401_to_a_token_signed_with_another_key(client: Client) -> None:
    """deleteUser answers 401 to a token signed with another key"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongSignature",
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_delete_user_answers_401_to_a_token_without_a_signature(client: Client) -> None:
    """deleteUser answers 401 to a token without a signature"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="unsigned",
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_delete_user_answers_401_to_a_token_of_another_issuer(client: Client) -> None:
    """deleteUser answers 401 to a token of another issuer"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongIssuer",
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_delete_user_answers_401_to_a_token_for_another_audience(client: Client) -> None:
    """deleteUser answers 401 to a token for another audience"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongAudience",
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_delete_user_answers_401_to_a_token_that_is_garbage(client: Client) -> None:
    """deleteUser answers 401 to a token that is garbage"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="garbage",
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_delete_user_answers_401_to_a_token_without_a_subject(client: Client) -> None:
    """deleteUser answers 401 to a token without a subject"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="missingSubject",
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_delete_user_answers_401_to_a_token_that_never_expires(client: Client) -> None:
    """deleteUser answers 401 to a token that never expires"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="missingExpiry",
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_delete_user_answers_401_to_a_token_signed_by_another_algorithm(client: Client) -> None:
    """deleteUser answers 401 to a token signed by another algorithm"""
    token = mint_token(
        BEARER_SCHEME,
        {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "MEMBER"},
        flaw="wrongAlgorithm",
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(401)
    answer2.has_header("WWW-Authenticate", 'Bearer error="invalid_token"')
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["invalid_token"])


def test_delete_user_lets_in_a_caller_with_role_admin_by_alternative_2(client: Client) -> None:
    """deleteUser lets in a caller with role ADMIN by alternative 2"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_delete_user_answers_404_where_there_is_no_user(client: Client) -> None:
    """deleteUser answers 404 where there is no user"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000090",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_delete_user_refuses_7d9c4a10_no_uuid_in_the_path_parameter_id(client: Client) -> None:
    """deleteUser refuses "7d9c4a10" (no uuid) in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send("DELETE", "/users/7d9c4a10", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_delete_user_accepts_00000000_0000_0000_0000_000000000000_in_the_path_parameter_i(
    client: Client,
) -> None:
    """deleteUser accepts "00000000-0000-0000-0000-000000000000" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "DELETE",
        "/users/00000000-0000-0000-0000-000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_delete_user_refuses_7d9c4a10_5e2b_4c1f_8a3d_00000000000g_no_uuid_in_the_path_par(
    client: Client,
) -> None:
    """deleteUser refuses "7d9c4a10-5e2b-4c1f-8a3d-00000000000g" (no uuid) in the path parameter
    id
    """
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-00000000000g",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_delete_user_accepts_7_d9_c4_a10_5_e2_b_4_c1_f_8_a3_d_0000000000_ab_in_the_path_p(
    client: Client,
) -> None:
    """deleteUser accepts "7D9C4A10-5E2B-4C1F-8A3D-0000000000AB" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "DELETE",
        "/users/7D9C4A10-5E2B-4C1F-8A3D-0000000000AB",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_delete_user_refuses_7d9c4a105e2b4c1f8a3d000000000000_no_uuid_in_the_path_paramet(
    client: Client,
) -> None:
    """deleteUser refuses "7d9c4a105e2b4c1f8a3d000000000000" (no uuid) in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a105e2b4c1f8a3d000000000000",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_delete_user_refuses_a_b_c_d_e_f_g_25_ue9_u1f600_in_the_path_parameter_id(
    client: Client,
) -> None:
    """deleteUser refuses "a b&c=d/e?f#g%25+é😀" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "DELETE",
        "/users/a%20b%26c%3Dd%2Fe%3Ff%23g%2525%2B%C3%A9%F0%9F%98%80",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_delete_user_refuses_7_in_the_path_parameter_id(client: Client) -> None:
    """deleteUser refuses "7" in the path parameter id"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send("DELETE", "/users/7", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(400)
    answer2.is_error(
        ERROR_MEDIA_TYPE,
        {
            **ERRORS["validation_failed"],
            "details": [
                {"in": "path", "pointer": "/id", "code": "format", "detail": "must be a UUID"},
            ],
        },
    )


def test_delete_user_ignores_a_query_parameter_that_it_does_not_know(client: Client) -> None:
    """deleteUser ignores a query parameter that it does not know"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send(
        "DELETE",
        "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000",
        query=[("unknownParameter", "1")],
        headers={"Authorization": f"Bearer {token}"},
    )
    answer2.has_status(404)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["not_found"])


def test_delete_user_answers_400_to_a_path_that_is_not_utf_8(client: Client) -> None:
    """deleteUser answers 400 to a path that is not UTF-8"""
    token = mint_token(
        BEARER_SCHEME, {"sub": "7d9c4a10-5e2b-4c1f-8a3d-000000000040", "role": "ADMIN"}
    )
    answer2 = client.send("DELETE", "/users/%FF", headers={"Authorization": f"Bearer {token}"})
    answer2.has_status(400)
    answer2.is_error(ERROR_MEDIA_TYPE, ERRORS["malformed_request"])
