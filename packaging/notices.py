"""What ships besides our own code: its licences as files, and a bill of materials (CycloneDX 1.6, JSON)."""

import json
import re
import sysconfig
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9_.-]+)==(?P<version>\S+?)(?:\s*;\s*(?P<marker>[^\\]+?))?\s*\\?$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_TEXT = re.compile(r"(?:^|/)(?:licen[cs]e|copying|notice|authors|copyright)[^/]*$|\.dist-info/licenses/", re.IGNORECASE)
_NOT_OURS = "LicenseRef-Qt-Commercial"
"""Qt is to be had under a commercial licence too; Paraph has it under the LGPL."""
QT = """Qt

Paraph uses Qt {version} through PySide6 (The Qt Company), under the GNU Lesser General Public License, version 3. Qt's
libraries are dynamic libraries in files of their own beside the program: you may replace them by others that you
build from the same or a changed source, and start Paraph with them. The source of Qt is to be had from download.qt.io
under the version named here; that of PySide6 under the same version from the same place. The texts of the licences
stand beside this file.
"""


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


def write_licences(lock: Path, folder: Path) -> None:
    """Write the licences of all that ships into ``folder``, a folder for each distribution, and the note on Qt."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, version, _ in pinned(lock):
        known = _installed(name)
        if known is None:
            continue
        own = folder / name
        own.mkdir(exist_ok=True)
        texts = [each for each in known.files or () if _TEXT.search(str(each)) and each.suffix not in {".py", ".pyc"}]
        for each in texts:
            source = Path(str(known.locate_file(each)))
            if source.is_file() and _NOT_OURS not in each.name:
                flat = str(each).rpartition(".dist-info/licenses/")[2] if ".dist-info/licenses/" in str(each) else each.name
                (own / flat.replace("/", "-")).write_bytes(source.read_bytes())
        said = f"{name} {version}\n{licence_of(known)}\n"
        (own / "LICENCE-NAME.txt").write_text(said, encoding="utf-8")
    (folder / "QT.txt").write_text(QT.format(version=distribution("PySide6-Essentials").version), encoding="utf-8")
    for text in sorted((ROOT / "packaging" / "licences").iterdir()):
        (folder / text.name).write_bytes(text.read_bytes())
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.exists():
        (folder / "PYTHON.txt").write_bytes(python.read_bytes())


def bill(lock: Path, version: str) -> str:
    """Return the bill of materials: each distribution with its version, licence and hashes; the same text every time."""
    components = []
    for name, pin, digests in pinned(lock):
        known = _installed(name)
        components.append({
            "type": "library",
            "bom-ref": f"pkg:pypi/{name.lower()}@{pin}",
            "name": name,
            "version": pin,
            "purl": f"pkg:pypi/{name.lower()}@{pin}",
            "hashes": [{"alg": "SHA-256", "content": each} for each in digests[:1]],
            "licenses": [{"license": {"name": licence_of(known) if known else "not installed here"}}],
        })
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "Paraph", "version": version, "bom-ref": "paraph"}},
        "components": components,
    }
    return json.dumps(whole, indent=1) + "\n"


def licence_of(known: Distribution) -> str:
    """Return what a distribution says its licence is."""
    data = known.metadata
    if data.get("License-Expression"):
        return str(data["License-Expression"])
    named = [each.rpartition(":: ")[2] for each in data.get_all("Classifier") or () if each.startswith("License ::")]
    return "; ".join(named) or (data.get("License") or "see its files").splitlines()[0]


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except ModuleNotFoundError:
        return None
