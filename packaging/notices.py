"""What ships besides our own code: its licences as files, and a bill of materials (CycloneDX 1.6, JSON)."""

import json
import os
import re
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ROOT / "packaging" / "licences"
_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9_.-]+)==(?P<version>\S+?)(?:\s*;\s*(?P<marker>[^\\]+?))?\s*\\?$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_TEXT = re.compile(r"(?:^|/)(?:licen[cs]e|copying|notice|authors|copyright)[^/]*$|\.dist-info/licenses/", re.IGNORECASE)
_NOT_OURS = "LicenseRef-Qt-Commercial"
"""Qt is to be had under a commercial licence too; Paraph has it under the LGPL."""
NOT_SHIPPED = frozenset({"pip", "pycparser", "click-default-group"})
"""Named by the lock because another distribution names it; nothing of Paraph uses it, and it is left out."""
SAID_BY_THEIR_FILES = {"sqlcipher3": "Zlib"}
"""What the metadata of a distribution do not say, read in the text that it brings."""
INSTALLED = "installed.json"
"""What pip reports of an installation, beside it: which of the files that the lock allows was taken."""
_AS_SPDX = {"MIT License": "MIT", "Apache License, Version 2.0": "Apache-2.0"}
_SPDX = frozenset({
    "0BSD", "AND", "OR", "WITH", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "Bootloader-exception", "GPL-2.0-only",
    "GPL-2.0-or-later", "GPL-3.0-only", "ICU", "LGPL-3.0-only", "MIT", "MIT-0", "OFL-1.1", "PSF-2.0", "Zlib", "blessing", "bzip2-1.0.6",
})  # fmt: skip
"""The names of licences that SPDX knows, of those that are met here, and the words that join them."""
QT = """Qt

Paraph uses Qt {version} through PySide6 and Shiboken (The Qt Company), under the GNU Lesser General Public License,
version 3 (LGPL-3.0.txt; it adds to GPL-3.0.txt). Qt, PySide6 and Shiboken were not changed.

They are dynamic libraries in files of their own, and the program finds them there each time that it starts:

  Windows             program\\libs\\PySide6 and program\\libs\\shiboken6, beside paraph.exe
  Linux, .tar.gz      _internal/PySide6/Qt/lib and _internal/PySide6, beside the program paraph
  Debian package      the same below /usr/lib/paraph

You may replace them by others that work alike:

1. Get the source of Qt {version} (qtbase and qtsvg) and of PySide6 {version} under that number from download.qt.io,
   under official_releases/qt and official_releases/QtForPython, and change it as you like.
2. Build it as shared libraries for the same machine, with the same major and minor version, so that the names of the
   files stay (libQt6Core.so.6, Qt6Core.dll …).
3. Put your files in the place of those, plugins into the folder plugins there, and start Paraph. Nothing checks or
   forbids it, and you may examine the program to find faults in your change.

Whoever cannot get the source there may ask the authors of Paraph for it, for three years after they gave out this
version. What Qt contains of others stands in QT-PARTS.txt.
"""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that ships inside a distribution or beside it: its licence as SPDX says it, and a text in TEXTS."""

    name: str
    version: str
    licence: str
    inside: str = ""
    texts: tuple[str, ...] = ()


INSIDE = (
    Part("SQLCipher", "4.19.0", "BSD-3-Clause", "sqlcipher3==0.6.4", ("SQLCIPHER.txt",)),
    Part("SQLite", "3.53.4", "blessing", "sqlcipher3==0.6.4", ("PUBLIC-DOMAIN.txt",)),
    Part("OpenSSL", "3.6.0", "Apache-2.0", "sqlcipher3==0.6.4", ("OPENSSL.txt", "Apache-2.0.txt")),
    Part("OpenSSL", "4.0.3", "Apache-2.0", "cryptography==50.0.2", ("OPENSSL.txt", "Apache-2.0.txt")),
    Part("libxml2", "2.14.6", "MIT", "lxml==6.1.3", ("LIBXML2.txt",)),
    Part("libxslt", "1.1.43", "MIT", "lxml==6.1.3", ("LIBXSLT.txt",)),
    Part("libffi", "", "MIT", "cffi==2.1.1", ("LIBFFI.txt",)),
    Part("lexbor", "", "Apache-2.0", "selectolax==1.0.2", ("LEXBOR.txt", "Apache-2.0.txt")),
    Part("PDFium", "159.0.8149.0", "Apache-2.0", "pypdfium2==5.15.2", ("Apache-2.0.txt",)),
    Part(
        "Qt", "6.11.3", "LGPL-3.0-only", "pyside6-essentials==6.11.3", ("LGPL-3.0.txt", "GPL-3.0.txt", "QT-PARTS.txt")
    ),
)
"""What the wheels were built with and carry inside; a test holds it against the lock, so that a new pin asks again."""
OURS_CARRIES = (
    Part("Inter", "3.019", "OFL-1.1", "", ("FONT-Inter-copyright.txt",)),
    Part("Source Serif 4", "4.004", "OFL-1.1", "", ("FONT-OFL-SourceSerif4.txt",)),
)
"""Fonts, in resources/fonts."""


def pinned(lock: Path) -> list[tuple[str, str, list[str]]]:
    """Return name, version and SHA-256 of every file of each distribution that a lock file names."""
    found: list[tuple[str, str, list[str]]] = []
    for line in lock.read_text(encoding="utf-8").splitlines():
        match = _PINNED.match(line.strip())
        if match:
            found.append((match["name"], match["version"], []))
        elif found and (digest := _HASH.search(line)):
            found[-1][2].append(digest[1])
    return found


def shipped(lock: Path) -> list[tuple[str, str, list[str], Distribution]]:
    """Return what of the lock ships here: all that is installed, for the lock names other systems' needs too."""
    known = ((name, version, digests, _installed(name)) for name, version, digests in pinned(lock))
    return [
        (name, version, digests, each) for name, version, digests, each in known if each and name not in NOT_SHIPPED
    ]


def write_licences(lock: Path, folder: Path) -> None:
    """Write the licences of all that ships into ``folder``, a folder for each distribution, and the note on Qt."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, version, _, known in shipped(lock):
        own = folder / name
        own.mkdir(exist_ok=True)
        texts = [each for each in known.files or () if _TEXT.search(str(each)) and each.suffix not in {".py", ".pyc"}]
        for each in texts:
            source = Path(str(known.locate_file(each)))
            if source.is_file() and _NOT_OURS not in each.name:
                flat = (
                    str(each).rpartition(".dist-info/licenses/")[2]
                    if ".dist-info/licenses/" in str(each)
                    else each.name
                )
                (own / flat.replace("/", "-")).write_bytes(source.read_bytes())
        carried = [f"It contains {part.name} {part.version}".rstrip() + f": {part.licence}, {', '.join(part.texts)}\n"
                   for part in INSIDE if part.inside == f"{name}=={version}"]  # fmt: skip
        said = f"{name} {version}\n{licence_of(known)}\n{''.join(carried)}"
        (own / "LICENCE-NAME.txt").write_text(said, encoding="utf-8")
    (folder / "QT.txt").write_text(QT.format(version=distribution("PySide6-Essentials").version), encoding="utf-8")
    for text in sorted(TEXTS.iterdir()):
        (folder / text.name).write_bytes(text.read_bytes())
    for text in sorted((ROOT / "resources" / "fonts").glob("*.txt")):
        (folder / f"FONT-{text.name}").write_bytes(text.read_bytes())
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.exists():
        (folder / "PYTHON.txt").write_bytes(python.read_bytes())


def write_own(folder: Path, version: str) -> None:
    """Write what Python asks for when the program says its version: frozen, it is not installed as pip would do it."""
    own = folder / f"paraph-{version}.dist-info"
    own.mkdir(parents=True)
    (own / "METADATA").write_text(f"Metadata-Version: 2.4\nName: paraph\nVersion: {version}\n", encoding="utf-8")


def bill(lock: Path, version: str, also: Sequence[Part] = (), report: Path | None = None) -> str:
    """Return the bill of materials: each distribution with version and licence, what they carry, and ``also``.

    With pip's ``report`` of the installation each has the sum of the file that was taken. The same source gives the
    same text every time.
    """
    sums = _sums(report) if report and report.exists() else {}
    components, carries = [], {}
    for name, pin, digests, known in shipped(lock):
        ref = f"pkg:pypi/{name.lower()}@{pin}"
        taken = [each for each in (sums.get(name.lower()),) if each in digests]
        components.append({
            "type": "library",
            "bom-ref": ref,
            "name": name,
            "version": pin,
            "purl": ref,
            **({"hashes": [{"alg": "SHA-256", "content": each} for each in taken]} if taken else {}),
            "licenses": [_said(licence_of(known))],
        })
        carries[ref] = [_ref(part) for part in INSIDE if part.inside == f"{name}=={pin}"]
    beside = (*OURS_CARRIES, *also)
    for part in (*(each for each in INSIDE if _carried(each, lock)), *beside):
        components.append({
            "type": "library",
            "bom-ref": _ref(part),
            "name": part.name,
            **({"version": part.version} if part.version else {}),
            "licenses": [_said(part.licence)],
            **({"description": f"part of {part.inside}"} if part.inside else {}),
        })
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": _when(),
            "component": {
                "type": "application", "name": "Paraph", "version": version, "bom-ref": "paraph",
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": components,
        "dependencies": [
            {"ref": "paraph", "dependsOn": sorted([*carries, *map(_ref, beside)])},
            *({"ref": ref, "dependsOn": held} for ref, held in carries.items() if held),
        ],
    }  # fmt: skip
    return json.dumps(whole, indent=1) + "\n"


def _ref(part: Part) -> str:
    return f"{part.inside or 'paraph'}/{part.name}@{part.version}"


def _when() -> str:
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC).isoformat().replace("+00:00", "Z")


def _said(licence: str) -> dict[str, object]:
    meant = _AS_SPDX.get(licence, licence)
    return {"expression": meant} if set(re.findall(r"[^\s()]+", meant)) <= _SPDX else {"license": {"name": licence}}


def _sums(report: Path) -> dict[str, str]:
    """Return the SHA-256 of the file that each distribution was installed from, as pip reports it."""
    return {
        re.sub(r"[-_.]+", "-", each["metadata"]["name"]).lower(): each["download_info"]["archive_info"]["hashes"]["sha256"]
        for each in json.loads(report.read_text(encoding="utf-8"))["install"]
    }


def unlisted(lock: Path, present: set[str]) -> tuple[set[str], set[str]]:
    """Return which modules of ``present`` are of no distribution in the bill, and which of these have none in it.

    ``present`` are names as they are imported, of what ships: without Python's own and ours.
    """
    brought = {name: {_top(str(each)) for each in known.files or ()} for name, _, _, known in shipped(lock)}
    known = set().union(*brought.values())
    return present - known, {name for name, tops in brought.items() if not tops & present}


def _top(path: str) -> str:
    return path.partition("/")[0].partition(".")[0]


def _carried(part: Part, lock: Path) -> bool:
    return part.inside in {f"{name}=={version}" for name, version, _, _ in shipped(lock)}


def licence_of(known: Distribution) -> str:
    """Return what a distribution says its licence is."""
    data = known.metadata
    if data.get("License-Expression"):
        return str(data["License-Expression"])
    if known.name in SAID_BY_THEIR_FILES:
        return SAID_BY_THEIR_FILES[known.name]
    named = [each.rpartition(":: ")[2] for each in data.get_all("Classifier") or () if each.startswith("License ::")]
    return "; ".join(named) or (data.get("License") or "see its files").splitlines()[0]


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except ModuleNotFoundError:
        return None
