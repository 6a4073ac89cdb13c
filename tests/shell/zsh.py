"""Completion in a real zsh on a pseudo-terminal: a person presses Tab."""

import subprocess
import unittest

import command
from terminal import Terminal


class Zsh(unittest.TestCase):
    def setUp(self):
        self.folder = command.folder(self)
        self.environment = command.environment(self.folder, ZDOTDIR=str(self.folder))
        functions = self.folder / "functions"
        functions.mkdir()
        (functions / "_stepwell").write_text(command.answer("completion", "zsh"))

    def shell(self, begin):
        made = Terminal(["/usr/bin/zsh", "-f", "-i"], self.environment, self.folder)
        self.addCleanup(made.close)
        made.send(f"PS1='ready '; unsetopt prompt_cr prompt_sp; {begin}; stepwell() {{ print -r -- \"got:$*:\" }}; print up\n")
        made.expect("\nup")
        return made

    def typed(self, shell, keys, line):
        shell.send(keys + "\n")
        self.assertIn(f"got:{line}:", shell.expect("\ngot:.*:"))

    def test_it_is_a_script_that_zsh_can_read(self):
        subprocess.run(["zsh", "-n", self.folder / "functions" / "_stepwell"], check=True)

    def test_a_person_presses_tab(self):
        (self.folder / "my_service.yaml").touch()
        (self.folder / "my_results").mkdir()
        for begin in (
            "fpath=($PWD/functions $fpath); autoload -U compinit; compinit -u -D",
            "autoload -U compinit; compinit -u -D; source <(command stepwell completion zsh)",
        ):
            shell = self.shell(begin)
            self.typed(shell, "stepwell tun\t", "tune")
            self.typed(shell, "stepwell run --fo\tjs\t", "run --format=json")
            self.typed(shell, "stepwell run --format=cs\t", "run --format=csv")
            self.typed(shell, "stepwell run --set staff.pwp.caseload_c\t30", "run --set staff.pwp.caseload_cap=30")
            self.typed(shell, "stepwell run --set policy.overtime=ban\t", "run --set policy.overtime=banned")
            self.typed(shell, "stepwell explain staff.pwp.caseload_c\t", "explain staff.pwp.caseload_cap")
            self.typed(shell, "stepwell check my_s\t", "check my_service.yaml")
            self.typed(shell, "stepwell run a.yaml --out my_\t", "run a.yaml --out my_results")
            self.typed(shell, "stepwell run a.yaml --measures dna_pct,recovery_pc\t", "run a.yaml --measures dna_pct,recovery_pct")

    def test_every_command_and_option_is_listed(self):
        shell = self.shell("fpath=($PWD/functions $fpath); autoload -U compinit; compinit -u -D; LISTMAX=1000")
        shell.send("stepwell \t")
        for name in command.commands():
            shell.expect(rf"\b{name} +-- ")
        for each in command.tree()["commands"]:
            shell.send(f"\x15stepwell {each['name']} --\t")
            if len(each["options"]) == 1:  # put in, not listed
                shell.expect(rf"{each['name']} {each['options'][0]['names'][-1]}")
                continue
            for option in each["options"]:
                shell.expect(rf"{option['names'][-1]} +-- ")


if __name__ == "__main__":
    command.run("zsh")
