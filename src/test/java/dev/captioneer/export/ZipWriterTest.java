package dev.captioneer.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipWriterTest {

    @TempDir
    Path folder;

    @Test
    void moreEntriesThanAClassicZipHolds_areAllThere() throws IOException {
        Path zip = folder.resolve("many.zip");
        int count = 65_536 + 10;
        try (ZipWriter writer = new ZipWriter(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            for (int i = 0; i < count; i++) {
                writer.add("IMG_" + i + ".txt", new byte[] {(byte) i});
            }
        }

        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.size()).isEqualTo(count);
            assertThat(read.getInputStream(read.getEntry("IMG_65545.txt")).readAllBytes())
                    .containsExactly((byte) 65_545);
        }
    }

    @Test
    void entries_areStoredAsTheyAre() throws IOException {
        Path file = Files.write(folder.resolve("a"), "a picture".repeat(100_000).getBytes(UTF_8));
        Path zip = Files.write(folder.resolve("a.zip"), written(file));

        try (ZipFile read = new ZipFile(zip.toFile())) {
            ZipEntry entry = read.getEntry("IMG_001.jpg");
            assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(read.getInputStream(entry).readAllBytes()).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void bytes_doNotDependOnTheTimeZone() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {1, 2, 3});
        TimeZone before = TimeZone.getDefault();
        byte[] here = written(file);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(written(file)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static byte[] written(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipWriter writer = new ZipWriter(bytes)) {
            writer.add("IMG_001.jpg", file);
            writer.add("IMG_001.txt", "a caption".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
