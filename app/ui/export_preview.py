"""What an exported page holds, as lines to be shown before it is written."""

from app.export.pages import Blocks, Leaf, Preview, Said, Sign, clean, redline

__all__ = ["Blocks", "Leaf", "Preview", "Said", "Sign", "clean", "redline"]
