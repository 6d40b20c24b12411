"""The system's libraries that the program loads, and which Debian package has each.

A library that a frozen program names and that is neither here nor in the folder stops the build: a clean computer would
lack it.
"""

import subprocess
from pathlib import Path

PACKAGES = {
    "libc6 (>= 2.34)": "ld-linux-x86-64.so.2 libc.so.6 libdl.so.2 libm.so.6 libpthread.so.0 libresolv.so.2 librt.so.1 libutil.so.1",
    "libgcc-s1": "libgcc_s.so.1",
    "libstdc++6": "libstdc++.so.6",
    "zlib1g": "libz.so.1",
    "libzstd1": "libzstd.so.1",
    "libbrotli1": "libbrotlicommon.so.1 libbrotlidec.so.1",
    "libglib2.0-0 | libglib2.0-0t64": "libglib-2.0.so.0 libgthread-2.0.so.0",
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libfreetype6": "libfreetype.so.6",
    "libdbus-1-3": "libdbus-1.so.3",
    "libgssapi-krb5-2": "libgssapi_krb5.so.2",
    "libx11-6": "libX11.so.6",
    "libx11-xcb1": "libX11-xcb.so.1",
    "libxcb1": "libxcb.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
}
"""What is named by the programs and libraries that ship. A choice of packages: later releases have renamed some."""
WHEN_THERE = {"libcups.so.2": "libcups2 | libcups2t64"}
"""What only a part that can be missed needs: printing."""


def depends() -> str:
    """Return the packages as a control file names them."""
    return ", ".join(PACKAGES)


def unknown(folder: Path) -> dict[str, str]:
    """Return the libraries that something in ``folder`` names and nobody brings, each with who names it."""
    known = {name for names in PACKAGES.values() for name in names.split()} | set(WHEN_THERE)
    known |= {path.name for path in folder.rglob("*") if ".so" in path.name}
    missing: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.read_bytes()[:4] == b"\x7fELF":
            said = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True).stdout
            named = [line.split()[1] for line in said.splitlines() if "NEEDED" in line]
            missing |= {name: path.name for name in named if name not in known}
    return missing


def package_of(library: Path) -> tuple[str, str, Path] | None:
    """Return name, version and copyright file of the Debian package that a file came with; None without one."""
    for path in {library, library.resolve(), Path(str(library.resolve()).removeprefix("/usr"))}:
        asked = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False)
        if not asked.returncode:
            name = asked.stdout.partition(":")[0]
            version = subprocess.run(
                ["dpkg-query", "-W", "-f", "${Version}", name], capture_output=True, text=True, check=False
            ).stdout.splitlines()[0]
            return name, version, Path("/usr/share/doc") / name / "copyright"
    return None
