"""A shell on a pseudo-terminal, spoken to key by key as a person does."""

import os
import pty
import re
import select
import time

PATIENCE_SECONDS = 30  # on a machine that others use too; alone it is a fraction

_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x1b\][^\x07]*\x07|[\x07\r]")


class Terminal:
    def __init__(self, program, environment, folder):
        self.child, self.descriptor = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.execve(program[0], program, environment)
        self.seen = ""

    def send(self, keys):
        self.seen = ""
        os.write(self.descriptor, keys.encode())

    def expect(self, pattern):
        """Reads until the pattern has come; what came since the last keys, without control sequences."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not re.search(pattern, self.text()):
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.descriptor], [], [], left)[0]:
                raise AssertionError(f"{pattern!r} did not come; this did:\n{self.text()}")
            try:
                self.seen += os.read(self.descriptor, 65536).decode(errors="replace")
            except OSError:
                raise AssertionError(f"the shell ended before {pattern!r}:\n{self.text()}") from None
        return self.text()

    def text(self):
        return _CONTROL.sub("", self.seen)

    def close(self):
        os.close(self.descriptor)  # the shell gets a hangup
        os.waitpid(self.child, 0)
