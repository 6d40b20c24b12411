"""Run by the check in the Python of an installed Paraph: is everything there that any part of the program asks for?

An import that is done late, or by name, shows only when it is reached; here every module is imported.
"""

import hashlib
import importlib
import pkgutil
import sys
import zoneinfo

import app
import app.shipped

ELSEWHERE = ("app.worker.darwin", "app.__main__")
LATE = (
    "charset_normalizer", "cryptography.hazmat.primitives.ciphers.aead", "cryptography.hazmat.primitives.kdf.scrypt",
    "dateutil.rrule", "docx", "holidays", "icalendar", "jinja2.sandbox", "keyring.backends.Windows", "lxml.etree", "openpyxl",
    "pypdfium2", "rapidfuzz.process", "selectolax.lexbor", "sqlcipher3", "sqlite_utils",
)  # fmt: skip


def imported(path, prefix):
    """Import all modules below a package; return what failed."""
    failed = []
    for found in pkgutil.iter_modules(path, prefix):
        if found.name in ELSEWHERE:
            continue
        try:
            module = importlib.import_module(found.name)
        except Exception as error:
            failed.append(f"{found.name}: {error!r}")
            continue
        if found.ispkg:
            failed += imported(module.__path__, f"{found.name}.")
    return failed


failed = []
for name in LATE:
    try:
        importlib.import_module(name)
    except Exception as error:
        failed.append(f"{name}: {error!r}")
failed += imported(app.__path__, "app.")
many = sum(name.startswith("app.") for name in sys.modules)
if many < 500:
    failed.append(f"only {many} modules of the program were found")

import holidays  # noqa: E402 - what does not import is told above, with all the rest
import keyring  # noqa: E402

store = keyring.get_keyring()
if type(store).__name__ != "WinVaultKeyring":
    failed.append(f"the store of passphrases is {store}")
store.set_password("Paraph", "tried", "00ff")
if store.get_password("Paraph", "tried") != "00ff":
    failed.append("the store of passphrases does not give back what it was given")
store.delete_password("Paraph", "tried")
if str(zoneinfo.ZoneInfo("Asia/Tokyo")) != "Asia/Tokyo":
    failed.append("time zones")
if holidays.country_holidays("JP", years=2026, language="en_US").get("2026-01-01") != "New Year's Day":
    failed.append("holidays in English")
if hashlib.sha256(b"a").hexdigest()[:8] != "ca978112" or hashlib.blake2b(b"a", digest_size=4).hexdigest() != "ca234c55":
    failed.append("sums")
if not (app.shipped.data_folder() / "resources" / "base.docx").is_file():
    failed.append(f"no data in {app.shipped.data_folder()}")
for name in ("_ssl", "_hashlib", "pip"):
    if importlib.util.find_spec(name):
        failed.append(f"{name} ships")
print("\n".join(failed) or f"all {many} modules import")
sys.exit(bool(failed))
