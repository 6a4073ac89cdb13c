"""Every command and example of every guide, run in a copy of the tree against the built stepwell."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import abridged
import command_line
import examples
import markdown
from scratch import Scratch
SHORTLY = 4  # lines: a sentence that ends "`tools/demo` prints this:" stands so near above its block


def documents(source):
    """The guides: what git would keep of *.md."""
    hidden = {"build", "results", ".git"}
    return sorted(path for path in source.rglob("*.md") if not hidden & set(path.relative_to(source).parts))


class Reader:
    """Goes through documents, runs what they say, and collects what is wrong."""

    def __init__(self, scratch, tree):
        self.scratch, self.tree = scratch, tree
        self.faults, self.found, self.done = [], 0, {}

    def document(self, name, text):
        self.name, before = name, self.found
        blocks, spans = markdown.read(text)
        commands = []  # (line, command): what a block of output may have been printed by
        for block in blocks:
            if block.language == "yaml":
                self.yaml(block)
            elif block.language == "python" and name in abridged.PYTHON_ELSEWHERE:
                self.found += 1
            elif block.language == "python":
                self.python(block)
            elif block.language in ("", "bash", "sh", "console"):
                near = [(span.line, span.text) for span in spans if block.line - SHORTLY <= span.line < block.line]
                self.lines(block, commands, max(commands[-1:] + [one for one in near if is_command(one[1], self.scratch)], default=None))
        for span in spans:
            self.span(span)
        if self.found == before and re.search(r"\bstepwell [a-z]+ \S|\btools/[a-z]", text):
            self.fault(1, "no command was found in this document, though it speaks of some: mark them as code")

    def fault(self, line, message):
        self.faults.append(f"{self.name}:{line}: {message}")

    def lines(self, block, commands, before):
        """Commands of a block, added to `commands`; a fence without any is what the command before it printed."""
        lines = list(markdown.joined(block.lines))
        if block.fenced and not block.language and not any(is_command(line, self.scratch) for _, line in lines):
            if before:
                self.compare(block, before[1])
            return
        for offset, line in lines:
            where = block.line + offset
            if is_command(line, self.scratch):
                commands.append((where, line))
                self.found += 1
                self.command(where, line)
            elif not any(re.fullmatch(pattern, line) for pattern in abridged.NO_COMMAND_LINES):
                self.fault(where, f"neither a command that is known nor told to be none: {line}")

    def span(self, span):
        """`stepwell ...` or a script inside a sentence: run when it is whole, else only its options are looked at."""
        words = span.text.split()
        if words[:1] == ["stepwell"] and len(words) > 1:
            self.found += 1
            parsed = self.parse(span.line, span.text)
            if not parsed:
                return
            if span.row:
                self.row(span, parsed[0])
            whole = parsed[0] is not self.tree and command_line.complete(parsed[0], parsed[2])
            if whole and len(words) > 2 and not command_line.has_placeholder(words):
                self.command(span.line, span.text)
        elif words and re.match(r"(tools|benchmarks)/[a-z_/-]+$", words[0]):
            self.found += 1
            if not self.scratch.holds(words[0]):
                self.fault(span.line, f"there is no {words[0]}")

    def row(self, span, command):
        """A table's row about a command names options of it."""
        known = {name for option in command["options"] for name in option["names"]}
        for named in re.finditer(r"`(--[a-z-]+)", span.row):
            if named[1] not in known:
                self.fault(span.line, f"there is no option {named[1]} of stepwell {command['name']}")

    def parse(self, where, line):
        try:
            return command_line.parse(command_line.words_of(line)[1:], self.tree)
        except (command_line.Wrong, ValueError) as wrong:
            self.fault(where, f"{line}: {wrong}")
            return None

    def command(self, where, line):
        plain = re.sub(r"\s+#\s.*$", "", line).replace("build/release/stepwell", "stepwell")
        for pattern, _reason in abridged.NOT_RUN:
            if re.fullmatch(pattern, plain):
                self.not_run(where, plain)
                return
        runs = plain
        for pattern, instead, _reason in abridged.STAND_INS:
            runs = re.sub(f"^{pattern}$", instead, runs)
        runs = runs.replace("build/release/stepwell", "stepwell")
        right = {0}
        if runs.startswith("stepwell "):
            if not self.parse(where, runs):
                return
            words = runs.split()[1:]
            right |= {1} if words[0] in abridged.MAY_BE_NO else set()
            runs = " ".join(["stepwell", *abridged.of_stepwell(words)])
        self.execute(where, runs, right)

    def not_run(self, where, plain):
        words = plain.split()
        if words[0] == "stepwell":
            self.parse(where, plain.split("|")[0].split(">")[0])
        elif "/" in words[0] and not self.scratch.holds(words[0]):
            self.fault(where, f"there is no {words[0]}")

    def execute(self, where, runs, right):
        """Once for all documents."""
        if runs not in self.done:
            first = ""
            for pattern, before in abridged.BEFORE:
                if match := re.fullmatch(pattern, runs):
                    first = match.expand(before) + " && "
            try:
                self.done[runs] = self.scratch.run(first.replace("&& &&", "&&") + runs)
            except subprocess.TimeoutExpired:
                self.fault(where, f"took too long: {runs}")
                return None
        ended = self.done[runs]
        if ended.returncode not in right:
            self.fault(where, f"exit code {ended.returncode}: {runs}\n  {ended.stderr.strip()[-600:]}")
        return ended

    def compare(self, block, line):
        """What is shown against what is printed; a line in square brackets stands for any number of lines."""
        plain = line.replace("build/release/stepwell", "stepwell")
        runs = plain
        for pattern, instead, _reason in abridged.STAND_INS:
            runs = re.sub(f"^{pattern}$", instead, runs).replace("build/release/stepwell", "stepwell")
        if any(re.fullmatch(pattern, plain) for pattern, _reason in abridged.NOT_RUN):
            return
        ended = self.execute(block.line, runs, {0})
        if ended:
            at = first_difference(block.lines, ended.stdout.split("\n"))
            if at is not None:
                self.fault(block.line + at, f"`{runs}` does not print this line, here: {block.lines[at]}")

    def yaml(self, block):
        self.found += 1
        made = examples.command_for(self.scratch, "\n".join(block.lines) + "\n", f"example_{block.line}.yaml")
        if not made:
            self.fault(block.line, "an example in YAML that is nothing known")
            return
        self.execute(block.line, *made)

    def python(self, block):
        self.found += 1
        file = self.scratch.write(f"example_{block.line}.py", abridged.of_python("\n".join(block.lines)) + "\n")
        self.execute(block.line, f"/usr/bin/python3 {file}", {0})


def is_command(line, scratch):
    first = line.split()[0] if line.split() else ""
    if first in ("stepwell", "cmake", "git", "ctest", "python3") or line.startswith("source <("):
        return True
    return "/" in first and (first == "build/release/stepwell" or scratch.holds(first)) or first.startswith("tools/")


def first_difference(shown, printed):
    """Number of the shown line that is not what was printed at its place, or None."""
    at, anywhere = 0, True  # an excerpt may begin anywhere
    left_out = re.compile(r"\[.*\]")
    for number, line in enumerate(shown):
        if not line and any(left_out.fullmatch(beside) for beside in shown[max(number - 1, 0) : number + 2]):
            continue  # sets the bracket apart
        if left_out.fullmatch(line):
            anywhere = True
            continue
        if anywhere:
            later = [i for i in range(at, len(printed)) if printed[i].rstrip() == line.rstrip()]
            if not line.strip() or not later:
                if line.strip():
                    return number
                continue
            at, anywhere = later[0] + 1, False
        elif at < len(printed) and printed[at].rstrip() == line.rstrip():
            at += 1
        else:
            return number
    return None


def faults_of(source, stepwell, folder):
    tree = json.loads(subprocess.run([stepwell, "completion", "json"], check=True, capture_output=True, text=True).stdout)
    reader = Reader(Scratch(source, stepwell, folder), tree)
    for path in documents(source):
        reader.document(str(path.relative_to(source)), path.read_text(encoding="utf-8"))
    return reader.faults, reader.found


def main():
    source, stepwell = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        faults, found = faults_of(source, stepwell, folder)
    for fault in faults:
        print(fault)
    print(f"{found} commands and examples, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
