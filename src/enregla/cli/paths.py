"""The kinds of paths that subcommands take; pathlib is loaded once there is one."""

import os
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pathlib import Path


class _Path(click.Path):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> "Path":
        from pathlib import Path

        return Path(os.fsdecode(super().convert(value, param, ctx)))


existing_file = _Path(exists=True, dir_okay=False)
existing_folder = _Path(exists=True, file_okay=False)
file = _Path(dir_okay=False)
folder = _Path(file_okay=False)
