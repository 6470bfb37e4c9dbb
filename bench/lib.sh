# For the scripts of this folder, which stand in the project's folder when they read it: `build GOAL` makes the classes
# (not with BENCH_BUILD=no), `bench CLASS ARGUMENT...` runs one of dev.captioneer.bench.

# As mvnw finds it: JAVA_HOME, the PATH, or one of the usual folders.
jdk=$(./mvnw -B -v | sed -n 's/.*runtime: //p')

build() {
    if [ "${BENCH_BUILD:-yes}" = yes ]; then
        # Warnings of Maven's own libraries go where the table does not.
        ./mvnw -B -ntp -q "$@" dependency:build-classpath -DincludeScope=test \
            -Dmdep.outputFile=target/bench.classpath >&2
    fi
}

bench() {
    name=$1
    shift
    "$jdk/bin/java" --enable-native-access=ALL-UNNAMED \
        -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" "dev.captioneer.bench.$name" "$@"
}
