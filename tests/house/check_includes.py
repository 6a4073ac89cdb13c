"""Arrows between rooms point one way, libraries stay in the rooms that own them, and the four pure rooms use no exceptions,
virtual calls, threads or streams: the same code will run inside a browser."""

import re

import house

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?P<how>[<"])(?P<what>[^>"]+)[>"]')

# Standard headers that bring threads, streams or exceptions.
NOT_IN_PURE_HEADERS = {
    "atomic", "barrier", "condition_variable", "exception", "fstream", "future", "iostream", "istream", "latch", "mutex",
    "ostream", "semaphore", "shared_mutex", "sstream", "stdexcept", "stop_token", "system_error", "thread",
}  # fmt: skip
NOT_IN_PURE_WORDS = re.compile(r"\b(throw|try|catch|virtual)\b")

# A library and the rooms that may know it; libraries not named here are free outside the pure rooms.
LIBRARIES = {
    "tbb": {"study"},
    "oneapi": {"study"},
    "yaml-cpp": {"scenario"},
    "CLI": {"tools"},
    "spdlog": {"tools"},
    "boost": {"scenario", "study", "report"},
    "nlohmann": {"scenario", "report", "inquiry", "tools", "bindings"},
    "Eigen": {"study"},
    "fmt": set(),
}


def _of_include(room, how, what):
    first = what.split("/")[0]
    if how == "<":
        if first in LIBRARIES and room not in LIBRARIES[first]:
            return f"{room} may not use the library {first}"
        if room in house.PURE_ROOMS and what in NOT_IN_PURE_HEADERS:
            return f"{room} is pure and may not include <{what}>"
        return None
    if "/" not in what or first not in house.MAY_INCLUDE:
        return f'"{what}" does not begin with a room'
    if first != room and first not in house.MAY_INCLUDE[room]:
        return f"{room} may not include {first}: arrows point one way"
    return None


def faults(root):
    found = []
    folders = {path.name for path in (root / "engine").iterdir() if path.is_dir()}
    found += [f"engine/{name}: not a room of the house" for name in sorted(folders - house.ENGINE_ROOMS)]
    for room in house.MAY_INCLUDE:
        for path in house.sources(house.room_folder(root, room)):
            name = path.relative_to(root)
            lines = house.code_of(path.read_text(encoding="utf-8")).split("\n")
            for number, line in enumerate(lines, start=1):
                include = INCLUDE.match(line)
                if include:
                    message = _of_include(room, include["how"], include["what"])
                    if message:
                        found.append(f"{name}:{number}: {message}")
                elif room in house.PURE_ROOMS and (word := NOT_IN_PURE_WORDS.search(line)):
                    found.append(f"{name}:{number}: {room} is pure and may not use `{word[1]}`")
    return found


if __name__ == "__main__":
    house.run(faults)
