"""Processes of a test: whatever it starts, directly or through a batch engine, has ended when it has ended."""

import ctypes
import os
import pathlib
import signal
import sys
import time

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36  # prctl(2)
_libc = ctypes.CDLL(None, use_errno=True)


def adopt_orphans():
    """From now on a descendant whose parent has gone becomes our child, so that none is lost out of sight."""
    if _libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")


def end_with_parent(how=signal.SIGKILL):
    """To be called in a child, before it runs its program: should its parent be killed, it gets that signal."""
    _libc.prctl(PR_SET_PDEATHSIG, how, 0, 0, 0)


def under_guard():
    """Goes on in a child. This process waits, and when the child has ended, even by SIGKILL, ends whatever it has left
    behind; and should this process be killed, the child is told to clean up."""
    adopt_orphans()
    child = os.fork()
    if child == 0:
        adopt_orphans()
        return end_with_parent(signal.SIGTERM)
    signal.signal(signal.SIGTERM, lambda *_: os.kill(child, signal.SIGTERM))
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    kill_descendants()
    sys.exit(code if code >= 0 else 1)


def stop_on_signals(seconds):
    """After that time, or when asked to end, the test fails and cleans up; it does not just vanish."""

    def give_up(number, _):
        raise TimeoutError(f"the test was stopped by {signal.Signals(number).name}")

    for one in (signal.SIGALRM, signal.SIGTERM):
        signal.signal(one, give_up)
    signal.alarm(seconds)


def descendants():
    children = {}
    for entry in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = entry.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # has ended meanwhile
        children.setdefault(int(after_name[1]), []).append(int(entry.parent.name))
    found = [os.getpid()]
    for parent in found:
        found += children.get(parent, [])
    return found[1:]


def command_line(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").split("\0")[:-1]
    except OSError:
        return []


def kill_descendants(seconds=5):
    """All of them, again and again until none is left: a parent may bear another while its children are killed."""
    end = time.monotonic() + seconds
    while left := descendants():
        for pid in left:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        try:
            while os.waitpid(-1, os.WNOHANG)[0] != 0:
                pass
        except ChildProcessError:
            pass
        if time.monotonic() > end:
            raise AssertionError(f"still running: {[command_line(pid) for pid in left]}")
        time.sleep(0.02)
