package dev.captioneer.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.build.FakeMachine.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw is for POSIX shells; Windows has mvnw.cmd")
class MvnwTest {

    private FakeMachine machine;

    @BeforeEach
    void setUp(@TempDir Path folder) throws Exception {
        machine = new FakeMachine(folder.toRealPath());
    }

    @Test
    void olderDefaultBesideJdk25_jdk25IsUsed() throws Exception {
        machine.withJdk("usr/lib/jvm/java-17", "17.0.15")
                .withJavaOnPath("usr/lib/jvm/java-17")
                .withVariable("JAVA_HOME", machine.folder("usr/lib/jvm/java-17").toString())
                .withJdk("usr/lib/jvm/temurin-25", "25.0.3")
                .withMavenOnPath("3.8.7");

        assertThat(machine.mvnw("verify").output())
                .startsWith("the installed Maven in " + machine.project())
                .contains("with " + machine.folder("usr/lib/jvm/temurin-25") + " runs:", "<verify>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/java/jdk-25",
                "opt/my jdk-25",
                "opt/java/openjdk",
                "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
                "opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home",
                "home of me/.sdkman/candidates/java/25.0.3-tem",
                "home of me/.jdks/temurin-25",
                "home of me/Library/Java/JavaVirtualMachines/jdk-25/Contents/Home",
            })
    void jdkInAUsualFolder_isFound(String folder) throws Exception {
        machine.withJdk(folder, "25").withMavenOnPath("3.9.9");

        assertThat(machine.mvnw().output()).contains("with " + machine.folder(folder) + " runs:");
    }

    @Test
    void jdkOnThePath_comesBeforeTheFolders() throws Exception {
        machine.withJdk("elsewhere/jdk 26", "26")
                .withJavaOnPath("elsewhere/jdk 26")
                .withJdk("usr/lib/jvm/temurin-25", "25")
                .withMavenOnPath("3.9.9");

        assertThat(machine.mvnw().output()).contains("with " + machine.folder("elsewhere/jdk 26") + " runs:");
    }

    @Test
    void severalJdksInTheFolders_25IsPreferredAndANewerOneWillDo() throws Exception {
        machine.withJdk("usr/lib/jvm/a-27", "27-ea").withMavenOnPath("3.9.9");
        assertThat(machine.mvnw().output()).contains("with " + machine.folder("usr/lib/jvm/a-27") + " runs:");

        machine.withJdk("usr/lib/jvm/b-25", "25.0.1");
        assertThat(machine.mvnw().output()).contains("with " + machine.folder("usr/lib/jvm/b-25") + " runs:");
    }

    @Test
    void noFittingJdk_oneSentenceSaysWhatToInstall() throws Exception {
        machine.withJdk("usr/lib/jvm/java-17", "17.0.15")
                .withJre("usr/lib/jvm/jre-25", "25.0.3")
                .withMavenOnPath("3.9.9");

        Result result = machine.mvnw("verify");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors().lines())
                .singleElement()
                .asString()
                .contains("needs a JDK 25 or newer", "install one", "JAVA_HOME");
    }

    @Test
    void calledThroughALinkFromAnotherFolder_runsInTheProject() throws Exception {
        machine.withJdk("usr/lib/jvm/temurin-25", "25").withMavenOnPath("3.9.9");
        Path elsewhere = Files.createDirectories(machine.folder("else where"));
        Path relative = Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../my project/mvnw"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("second link"), relative);

        Result result = machine.run(link, elsewhere, "-Dname=two words", "");

        assertThat(result.output().lines())
                .startsWith("the installed Maven in %s with %s runs:"
                        .formatted(machine.project(), machine.folder("usr/lib/jvm/temurin-25")))
                .endsWith("<-Dname=two words>", "<>");
    }

    @Test
    void mavensExitCode_isHandedOn() throws Exception {
        machine.withJdk("usr/lib/jvm/temurin-25", "25").withMavenOnPath("4.0.0").withVariable("MAVEN_EXIT", "7");

        assertThat(machine.mvnw("verify").exitCode()).isEqualTo(7);
    }

    @Test
    void oldMaven_thePinnedOneIsFetchedOnce() throws Exception {
        machine.withJdk("usr/lib/jvm/temurin-25", "25").withMavenOnPath("3.8.6").withDownloadableMaven();

        Result first = machine.mvnw("verify");
        Result second = machine.mvnw("verify");

        assertThat(first.output()).startsWith("the fetched Maven in " + machine.project());
        assertThat(first.errors()).startsWith("Fetching Maven once:");
        assertThat(second.output()).isEqualTo(first.output());
        assertThat(second.errors()).isEmpty();
        assertThat(machine.fetched())
                .singleElement()
                .asString()
                .matches("https://archive\\.apache\\.org/dist/maven/maven-3/[\\d.]+/binaries/apache-maven-[\\d.]+"
                        + "-bin\\.tar\\.gz");
        assertThat(machine.filesInMavenCache()).hasSize(1);
    }

    @Test
    void archiveWithAnotherChecksum_isRefusedAndLeavesNothing() throws Exception {
        machine.withJdk("usr/lib/jvm/temurin-25", "25").withForgedMaven();

        Result result = machine.mvnw("verify");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors()).contains("is not the Maven that was pinned");
        assertThat(machine.filesInMavenCache()).isEmpty();
    }

    @Test
    void noMavenAndNothingToFetchItWith_saysWhatToInstall() throws Exception {
        machine.withJdk("usr/lib/jvm/temurin-25", "25");

        Result result = machine.mvnw("verify");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("needs Maven 3.8.7 or newer, or curl or wget");
        assertThat(machine.filesInMavenCache()).isEmpty();
    }
}
