"""What users install: the wheel speaks every language without Babel, and carries no test or page."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_wheel_speaks_english_without_babel(tmp_path):
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
        names = archive.namelist()
    assert {"enregla/py.typed", "enregla/sources.toml", "enregla/locale/en/LC_MESSAGES/enregla.mo"} <= set(
        names
    )
    assert all(name.startswith(("enregla/", "enregla-")) for name in names)
    script = (
        "import sys; sys.modules['babel'] = None\n"
        "import enregla; print(enregla.__file__)\n"
        "print(enregla.draft('opt-out-line', enregla.Controller(**enregla.EXAMPLE), 'en'))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True, text=True, encoding="utf-8", check=False, cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "installed"), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    where, text = run.stdout.split("\n", 1)
    assert where.startswith(str(tmp_path))
    assert text == (ROOT / "tests" / "golden" / "opt-out-line.en.txt").read_text(encoding="utf-8")
