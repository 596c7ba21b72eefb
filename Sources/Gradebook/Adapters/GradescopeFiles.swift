/// A Gradescope autograder: one container for each submission.
enum GradescopeFiles {
  static let all = [
    Adapter.File(name: "setup.sh", text: setup),
    Adapter.File(name: "run_autograder", text: run),
  ]

  private static let setup = #"""
    #!/bin/sh
    # Prepares the image. The autograder's zip holds this file, run_autograder, and a clone of
    # Unroll in the folder `unroll`. Choose the base image Ubuntu 22.04.
    set -eu
    apt-get update
    apt-get install -y --no-install-recommends \
      binutils bubblewrap ca-certificates curl git libc6-dev libcmark-dev libcurl4-openssl-dev \
      libgcc-11-dev libsqlite3-dev libstdc++-11-dev libxml2-dev less make pkg-config tzdata
    curl -fsSL https://download.swift.org/swift-6.3-release/ubuntu2204/swift-6.3-RELEASE/\
    swift-6.3-RELEASE-ubuntu22.04.tar.gz | tar -xz -C /opt
    mv /opt/swift-6.3-RELEASE-ubuntu22.04 /opt/swift
    export PATH=/opt/swift/usr/bin:$PATH
    make -C /autograder/source/unroll install PREFIX=/usr/local
    """# + "\n"

  private static let run = #"""
    #!/bin/sh
    # Grades one submission. The trusted program alone writes results.json: submitted code can reach
    # neither that file nor the questions. One fixed seed: all submissions get the same cases. Put
    # an assignment.json beside this file, and its exercises, weights and dates count, by the time
    # that Gradescope tells. Its roster may be missing; put it beside, too, if it holds extensions.
    root=${AUTOGRADER:-/autograder}
    export PATH="$PATH:/opt/swift/usr/bin:/usr/local/bin"
    # Where other users may enter: as root, answers run as one of them.
    export XDG_CACHE_HOME="${XDG_CACHE_HOME:-/tmp/unroll-cache}"
    place=$(mktemp -d)
    trap 'rm -rf "$place"' EXIT
    gradebook=$place/submission.gradebook
    # Most containers forbid the namespaces that bubblewrap needs; the launcher needs none.
    for isolation in bubblewrap launcher; do
      grader grade "$root/submission" --submission --gradebook "$gradebook" --seed 20261127 \
        --isolation "$isolation"
      status=$?
      if [ "$status" -le 1 ]; then break; fi
    done
    # Gradescope tells of a missing result, and the submission can be run again: no zero.
    if [ "$status" -gt 1 ]; then exit 1; fi
    set -- --gradebook "$gradebook" --student submission
    if [ -e "$root/source/assignment.json" ]; then
      set -- "$@" --assignment "$root/source/assignment.json" --optional-roster
    fi
    if [ -e "$root/submission_metadata.json" ]; then
      set -- "$@" --metadata "$root/submission_metadata.json"
    fi
    mkdir -p "$root/results"
    grader export "$root/results/results.json" --format gradescope "$@"
    """# + "\n"
}
