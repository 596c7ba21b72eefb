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
    # neither that file nor the questions. One fixed seed: all submissions get the same cases.
    export PATH=/opt/swift/usr/bin:/usr/local/bin:$PATH
    gradebook=/tmp/submission.gradebook
    rm -f "$gradebook"
    grader grade /autograder/submission --submission --gradebook "$gradebook" --seed 20261127
    if [ $? -gt 1 ]; then
      # Gradescope tells of a missing result, and the submission can be run again: no zero.
      exit 1
    fi
    grader export gradescope --gradebook "$gradebook" --into /autograder/results/results.json
    """# + "\n"
}
