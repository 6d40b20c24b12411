"""Word packages: reading, numbering, our XML helpers."""
