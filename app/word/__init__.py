"""Word files, read: the package within limits, styles, automatic numbers, every word in its order."""
