"""``paraph encrypt`` and ``paraph decrypt``: the library under a passphrase, under another one, or under none."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from app import settings
from app.cli.common import in_library, opened
from app.cli.unlocking import passphrase_in, typed
from app.jobs import encrypting
from app.library.cipher_strength import strength
from app.paths import user_folder

_WEAK = "This passphrase is quickly guessed. Four or five words that do not belong together hold."


@click.command("encrypt")
@click.option(
    "--new-passphrase-file",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A file whose first line is the new passphrase; else it is asked for.",
)
@click.option("--remove-copies", is_flag=True, help="Remove backups that open in another way.")
@in_library
def encrypt_command(**given: Any) -> None:
    """Encrypt the library, or give an encrypted one another passphrase. Without it nobody opens the library again."""
    with closing(opened(given["library_path"])) as library:
        former = library.key
        passphrase = passphrase_in(given["file"]) or typed("New passphrase", confirmed=True)
        if not passphrase:
            raise click.UsageError("Name a file with the new passphrase: --new-passphrase-file FILE.")
        if strength(passphrase) == "weak":
            click.echo(
                "This passphrase is quickly guessed. Four or five words that do not belong together hold.", err=True
            )
        turned = encrypting.encrypt(library, passphrase)
        if former:
            _forget(former.salt)
        click.echo(f"{library.path} is encrypted. Keep the passphrase: nobody can open the library without it.")
        _tell_of_copies(turned, given["remove_copies"])


@click.command("decrypt")
@in_library
def decrypt_command(**given: Any) -> None:
    """Make the library plain again: everybody who has the file can read it then."""
    with closing(opened(given["library_path"])) as library:
        former = library.key
        if former is None:
            click.echo(f"{library.path} is not encrypted.")
            return
        encrypting.decrypt(library)
        _forget(former.salt)
        click.echo(f"{library.path} is no longer encrypted.")


def _tell_of_copies(turned: encrypting.Turned, remove: bool) -> None:
    for paths, how in ((turned.plain, "without a passphrase"), (turned.older, "with an older passphrase")):
        if paths and remove:
            left = encrypting.remove(paths)
            click.echo(f"Backups that opened {how}: {len(paths) - left} removed, {left} left.")
        elif paths:
            click.echo(f"Backups that open {how}, in {paths[0].parent}: {len(paths)}. --remove-copies removes them.")


def _forget(salt: bytes) -> None:
    path = user_folder() / "settings.json"
    kept = settings.load(path)
    known = encrypting.forget_key(kept.keyring, salt)
    if known != kept.keyring:
        settings.save(kept._replace(keyring=known), path)
