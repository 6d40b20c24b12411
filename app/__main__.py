"""The window without arguments, the command line with them; and the worker process, which starts the program itself."""

import sys


def main() -> int:
    """Run Paraph and return its exit status: 0 done, 1 refused or could not be done, 2 wrong usage."""
    if sys.argv[1:2] == ["--worker"]:
        from app.worker.child import main as serve  # noqa: PLC0415 - no part pays for another's imports

        return serve(sys.argv[2])
    if len(sys.argv) > 1:
        from app.cli.main import run  # noqa: PLC0415

        return run(sys.argv[1:])
    from app.ui.start import open_window  # noqa: PLC0415

    return open_window()


if __name__ == "__main__":
    sys.exit(main())
