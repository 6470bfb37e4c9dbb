package dev.captioneer.console.store;

import dev.captioneer.console.ConsoleFilter;
import dev.captioneer.console.Level;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows are read: all of a filter but its text, which is only known when the sentence is made. */
public record ConsoleSelect(ProjectId project, ConsoleFilter filter) {

    String where() {
        String image = filter.image().isPresent() ? " and image_id = :image" : "";
        return " from console_event where project_id = :project and id > :since and level in (:levels)" + image;
    }

    boolean matchesNothing() {
        return filter.levels().isEmpty();
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        JdbcClient.StatementSpec bound = statement
                .param("project", project.value())
                .param("since", filter.since())
                .param("levels", filter.levels().stream().map(Level::name).toList());
        return filter.image()
                .map(ImageId::value)
                .map(id -> bound.param("image", id))
                .orElse(bound);
    }
}
