"""What pyproject.toml cannot say: templates and resources go into the wheel as app/data."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
SHIPPED = ("resources", "templates")


class BuildWithData(build_py):
    """Copies the data that ships into the package that is built; an editable install finds it in the checkout."""

    def run(self) -> None:
        """Build the modules, then put the data beside them."""
        super().run()
        if not self.editable_mode:
            for name in SHIPPED:
                shutil.copytree(ROOT / name, Path(self.build_lib) / "app" / "data" / name, dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithData})
