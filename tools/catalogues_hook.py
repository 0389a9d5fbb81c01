"""Hatch build hook: compile the package's catalogues into the wheel."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Put every ``enregla.po`` into the wheel as ``enregla/locale/…/enregla.mo``."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless this is an editable install, which reads the .po files themselves."""
        if version == "editable":
            return
        root = Path(self.root)
        for po in sorted((root / "locale").glob("*/LC_MESSAGES/enregla.po")):
            mo = root / "build" / "wheel" / po.relative_to(root).with_suffix(".mo")
            mo.parent.mkdir(parents=True, exist_ok=True)
            with po.open("rb") as source, mo.open("wb") as target:
                write_mo(target, read_po(source))
            build_data["force_include"][str(mo)] = str(
                Path("enregla") / po.relative_to(root).with_suffix(".mo")
            )
