"""The window without arguments, the command line with them."""

import sys


def main() -> int:
    """Run Paraph and return its exit status: 0 done, 1 refused or could not be done, 2 wrong usage."""
    if len(sys.argv) > 1:
        from app.cli.main import run  # noqa: PLC0415 - neither half pays for the other's imports

        return run(sys.argv[1:])
    from app.ui.start import open_window  # noqa: PLC0415

    return open_window()


if __name__ == "__main__":
    sys.exit(main())
