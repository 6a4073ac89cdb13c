"""Builds the wheel that pip installs: CMake builds the native module for the running interpreter, the rest is zipped.

The standard library alone, so that a build needs nothing from the network. STEPWELL_BUILD_DIR names a build folder to
use, of this interpreter and with STEPWELL_PYTHON=ON; by default there is one for each Python version under build/.
"""

import base64
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import sysconfig
import zipfile

HERE = pathlib.Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent
EXTENSION = "_stepwell" + sysconfig.get_config_var("EXT_SUFFIX")


def get_requires_for_build_wheel(config_settings=None):
    return []


def build_sdist(sdist_directory, config_settings=None):
    raise NotImplementedError("the package is built from Stepwell's source folder: pip install ./bindings/python")


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    module = _built()
    version = _version()
    python = f"cp{sys.version_info[0]}{sys.version_info[1]}"
    platform = re.sub("[-.]", "_", sysconfig.get_platform())
    tag = f"{python}-{python}-{platform}"
    name = f"stepwell-{version}-{tag}.whl"
    info = f"stepwell-{version}.dist-info"
    files = {f"stepwell/{path.name}": path.read_bytes() for path in _sources()}
    files[f"stepwell/{EXTENSION}"] = module.read_bytes()
    files[f"{info}/METADATA"] = _metadata(version).encode()
    files[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: stepwell\nRoot-Is-Purelib: false\nTag: {tag}\n".encode()
    files[f"{info}/top_level.txt"] = b"stepwell\n"
    files[f"{info}/LICENSE"] = (ROOT / "LICENSE").read_bytes()
    record = "".join(f"{path},sha256={_hash(content)},{len(content)}\n" for path, content in files.items())
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
    with zipfile.ZipFile(os.path.join(wheel_directory, name), "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path)  # of 1980, so that the same content is the same wheel
            entry.external_attr = (0o755 if path.endswith(EXTENSION) else 0o644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            wheel.writestr(entry, content)
    return name


def _sources():
    folder = HERE / "stepwell"
    return sorted([*folder.glob("*.py"), *folder.glob("*.pyi"), folder / "py.typed"])


def _built():
    """The native module for this interpreter, built where it has not been."""
    given = os.environ.get("STEPWELL_BUILD_DIR")
    folder = pathlib.Path(given) if given else ROOT / "build" / f"python-{sysconfig.get_config_var('SOABI')}"
    if not given:
        _run("cmake", "-S", ROOT, "-B", folder, *_generator(folder), "-DCMAKE_BUILD_TYPE=Release", "-DSTEPWELL_PYTHON=ON",
             "-DSTEPWELL_TESTS=OFF", f"-DPython_EXECUTABLE={sys.executable}")  # fmt: skip
    _run("cmake", "--build", folder, "--target", "stepwell_python", "--parallel", len(os.sched_getaffinity(0)))
    module = folder / "python" / "stepwell" / EXTENSION
    if not module.exists():
        raise SystemExit(f"{folder} was configured for another Python than {sys.executable}: {EXTENSION} is not there")
    return module


def _generator(folder):
    if (folder / "CMakeCache.txt").exists():
        return []
    ninja = any((pathlib.Path(place) / "ninja").exists() for place in os.get_exec_path())
    return ["-G", "Ninja"] if ninja else []


def _run(*command):
    subprocess.run([str(part) for part in command], check=True)


def _version():
    return re.search(r"project\(stepwell VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))[1]


def _metadata(version):
    project = (HERE / "pyproject.toml").read_text(encoding="utf-8")
    description = re.search(r'^description = "(.*)"', project, re.MULTILINE)[1]
    python = re.search(r'^requires-python = "(.*)"', project, re.MULTILINE)[1]
    needed = re.findall(r'"([^"]+)"', re.search(r"^dependencies = \[(.*)\]", project, re.MULTILINE)[1])
    lines = ["Metadata-Version: 2.1", "Name: stepwell", f"Version: {version}", f"Summary: {description}",
             f"Requires-Python: {python}", *(f"Requires-Dist: {one}" for one in needed)]  # fmt: skip
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    return "\n".join([*lines, "Description-Content-Type: text/markdown", "", readme])


def _hash(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
