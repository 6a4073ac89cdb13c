"""A `stepwell ...` line against the command line as data (`stepwell completion json`): whether its command, options, choices
and number of arguments exist. Says nothing of what they would do."""

import re
import shlex

# Words that stand for what the reader puts there.
PLACEHOLDER = re.compile(
    r"^(?:[a-z]+(?:\|[a-z]+)+|…|\.\.\.|[A-Z][A-Z_]*(?:[=|/][A-Z]+)*(?:\[?\.{3}\]?|…)?|.*<[^>]+>.*|[A-Z]+\.yaml|[A-Z]+…)$"
)  # fmt: skip


class Wrong(Exception):
    pass


def words_of(line):
    return shlex.split(re.sub(r"\s+#\s.*$", "", line))


def has_placeholder(words):
    return any(PLACEHOLDER.match(word) for word in words)


def parse(words, tree):
    """(command or None, options given, positionals given) of the words after `stepwell`; Wrong when the parser would refuse."""
    at = tree
    known = _options(tree)
    options, positionals = [], []
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word.startswith("-") and len(word) > 1:
            name, equals, value = word.partition("=")
            if name not in known:
                raise Wrong(f"there is no option {name} of stepwell {'' if at is tree else at['name']}")
            option = known[name]
            options.append(name)
            if not option["value"]:
                continue
            if not equals:
                if not rest:
                    return at, options, positionals  # a mention such as `stepwell run --format`
                value = rest.pop(0)
            _check_choice(option, value, name)
        elif at is tree:
            at = next((command for command in tree["commands"] if command["name"] == word), None)
            if at is None:
                raise Wrong(f"there is no command stepwell {word}")
            known = _options(at)
        else:
            positionals.append(word)
    most = len(at["positionals"])
    if len(positionals) > most and not any(one["repeatable"] for one in at["positionals"]):
        raise Wrong(f"stepwell {at['name']} takes {most} arguments, not {len(positionals)}")
    for one, value in zip(at["positionals"], positionals):
        _check_choice(one, value, one["names"][0])
    return at, options, positionals


def complete(command, positionals):
    """Whether nothing that must be given is missing."""
    return "positionals" in command and sum(one["required"] for one in command["positionals"]) <= len(positionals)


def _options(command):
    return {name: option for option in command["options"] for name in option["names"]}


def _check_choice(of, value, name):
    if of["choices"] and value not in of["choices"] and not all(
        PLACEHOLDER.match(part) or part in of["choices"] for part in value.split("|")
    ):  # fmt: skip
        raise Wrong(f"{name} is one of {', '.join(of['choices'])}, not {value}")
