/// A Kubernetes Indexed Job: one part of the class in each index.
enum KubernetesFiles {
  static let all = [
    Adapter.File(name: "Dockerfile", text: dockerfile, isScript: false),
    Adapter.File(name: "grade.yaml", text: manifest, isScript: false),
    Adapter.File(name: "merge.sh", text: merge),
  ]

  private static let dockerfile = #"""
    # The image that grades a part of a class. Build it in a clone of Unroll:
    #
    #   docker build -f Dockerfile -t unroll-grader .
    FROM swift:6.3-bookworm
    COPY . /unroll
    RUN cd /unroll && make install PREFIX=/usr/local && rm -rf /unroll \
      && useradd --uid 1000 --create-home grader
    USER 1000
    ENV XDG_CACHE_HOME=/tmp/cache
    """# + "\n"

  private static let manifest = #"""
    # Grades a class in four parts. Put the class into /class of the claim `unroll-class`, choose a
    # seed, then:
    #
    #   kubectl apply -f grade.yaml
    #   kubectl wait --for=condition=complete --timeout=2h job/unroll-grade
    #
    # and run merge.sh where the claim is mounted. A part that is run again goes on where it ended.
    # The container is the outer wall: no network, no root, nothing to write but two folders. In it
    # the launcher's walls keep the answers apart; they need nodes with Linux 6.12 or newer.
    apiVersion: batch/v1
    kind: Job
    metadata:
      name: unroll-grade
    spec:
      completionMode: Indexed
      completions: 4
      parallelism: 4
      backoffLimitPerIndex: 3
      maxFailedIndexes: 4
      template:
        metadata:
          labels:
            app: unroll-grade
        spec:
          restartPolicy: Never
          automountServiceAccountToken: false
          enableServiceLinks: false
          securityContext:
            runAsNonRoot: true
            runAsUser: 1000
            fsGroup: 1000
            seccompProfile:
              type: RuntimeDefault
          containers:
            - name: grader
              image: unroll-grader
              command: ["/bin/sh", "-c"]
              args:
                - >-
                  grader grade /data/class --class --isolation launcher
                  --gradebook /data/part-$JOB_COMPLETION_INDEX.gradebook
                  --shard $JOB_COMPLETION_INDEX/4 --seed $SEED --jobs 1;
                  test $? -le 1
              env:
                - name: SEED
                  value: "20261127"
              resources:
                requests: {cpu: "1", memory: 1Gi}
                limits: {cpu: "1", memory: 4Gi}
              securityContext:
                allowPrivilegeEscalation: false
                readOnlyRootFilesystem: true
                capabilities:
                  drop: [ALL]
              volumeMounts:
                - {name: data, mountPath: /data}
                - {name: scratch, mountPath: /tmp}
          volumes:
            - name: data
              persistentVolumeClaim:
                claimName: unroll-class
            - name: scratch
              emptyDir:
                sizeLimit: 8Gi
    ---
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata:
      name: unroll-grade
    spec:
      podSelector:
        matchLabels:
          app: unroll-grade
      policyTypes: [Ingress, Egress]
    """# + "\n"

  private static let merge = #"""
    #!/bin/sh
    # Brings the parts together: ./merge.sh FOLDER, where FOLDER is the claim's.
    set -eu
    grader merge "$1/class.gradebook" "$1"/part-*.gradebook
    """# + "\n"
}
