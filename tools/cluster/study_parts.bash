# What slurm_sweep and parallel_sweep have in common; to be sourced. A study of N parts keeps each part in a store of its
# own, NAME.part-I-of-N.sqlite in the folder of the call, and `stepwell merge` makes NAME.sqlite of them.
#
# Every part is always run with --resume: a store that is not there is begun, one that a killed part left behind is gone
# on with, and of a finished one nothing is left to do. So the same command again mends whatever went wrong.
# shellcheck shell=bash disable=SC2034 # the variables are for those who source this

# The comment at the head of a script is its help.
print_help() { sed -n '2,/^$/s/^# \{0,1\}//p' "$1"; }

wrong() {
  echo "${0##*/}: $1" >&2
  exit 2
}

# Words for the shell of a part, which is another than this one.
quoted() { printf '%q ' "$@"; }

# The command that belongs to this script, built or installed, before any other; STEPWELL names another.
find_stepwell() {
  local here candidate
  here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
  for candidate in "$here/../../build/release/stepwell" "$here/../../../bin/stepwell" "$(command -v stepwell || true)"; do
    [ -n "${STEPWELL:-}" ] || [ ! -x "$candidate" ] || STEPWELL=$candidate
  done
  [ -n "${STEPWELL:-}" ] || wrong "cannot find stepwell: build it (tools/build release) or name it, STEPWELL=/path/to/stepwell"
  [ -x "$STEPWELL" ] || wrong "STEPWELL=$STEPWELL is no program"
  stepwell=$(realpath "$STEPWELL")
}

# Of STUDY.yaml PARTS [OPTIONS OF SWEEP] [-- OPTIONS OF THE BATCH ENGINE]: study, parts, sweep_options, engine_options;
# name, whole (the merged store), part_stores; threads_given.
read_command_line() {
  case "${1:-}" in
  -h | --help)
    print_help "$0"
    exit 0
    ;;
  esac
  [ $# -ge 2 ] || wrong "a study file and the number of parts are wanted; --help says more"
  study=$1 parts=$2
  shift 2
  [ -f "$study" ] || wrong "there is no study file $study"
  if ! [[ $parts =~ ^[1-9][0-9]{0,4}$ ]] || [ "$parts" -lt 2 ]; then wrong "\`$parts\` is no number of parts: 2 to 99999"; fi

  sweep_options=() threads_given=
  while [ $# -gt 0 ] && [ "$1" != -- ]; do
    case "$1" in
    --shard* | --store* | --resume* | --csv* | --format*)
      wrong "$1 is for one whole store, and here there is one for each part; stepwell merge knows --store, --csv and --format"
      ;;
    --threads*) threads_given=yes ;;
    esac
    sweep_options+=("$1")
    shift
  done
  [ $# -eq 0 ] || shift
  engine_options=("$@")

  name=$(basename "$study")
  name=${name%.*} whole=$name.sqlite part_stores=()
  local part
  for ((part = 1; part <= parts; ++part)); do part_stores+=("$name.part-$part-of-$parts.sqlite"); done
  [ ! -e "$whole" ] || wrong "$whole is there already: the study is done, or rename or remove it first"
  find_stepwell
}
