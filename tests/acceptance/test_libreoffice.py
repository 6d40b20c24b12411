"""What LibreOffice saves again, with its own runs and style names, is the same instrument."""

import shutil
import subprocess

import pytest

from app.comparing.compare import compare
from app.export.docx import write_clean
from app.ingest.reading import read_file
from tests.acceptance.test_comparing_files import DATA, DEEP_SEA, TECHNOLOGY

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice here"),
]
FILES = [DEEP_SEA, TECHNOLOGY, *sorted(path for path in DATA.iterdir() if path.suffix != ".json")]


def test_what_it_saves_again_keeps_all(tmp_path):
    (tmp_path / "in").mkdir()
    for path in FILES:
        write_clean(read_file(path).instrument, tmp_path / "in" / f"{path.stem}.docx")
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "docx",
         "--outdir", tmp_path / "out", *sorted((tmp_path / "in").iterdir())],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    changed = {}
    for path in FILES:
        ours, theirs = (read_file(tmp_path / folder / f"{path.stem}.docx").instrument for folder in ("in", "out"))
        for before in (ours, read_file(path).instrument):
            left = [change for change in compare(before, theirs).changes if change.kind != "kept"]
            if left:
                changed[path.stem] = left
    assert not changed
