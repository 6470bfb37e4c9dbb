package dev.captioneer.access;

import dev.captioneer.kernel.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The workspace that a browser's request or session belongs to, as {@link Browsers} found it. */
public final class CurrentWorkspace {

    /** Names the attribute of requests and sessions: the text of the {@link WorkspaceId}. */
    static final String ATTRIBUTE = "dev.captioneer.workspace";

    private CurrentWorkspace() {}

    public static Optional<WorkspaceId> of(HttpServletRequest request) {
        return of(request::getAttribute)
                .or(() -> Optional.ofNullable(request.getSession(false)).flatMap(CurrentWorkspace::of));
    }

    public static Optional<WorkspaceId> of(HttpSession session) {
        return of(session::getAttribute);
    }

    /** @param attributes of a request or session of another kind, for instance {@code wrappedSession::getAttribute} */
    public static Optional<WorkspaceId> of(Function<String, @Nullable Object> attributes) {
        return attributes.apply(ATTRIBUTE) instanceof String id ? Optional.of(new WorkspaceId(id)) : Optional.empty();
    }
}
