"""``paraph counterpart``: what is known of a country's practice."""

from typing import Any

import click

from app.checking.counterparts import Card, card_of, cards
from app.cli.common import as_json, print_json
from app.errors import NoCard


@click.command("counterpart")
@click.argument("country", required=False)
@as_json
def counterpart_command(**given: Any) -> None:
    """Show the card of a country, each fact with its source; without a country, which cards there are."""
    if not given["country"]:
        known = [card.country for card in cards()]
        if given["as_json"]:
            print_json({"countries": known})
        else:
            click.echo("\n".join(known))
        return
    card = card_of(given["country"])
    if card is None:
        raise NoCard(given["country"], tuple(each.country for each in cards()))
    if given["as_json"]:
        print_json(_shape(card))
    else:
        _print(card)


def _shape(card: Card) -> dict[str, Any]:
    names = ("kind", "says", "words", "warning", "source", "mark", "own")
    facts = [{name: getattr(fact, name) for name in names} for fact in card.facts]
    return {"country": card.country, "profile": card.profile or None, "facts": facts}


def _print(card: Card) -> None:
    click.echo(card.country)
    for fact in card.facts:
        sign = "! " if fact.warning else "  "
        click.echo(f"{sign}{fact.kind:<10}{fact.says}")
        click.echo(f"  {'':<10}{fact.source or 'General knowledge, without a source.'}")
    if card.profile:
        click.echo(f"  {'profile':<10}{card.profile}")
