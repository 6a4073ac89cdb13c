"""What a document shows: its code blocks, and the commands named inside its sentences and tables."""

import dataclasses
import re


@dataclasses.dataclass
class Block:
    line: int  # of its first line, from 1
    language: str  # "" for an indented block or a fence without one
    fenced: bool
    lines: list


@dataclasses.dataclass
class Span:
    line: int
    text: str  # on one line
    row: str  # the table row it stands in, else ""


_FENCE = re.compile(r"^```(\S*)\s*$")


def read(text):
    """(blocks, spans) of a Markdown text."""
    blocks, prose = [], []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        fence = _FENCE.match(lines[at])
        if fence:
            end = next((i for i in range(at + 1, len(lines)) if lines[i].strip() == "```"), None)
            if end is None:
                raise ValueError(f"line {at + 1}: a fence that does not end")
            blocks.append(Block(at + 2, fence[1], True, lines[at + 1 : end]))
            prose += [""] * (end - at + 1)
            at = end + 1
        elif lines[at].startswith("    ") and (at == 0 or not lines[at - 1].strip() or prose[-1] is None):
            end = at
            while end < len(lines) and (lines[end].startswith("    ") or not lines[end].strip()):
                end += 1
            while not lines[end - 1].strip():
                end -= 1
            blocks.append(Block(at + 1, "", False, [line[4:] for line in lines[at:end]]))
            prose += [""] * (end - at)
            at = end
        else:
            prose.append(lines[at])
            at += 1
    return blocks, _spans(prose)


def _spans(prose):
    found = []
    paragraph, first = [], 1
    for number, line in enumerate([*prose, ""], start=1):
        alone = line.startswith("|")  # a table's row
        if paragraph and (not line.strip() or alone):
            found += _of_paragraph(paragraph, first)
            paragraph = []
        if alone:
            found += [Span(number, match[1].replace("\\|", "|"), line) for match in re.finditer(r"`([^`]+)`", line)]
        elif line.strip():
            if not paragraph:
                first = number
            paragraph.append(line.strip())
    return found


def _of_paragraph(lines, first):
    text = "\n".join(lines)
    return [
        Span(first + text.count("\n", 0, match.start()), " ".join(match[1].split("\n")), "")
        for match in re.finditer(r"`([^`]+)`", text)
    ]


def joined(lines):
    """(first line's offset, command) of a block's lines; a backslash at the end goes on with the next."""
    whole, begun = "", None
    for offset, line in enumerate(lines):
        if begun is None:
            begun = offset
        if line.endswith("\\"):
            whole += line[:-1].rstrip() + " "
            continue
        whole += line.strip()
        if whole:
            yield begun, whole
        whole, begun = "", None
    if begun is not None:
        yield begun, whole
