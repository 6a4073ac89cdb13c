"""The plan of the house that the checks beside this file enforce: its rooms, who may know whom, and how a check reports.

Each check is a module with `faults(root) -> list of str`: one line for each thing that is wrong under the project folder
`root`. Run as a program it takes that folder, prints the faults and fails when there are any.
"""

import pathlib
import re
import sys

PURE_ROOMS = ("kernel", "random", "stats", "service")

# Arrows point one way. A room may include the rooms named here and itself.
MAY_INCLUDE = {
    "kernel": set(),
    "random": set(),
    "stats": set(),
    "service": {"kernel", "random", "stats"},
    "scenario": {"kernel", "random", "stats", "service"},
    "record": {"kernel", "random", "stats", "service"},
    "study": {"kernel", "random", "stats", "service", "record"},
    "report": {"kernel", "random", "stats", "service", "record", "study", "scenario"},
    "inquiry": {"kernel", "random", "stats", "service", "record", "study", "scenario", "report"},
}
ENGINE_ROOMS = set(MAY_INCLUDE)
MAY_INCLUDE["tools"] = ENGINE_ROOMS
MAY_INCLUDE["bindings"] = ENGINE_ROOMS

SOURCE_ENDINGS = {".hpp", ".cpp"}


def room_folder(root, room):
    return root / room if room in ("tools", "bindings") else root / "engine" / room


def sources(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in SOURCE_ENDINGS)


# In the order in which they must be tried: a comment mark inside a string is no comment, and the other way round.
_TOKENS = re.compile(
    r"""
      (?P<raw> R"(?P<mark>[^(\s]*)\( .*? \)(?P=mark)" )
    | (?P<comment> //[^\n]* | /\* .*? \*/ )
    | (?P<include> ^[ \t]*\#[ \t]*include[^\n]* )
    | (?P<string> "(?:\\.|[^"\\\n])*" )
    | (?P<separator> (?<=[0-9a-fA-F])'(?=[0-9a-fA-F]) )
    | (?P<character> '(?:\\.|[^'\\\n])*' )
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)


def code_of(text):
    """The text without comments and the contents of strings; lines keep their numbers."""

    def replaced(match):
        if match.lastgroup == "include" or match.group("include") is not None:
            return match.group(0)
        return " " + "\n" * match.group(0).count("\n")

    return _TOKENS.sub(replaced, text)


def run(faults):
    if len(sys.argv) < 2:
        sys.exit(f"usage: {sys.argv[0]} PROJECT_FOLDER")
    found = faults(pathlib.Path(sys.argv[1]).resolve(), *sys.argv[2:])
    for fault in found:
        print(fault)
    sys.exit(1 if found else 0)
