#!/usr/bin/env bash
# The repository's commands. build.ps1 has the same words.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'TEXT'
Usage: ./build.sh [word]
  build                 (the default) publish the compiler to artifacts/dittofi
  run <folder> [args]   build, then run the project in <folder>
  test                  build, check the format, run every test project
  bench [filter]        the numbers, side by side
  accept                take every *.received.* as what is expected
  format                bring the sources into the one format
TEXT
}

rid() { dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1; }

build() {
  local command=artifacts/dittofi/dittofi
  # MSBuild needs seconds to see that nothing changed; the file system sees it at once.
  if [[ -x $command && -z $(find compiler runtime-templates Directory.* global.json -newer "$command" -print -quit 2>/dev/null) ]]; then
    return
  fi
  echo "Building the compiler, once: about a minute..." >&2
  # One image of all our assemblies: generics of one over types of another are compiled ahead too. The SDK takes the word
  # for a program that is not self-contained from the command line alone.
  dotnet publish compiler/Dittofi.Cli -c Release -r "$(rid)" --self-contained false -p:PublishReadyToRun=true \
    -p:PublishReadyToRunComposite=true -o artifacts/dittofi --nologo -v q
  touch "$command"
}

# The database's own package: services are tested on a real cluster, and its absence is a failure.
postgresql() {
  if command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then
    return
  fi
  if ! command -v apt-get >/dev/null; then
    echo "PostgreSQL's initdb is needed by the tests: install the server and put it on PATH." >&2
    return 1
  fi
  local sudo=()
  [[ $(id -u) == 0 ]] || sudo=(sudo)
  "${sudo[@]}" apt-get update -q
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -q --no-install-recommends postgresql
}

# Runs one test project and adds its figures to the sums.
run_tests() {
  local name=$1 output code=0
  output=$(mktemp)
  echo "== $name"
  dotnet "artifacts/bin/$name/debug/$name.dll" 2>&1 | tee "$output" || code=$?
  # On CI the runner colours its figures.
  local plain passed failed
  plain=$(sed $'s/\e\\[[0-9;]*m//g' "$output")
  rm -f "$output"
  passed=$(sed -n 's/^ *succeeded: *\([0-9]*\).*/\1/p' <<<"$plain" | tail -n 1)
  failed=$(sed -n 's/^ *failed: *\([0-9]*\).*/\1/p' <<<"$plain" | tail -n 1)
  passed_sum=$((passed_sum + ${passed:-0}))
  failed_sum=$((failed_sum + ${failed:-0}))
  # A run that dies, or tests nothing, is a failure that its own figures do not show.
  if [[ ${failed:-0} == 0 && ( $code != 0 || ${passed:-0} == 0 ) ]]; then
    echo "$name: exit code $code, ${passed:-0} passed" >&2
    failed_sum=$((failed_sum + 1))
  fi
}

test() {
  passed_sum=0
  failed_sum=0
  postgresql
  # Optimised: thousands of mutated projects go through the compiler.
  dotnet build Dittofi.Compiler.sln --nologo -v q -p:Optimize=true
  dotnet format Dittofi.Compiler.sln --no-restore --verify-no-changes
  local project
  for project in tests/*.Tests/*.csproj; do
    run_tests "$(basename "$project" .csproj)"
  done
  echo "$passed_sum passed, $failed_sum failed"
  [[ $failed_sum == 0 && $passed_sum != 0 ]]
}

# A snapshot's received file becomes its verified one; in a case folder the expected file has no such word in its name.
accept() {
  local received accepted
  find tests compiler/docs/reference -name '*.received.*' -print0 | while IFS= read -r -d '' received; do
    case $received in
      tests/cases/*.received.noext) accepted=${received%.received.noext} ;;
      tests/cases/*|compiler/docs/reference/*) accepted=${received%.received.*}.${received##*.received.} ;;
      *) accepted=${received%.received.*}.verified.${received##*.received.} ;;
    esac
    mv -- "$received" "$accepted"
    echo "$accepted"
  done
}

word=${1:-build}
[[ $# == 0 ]] || shift
case $word in
  build)
    build
    # Without a terminal MSBuild ends in silence.
    echo "The command is $PWD/artifacts/dittofi/dittofi"
    ;;
  run)
    [[ $# -ge 1 ]] || { usage >&2; exit 2; }
    build
    exec artifacts/dittofi/dittofi run "$@"
    ;;
  test) test ;;
  bench)
    build
    dotnet build tests/Dittofi.Benchmarks -c Release --nologo -v q
    exec dotnet artifacts/bin/Dittofi.Benchmarks/release/Dittofi.Benchmarks.dll "$@"
    ;;
  accept) accept ;;
  format) dotnet format Dittofi.Compiler.sln ;;
  -h | --help | help) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
