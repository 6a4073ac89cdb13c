"""No file of the engine, the command or the bindings is longer than 400 lines: past that it wants a second room."""

import house

LONGEST = 400


def faults(root):
    found = []
    for folder in ("engine", "tools", "bindings"):
        for path in sorted(path for path in (root / folder).rglob("*") if path.is_file()):
            try:
                lines = path.read_text(encoding="utf-8").count("\n")
            except UnicodeDecodeError:
                continue  # not text
            if lines > LONGEST:
                found.append(f"{path.relative_to(root)}: {lines} lines, more than {LONGEST}")
    return found


if __name__ == "__main__":
    house.run(faults)
