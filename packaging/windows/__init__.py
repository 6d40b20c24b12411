"""What a person with Windows installs: one function, called by packaging/build.py for the target ``windows``."""

from windows.build import setup

__all__ = ["setup"]
