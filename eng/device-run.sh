# shellcheck shell=bash
# What the scripts that run programs on a nanoCLR share. Sourced; goes to the root of the repository.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# The head of the script, from its line of usage on.
usage() {
  sed -n '4,/^[^#]/s/^# \{0,1\}//p' "eng/$(basename "$0")" >&2
  exit 2
}

# Takes the usual time-out in seconds, then the command line. Sets clr, processor, pe, limit, and the array names: what is no option.
read_options() {
  clr='' processor='' pe='' limit=$1 names=()
  shift
  while [ $# -gt 0 ]; do
    case "$1" in
      --clr | --metadata-processor | --pe | --timeout)
        [ $# -ge 2 ] || usage
        case "$1" in
          --clr) clr=$2 ;;
          --metadata-processor) processor=$2 ;;
          --pe) pe=$2 ;;
          --timeout) limit=$2 ;;
        esac
        shift 2
        ;;
      -*) usage ;;
      *)
        names+=("$1")
        shift
        ;;
    esac
  done
  [ -n "$clr" ] && [ -n "$processor" ] && [ -f "$pe/mscorlib.pe" ] || usage
}

# Builds a project for the device and, if it has two targets, the PC; more arguments go to the build.
build() {
  dotnet build "$1" -c Release -p:MetadataProcessor="$processor" -v q --nologo "${@:2}"
}

# Sets the array files: what a program in a folder loads, in this order. The folder comes first, then the one of nanoFramework.
find_files() {
  local name
  files=()
  while read -r name; do
    if [ -f "$1/$name.pe" ]; then files+=("$PWD/$1/$name.pe"); else files+=("$pe/$name.pe"); fi
  done < "$1/load-order.txt"
}

# Runs the files; gives the exit code of the runtime, with which a board that ends resets itself.
run_files() {
  # shellcheck disable=SC2086 # The command may have arguments of its own.
  timeout -k 5 "$limit" $clr "${files[@]}"
}
