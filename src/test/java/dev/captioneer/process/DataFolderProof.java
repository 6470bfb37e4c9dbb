package dev.captioneer.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.kernel.Sha256;
import dev.captioneer.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks from outside at the data folder of a process that has just started again: rows and files must fit. */
final class DataFolderProof {

    private final DataFolder folder;

    DataFolderProof(Path data) {
        folder = new DataFolder(data);
    }

    void check() throws IOException, SQLException {
        assertThat(files(folder.staging())).as("staging").isEmpty();
        List<String> rows = query("select distinct content from image");
        assertThat(files(folder.images()).stream().map(DataFolderProof::name))
                .as("originals, and the contents of rows")
                .containsExactlyInAnyOrderElementsOf(rows);
        for (Path original : files(folder.images())) {
            assertThat(hash(original)).as("the bytes of %s", original).isEqualTo(name(original));
        }
        assertThat(files(folder.thumbnails())).as("thumbnails").allSatisfy(file -> assertThat(rows)
                .contains(name(file).substring(0, 64)));
        assertThat(query("pragma integrity_check")).containsExactly("ok");
        assertThat(query("pragma foreign_key_check")).isEmpty();
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static String hash(Path file) throws IOException {
        return Sha256.of(Files.readAllBytes(file)).hex();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
