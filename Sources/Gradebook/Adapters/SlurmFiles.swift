/// A Slurm job array: one part of the class in each task, and a merge behind them.
enum SlurmFiles {
  static let all = [
    Adapter.File(name: "submit.sh", text: submit),
    Adapter.File(name: "grade.sbatch", text: grade),
    Adapter.File(name: "merge.sbatch", text: merge),
  ]

  private static let submit = #"""
    #!/bin/sh
    # Grades a class on a Slurm cluster:
    #
    #   ./submit.sh CLASS OUT [PARTS]
    #
    # CLASS holds a folder for each student; OUT takes the parts, the logs and, in the end,
    # class.gradebook. Both lie where every node sees them, on a file system with locks. grader is
    # found in PATH, or named by GRADER. Submit as the user that grades, never as root. The same
    # command again goes on with what is left. Options for all jobs go into SBATCH_ACCOUNT,
    # SBATCH_PARTITION and so on. With KEEP_WAITING=1 it returns when all is merged.
    set -eu
    here=$(cd "$(dirname "$0")" && pwd)
    CLASS=$(cd "$1" && pwd)
    mkdir -p "$2"
    OUT=$(cd "$2" && pwd)
    PARTS=${3:-4}
    GRADER=${GRADER:-$(command -v grader)}
    # All parts ask the same questions.
    [ -s "$OUT/seed" ] || od -An -N5 -tu8 /dev/urandom | tr -d ' ' > "$OUT/seed"
    export CLASS OUT PARTS GRADER

    array=$(sbatch --parsable --array="0-$((PARTS - 1))" --output="$OUT/part-%a.log" \
      "$here/grade.sbatch")
    # afterany: a part that failed must not keep the merge from telling so.
    wait=
    if [ -n "${KEEP_WAITING:-}" ]; then wait=--wait; fi
    sbatch $wait --dependency="afterany:${array%%;*}" --output="$OUT/merge.log" \
      "$here/merge.sbatch"
    """# + "\n"

  private static let grade = #"""
    #!/bin/sh
    #SBATCH --job-name=unroll-grade
    #SBATCH --cpus-per-task=1
    #SBATCH --time=60
    #SBATCH --open-mode=append
    # One part of a class; submit.sh starts it. Slurm may run a part twice: a second process on the
    # same gradebook is refused, and one after the first goes on where that ended.
    part=$SLURM_ARRAY_TASK_ID
    "$GRADER" grade "$CLASS" --class --gradebook "$OUT/part-$part.gradebook" \
      --shard "$part/$PARTS" --seed "$(cat "$OUT/seed")" --jobs "${SLURM_CPUS_PER_TASK:-1}"
    status=$?
    # 1 says that some answer did not pass; that is no failure of the job.
    [ "$status" -le 1 ]
    """# + "\n"

  private static let merge = #"""
    #!/bin/sh
    #SBATCH --job-name=unroll-merge
    #SBATCH --cpus-per-task=1
    #SBATCH --time=30
    # Brings the parts together, and fails where some answer is in none of them.
    "$GRADER" merge "$OUT/class.gradebook" "$OUT"/part-*.gradebook
    """# + "\n"
}
