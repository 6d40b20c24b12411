"""Nothing leaks: what an encrypted library was worked with is in no other file, and no process opens a network.

A phrase that stands nowhere else is imported, typed, copied, exported, kept in a message of a fault and in what is laid
by when the disk is full; then every file that was made is searched for it, in the letters of several encodings and
within what is packed. What a person exported is the only place where it may be, and there it must be.
"""

import gzip
import io
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SIGNED = ROOT / "resources" / "signed"
WORDS = "Quetzal Vermilion"
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at the files and calls of Linux")
TRACED = pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed (apt-get install strace)")
_DEEPEST = 4


def forms(words):
    """The phrase, and each of its words, as they may stand in a file."""
    for each in (words, *words.split()):
        for name in ("utf-8", "utf-16-le", "utf-16-be"):
            yield each.encode(name)
        yield each.encode("utf-8").hex().encode()


def unpacked(data, depth=0):
    """Yield the bytes, and all that is packed in them."""
    yield data
    if depth == _DEEPEST:
        return
    if data.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for name in archive.namelist():
                    yield name.encode()
                    yield from unpacked(archive.read(name), depth + 1)
        except zipfile.BadZipFile:
            pass
    for found in re.finditer(rb"\x1f\x8b\x08", data):
        try:
            yield from unpacked(gzip.GzipFile(fileobj=io.BytesIO(data[found.start() :])).read(), depth + 1)
        except (OSError, EOFError, zlib.error):
            continue
    for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        try:
            made = zlib.decompressobj().decompress(data[found.start() :], 5_000_000)
        except zlib.error:
            continue
        if len(made) > 16:
            yield from unpacked(made, depth + 1)


def holds(path, words=WORDS):
    wanted = tuple(forms(words))
    return any(form in piece for piece in unpacked(path.read_bytes()) for form in wanted)


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def test_what_is_packed_is_searched_too(tmp_path):
    """The search itself finds the phrase in every form, or it proves nothing."""
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:t>{WORDS}</w:t>")
    cases = {
        "plain": f"a {WORDS} b".encode(),
        "one word": b"... Vermilion ...",
        "wide": WORDS.encode("utf-16-le"),
        "zip": inside.getvalue(),
        "pdf": b"%PDF stream\n" + zlib.compress(f"padding padding {WORDS}".encode()) + b"\nendstream",
        "gzip": gzip.compress(inside.getvalue()),
        "hex": WORDS.encode().hex().encode(),
    }
    for name, data in cases.items():
        (tmp_path / "file").write_bytes(data)
        assert holds(tmp_path / "file"), name
    (tmp_path / "file").write_bytes(b"nothing of it" * 100)
    assert not holds(tmp_path / "file")


class Place:
    """A home, a folder of the system for temporary files, a person's own two folders, and what runs there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home, self.temporary = folder / "home", folder / "system"
        self.taken, self.out = folder / "in", folder / "out"
        for each in (self.home, self.temporary, self.taken, self.out):
            each.mkdir()
        (folder / "passphrase").write_text("harbour velvet candle quarry\n")
        text = min(SIGNED.glob("*.txt")).read_text(encoding="utf-8")
        (self.taken / "draft.txt").write_text(text.replace("Mineral", f"{WORDS} Mineral"), encoding="utf-8")
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PARAPH_", "DBUS_"))},
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "PARAPH_PASSPHRASE_FILE": str(folder / "passphrase"),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def run(self, *arguments, before=(), status=(0,)):
        """Run Python with these arguments; return what it printed."""
        command = [*before, sys.executable, *map(str, arguments)]
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=280, check=False
        )
        assert done.returncode in status, f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def main_job(self, *, before=()):
        """Do by commands what a person does: take in, look, assemble, export, check, date, hand over, back up."""

        def paraph(*arguments, status=(0,)):
            return self.run("-m", "app", *arguments, before=before, status=status)

        identity = paraph("import", self.taken / "draft.txt").split()[0]
        paraph("import", *sorted(SIGNED.glob("*.txt"))[1:])
        assert WORDS in paraph("show", identity)
        paraph("list")
        paraph("search", "Vermilion")
        paraph("precedents", identity, "--top", "2")
        answers = self.taken / "answers.toml"
        answers.write_text(paraph("draft", "sectoral", "--example"), encoding="utf-8")
        paraph("draft", "sectoral", "--answers", answers, "-o", self.out / "draft.docx")
        for suffix in ("docx", "pdf", "html", "md", "odt", "xml"):
            paraph("export", identity, "-o", self.out / f"text.{suffix}")
        other = self.out / "draft.docx"
        paraph("export", identity, "-o", self.out / "redline.docx", "--as", "redline", "--against", other)
        paraph("compare", identity, other, "-o", self.out / "compared.html")
        paraph("redline", other, self.out / "text.docx", "-o", self.out / "ours.docx", status=(0, 1))
        paraph("concordance", identity, other, "-o", self.out / "concordance.xlsx")
        paraph("table", "funding", identity, "-o", self.out / "table.html", status=(0, 1, 2))
        paraph("deadlines", identity, "--ics", self.out / "dates.ics", "--csv", self.out / "dates.csv")
        paraph("brief", identity, "-o", self.out / "brief.docx")
        paraph("check", identity, status=(0, 1))
        paraph("glossary", "--export", self.out / "glossary.xlsx")
        paraph("sanitise", self.out / "text.docx", status=(0, 1))
        return identity

    def window(self, *how, before=(), status=(0,)):
        """Work in the window: see tests.confidant."""
        self.run("-m", "tests.confidant", self.folder, WORDS, *how, before=before, status=status)

    def leaks(self):
        """Return the files that hold the phrase and must not."""
        allowed = (self.taken, self.out)
        return [path for path in files(self.folder) if not path.is_relative_to(allowed[0]) and holds(path)
                and not path.is_relative_to(allowed[1])]  # fmt: skip


@pytest.mark.long
@LINUX
def test_a_phrase_of_an_encrypted_library_is_in_no_other_file(tmp_path):
    place = Place(tmp_path)
    place.main_job()
    place.window(status=(-signal.SIGKILL,))
    data = place.home / ".local" / "share" / "Paraph"
    assert list(data.glob("*unsaved*"))  # what was typed last is there, sealed
    assert list((data / "backups").rglob("*_asked.paraph"))
    assert (data / "library.paraph-wal").stat().st_size > 0
    assert (data / "logs" / "paraph.log").stat().st_size > 0
    assert place.leaks() == []
    place.window("quietly")
    assert place.leaks() == []
    exported = {path.name for path in files(place.out)}
    assert len(exported) > 15
    missing = {name for name in exported if name.startswith(("text.", "clean", "internal", "columns"))}
    assert all(holds(place.out / name) for name in missing)  # the phrase was there to be found
    assert files(place.temporary) == []
    assert files(data / "temporary") == []
    for path in (data, *data.rglob("*")):
        assert stat.S_IMODE(path.lstat().st_mode) & 0o077 == 0, path
    encrypted = [path for path in files(data) if path.suffix == ".paraph"]
    assert encrypted
    assert all(not path.read_bytes().startswith(b"SQLite") for path in encrypted)


@pytest.mark.long
@LINUX
def test_the_same_work_on_a_plain_library_is_found_out(tmp_path):
    """The search would see it: the same without a passphrase leaves the phrase in the library's folder."""
    place = Place(tmp_path)
    del place.environment["PARAPH_PASSPHRASE_FILE"]
    place.run("-m", "app", "import", place.taken / "draft.txt")
    assert [path.name for path in place.leaks()] == ["library.paraph"]


NETWORK = re.compile(r"\b(socket|socketpair|connect|bind|sendto|sendmsg|getaddrinfo)\(([^)]*)")
LOCAL = re.compile(r"AF_UNIX|AF_LOCAL|^\d+, \"|^\d+, \{msg_name=NULL|^\d+, NULL|^\d+, \{sa_family=AF_UNIX")
MADE = re.compile(r"openat\(AT_FDCWD, \"([^\"]+)\", ([^,)]+)(?:, \d+)?\) = \d+")


def traced(path):
    """Return the calls of a log of strace: those of a network, and the files that were made or written."""
    network, made = [], set()
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        for call, said in NETWORK.findall(line):
            if not LOCAL.search(said):
                network.append(f"{call}({said})")
        for name, how in MADE.findall(line):
            if re.search(r"O_CREAT|O_WRONLY|O_RDWR", how):
                made.add(name)
    return network, made


def test_a_call_of_a_network_is_seen(tmp_path):
    log = tmp_path / "log"
    log.write_text(
        '1 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 3\n'
        '1 connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("9.9.9.9")}, 16) = 0\n'
        '1 socket(AF_INET6, SOCK_STREAM, 0) = 4\n'
        '1 socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 5\n'
        '1 sendto(4, "x", 1, 0, {sa_family=AF_INET6}, 28) = 1\n'
        '2 socket(AF_UNIX, SOCK_STREAM, 0) = 3\n'
        '2 connect(3, {sa_family=AF_UNIX, sun_path="/run/x"}, 12) = 0\n'
        '2 socketpair(AF_UNIX, SOCK_STREAM, 0, [4, 5]) = 0\n'
        '2 openat(AT_FDCWD, "/tmp/x", O_RDWR|O_CREAT|O_EXCL, 0600) = 7\n'
    )  # fmt: skip
    network, made = traced(log)
    assert [each.partition("(")[0] for each in network] == ["socket", "connect", "socket", "socket"]
    assert made == {"/tmp/x"}


@pytest.mark.long
@LINUX
@TRACED
def test_no_process_opens_a_network_or_writes_elsewhere(tmp_path):
    """Commands and window under strace, with all processes that they start, and the names of this computer asked."""
    place = Place(tmp_path)
    log = tmp_path / "calls"
    calls = "trace=network,openat,creat,open"
    strace = ["strace", "-f", "-qq", "-A", "-e", calls, "-e", "signal=none", "-s", "300", "-o", str(log)]
    if subprocess.run([*strace, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody be traced")
    place.main_job(before=strace)
    place.window("quietly", before=strace)
    network, made = traced(log)
    assert network == []
    assert len(made) > 20
    here = (
        str(place.home),
        str(place.out),
        str(place.taken),
        "/dev/null",
        "/dev/tty",
        "/proc/",
        "/dev/shm",
        "/dev/dri",
    )
    assert [name for name in made if name.startswith("/") and not name.startswith(here)] == []
