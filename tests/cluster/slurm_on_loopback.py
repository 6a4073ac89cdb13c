"""Slurm on this machine alone: munged, slurmctld and slurmd of Debian's packages, with their keys, ports, state and logs
in one temporary folder, talking over loopback, started by a test and stopped by it.

Nothing of the machine's own is used or changed: another munge or Slurm may run beside it, or none. Where the daemons
cannot start, CannotStart says why, in the words of their own logs.
"""

import os
import pathlib
import secrets
import shutil
import socket
import subprocess
import tempfile
import time

import processes

DAEMONS = ("munged", "slurmctld", "slurmd")
COMMANDS = ("sbatch", "scontrol", "squeue", "sinfo")
CPUS = 3  # so many that every part of the tests' studies runs at once, however few the machine has
START_SECONDS = 20
STOP_SECONDS = 5

CONFIGURATION = """\
ClusterName=stepwell_test
SlurmctldHost={host}({address})
SlurmUser={user}
SlurmdUser={user}
SlurmctldPort={slurmctld_port}
SlurmdPort={slurmd_port}
{listen}
# A requeued job waits until its first credential has expired: by default two minutes.
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket,cred_expire=10
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
# What they say on stderr is kept.
SlurmctldLogFile=/dev/null
SlurmdLogFile=/dev/null
# No cgroups, no accounting: neither is what is tested, and a container may have no right to them.
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
# As many CPUs as are said, not as are there.
SlurmdParameters=config_overrides
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0,bf_interval=1
ReturnToService=2
NodeName={host} NodeAddr={address} CPUs={cpus} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=10 State=UP
"""


class CannotStart(Exception):
    pass


def free_ports(count):
    """Of this moment: all are held together, so that they differ."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in held]
    for one in held:
        one.close()
    return ports


def own_address():
    """Of this machine to itself, and what makes the daemons listen there alone. They can only where the machine's name
    stands for a loopback address: told to be choosy, they listen where their name leads."""
    try:
        address = socket.gethostbyname(socket.gethostname())
    except OSError:
        address = ""
    if address.startswith("127."):
        return address, "CommunicationParameters=NoCtldInAddrAny,NoInAddrAny"
    return "127.0.0.1", ""


def program(name):
    """Debian puts daemons where only root looks."""
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/bin")


class SlurmOnLoopback:
    def __init__(self):
        """In a process that adopts its orphans, see processes.py."""
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="stepwell-slurm-"))
        self.folder.chmod(0o711)  # munged wants its socket reachable by everybody
        self.daemons = {}  # processes by name, in the order of their start
        # Slurm's own variables of a job that this may itself run in would mislead its commands.
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith(("SLURM", "SBATCH"))}
        self.environment["SLURM_CONF"] = str(self.folder / "slurm.conf")

    def start(self):
        absent = [name for name in DAEMONS + COMMANDS if program(name) is None]
        if absent:
            raise CannotStart(f"not installed: {', '.join(absent)} (tools/install-packages test)")
        try:
            self._start_munged()
            self._start_slurm()
        except BaseException:
            self.stop()
            raise

    def run(self, *command, **options):
        """A command of Slurm's, or one that calls them. What it prints."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, **options)
        if done.returncode != 0:
            raise AssertionError(f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def states(self):
        """Of every job and part that Slurm knows: {"12_3": "RUNNING", …}; a waiting array is taken apart."""
        listed = self.run("squeue", "--all", "--array", "--noheader", "--states=all", "--format=%i %T")
        return dict(line.split() for line in listed.splitlines())

    def stop(self):
        """Whatever happened before. Jobs do not end with the daemons, but they are descendants of this process."""
        for process in reversed(list(self.daemons.values())):
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
        self.daemons = {}
        processes.kill_descendants()
        shutil.rmtree(self.folder, ignore_errors=True)

    def logs(self):
        return "\n".join(f"{file.name}:\n{file.read_text(errors='replace')}" for file in sorted(self.folder.glob("*.log")))

    def _start(self, name, *options):
        with open(self.folder / f"{name}.log", "w", encoding="utf-8") as out:
            process = subprocess.Popen(
                [program(name), *options], env=self.environment, cwd=self.folder, stdin=subprocess.DEVNULL,
                stdout=out, stderr=subprocess.STDOUT, preexec_fn=processes.end_with_parent,
            )  # fmt: skip
        self.daemons[name] = process

    def _wait_until(self, ready, what):
        end = time.monotonic() + START_SECONDS
        while not ready():
            gone = [name for name, process in self.daemons.items() if process.poll() is not None]
            if gone or time.monotonic() > end:
                reason = f"{gone[0]} ended by itself" if gone else f"{what} not within {START_SECONDS} s"
                raise CannotStart(f"{reason}; its log says\n{self.logs()}")
            time.sleep(0.05)

    def _start_munged(self):
        key = self.folder / "munge.key"
        key.write_bytes(secrets.token_bytes(128))
        key.chmod(0o400)
        socket_file = self.folder / "munge.socket"
        self._start(
            "munged", "--foreground", f"--socket={socket_file}", f"--key-file={key}", f"--pid-file={self.folder}/munged.pid",
            "--log-file=/dev/null", f"--seed-file={self.folder}/munged.seed",
        )  # fmt: skip
        self._wait_until(socket_file.exists, "munged's socket")

    def _start_slurm(self):
        (self.folder / "state").mkdir()
        (self.folder / "spool").mkdir()
        slurmctld_port, slurmd_port = free_ports(2)
        address, listen = own_address()
        (self.folder / "slurm.conf").write_text(
            CONFIGURATION.format(
                host=socket.gethostname().split(".")[0], user=subprocess.check_output(["id", "-un"], text=True).strip(),
                slurmctld_port=slurmctld_port, slurmd_port=slurmd_port, address=address, listen=listen, folder=self.folder, cpus=CPUS,
            ),
            encoding="utf-8",
        )  # fmt: skip
        self._start("slurmctld", "-D", "-i")
        self._start("slurmd", "-D")
        self._wait_until(lambda: self._nodes() == "idle", "an idle node")

    def _nodes(self):
        asked = subprocess.run(
            ["sinfo", "--noheader", "--format=%T"], env=self.environment, capture_output=True, text=True, check=False
        )
        return asked.stdout.strip()
