"""Ids are random, made once, and survive renumbering, moving, export and import again."""

import secrets

_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 10


def new_id() -> str:
    """Return a fresh id: ten letters and digits that cannot be mistaken for one another (49 bits)."""
    left = secrets.randbelow(len(_ALPHABET) ** _LENGTH)
    signs = []
    for _ in range(_LENGTH):
        left, sign = divmod(left, len(_ALPHABET))
        signs.append(_ALPHABET[sign])
    return "".join(signs)
