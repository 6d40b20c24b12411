"""A part out of an archive, whatever the archive's own list says of it."""

import zipfile


def part_of(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """Return a part's bytes; raise BadZipFile, and the errors of unpacking, where they are not what the list says.

    ``ZipFile.read`` unpacks all of a part before it cuts that to its size: one that says to hold ten bytes can fill the
    memory. Asked for so many bytes and one more, it unpacks little more than that.
    """
    with archive.open(part) as opened:
        return opened.read(part.file_size + 1)
