#!/usr/bin/env bash
# Builds CryptoNAS when needed and runs it on this machine: ./run-local.sh [VERB] [OPTION...]
# Without a verb it searches, as conf/local.conf says.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
jar=$here/target/cryptonas.jar
build_log=$here/target/build.log

fail() {
  printf 'run-local.sh: %s\n' "$*" >&2
  exit 1
}

# Prints the feature version of a java command: 17, 25; 8 and older say 1.
feature_version() {
  "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
}

# Sets java and java_version to the first Java of 17 or newer.
find_java() {
  local candidate seen=''
  for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)" \
    /usr/lib/jvm/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java; do
    [[ -x $candidate ]] || continue
    java_version=$(feature_version "$candidate")
    if [[ ${java_version:-0} -ge 17 ]]; then
      java=$candidate
      return
    fi
    seen="; found $candidate, version ${java_version:-unknown}"
  done
  fail "no Java 17 or newer found$seen (Debian: apt-get install openjdk-17-jdk-headless)"
}

# Where the JDK is that a java command belongs to, for Maven.
home_of() {
  local command=$1 link
  while link=$(readlink "$command"); do
    case $link in
      /*) command=$link ;;
      *) command=$(dirname "$command")/$link ;;
    esac
  done
  (cd "$(dirname "$command")/.." && pwd -P)
}

is_stale() {
  [[ ! -f $jar ]] || [[ -n $(find "$here/pom.xml" "$here/src/main" -newer "$jar" | head -n 1) ]]
}

build() {
  local home commit started
  command -v mvn >/dev/null || fail "no Maven found: mvn is not on the PATH (Debian: apt-get install maven)"
  home=$(home_of "$java")
  [[ -x $home/bin/javac ]] || fail "$home has no javac: building needs a JDK (Debian: apt-get install openjdk-17-jdk-headless)"
  commit=$(git -C "$here" rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
  mkdir -p "$here/target"
  # The jar gets the time at which the build began, so that what changed meanwhile counts as newer.
  started=$here/target/build-started
  touch "$started"
  echo "run-local.sh: building target/cryptonas.jar (the first time downloads its dependencies) ..." >&2
  if ! (cd "$here" && JAVA_HOME=$home mvn -q -B -ntp package -Dmaven.test.skip=true -Dspotless.check.skip=true \
    "-Dgit.commit=$commit" </dev/null >"$build_log" 2>&1); then
    cat "$build_log" >&2
    fail "the build failed; its output is above and in $build_log"
  fi
  touch -r "$started" "$jar"
  echo "run-local.sh: built" >&2
}

find_java
if is_stale; then
  build
fi

options=(-Dai.djl.offline=true)
if [[ $java_version -ge 24 ]]; then
  options+=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
fi
export OPT_OUT_TRACKING=true
# Native threads that wait for each other by spinning slow training down twentyfold where other
# programs want the processors too.
export GOMP_SPINCOUNT=${GOMP_SPINCOUNT:-1000}

exec "$java" "${options[@]}" "-Dorg.cryptonas.home=$here" -jar "$jar" "$@"
