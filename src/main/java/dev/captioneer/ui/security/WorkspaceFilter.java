package dev.captioneer.ui.security;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import dev.captioneer.access.Browsers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the workspace of a browser. One that has none gets it when a page really starts in it, which takes JavaScript:
 * not when something fetches a file, asks for the health or only reads the first HTML.
 */
class WorkspaceFilter extends OncePerRequestFilter {

    private static final String PAGE_STARTS =
            ApplicationConstants.REQUEST_TYPE_PARAMETER + "=" + RequestType.INIT.getIdentifier();

    private final Browsers browsers;

    WorkspaceFilter(Browsers browsers) {
        this.browsers = browsers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (pageStarts(request)) {
            browsers.admit(request, response);
        } else {
            browsers.recognise(request);
        }
        chain.doFilter(request, response);
    }

    // Not by getParameter, which would read the body of an upload.
    private static boolean pageStarts(HttpServletRequest request) {
        return Stream.ofNullable(request.getQueryString())
                .flatMap(query -> Arrays.stream(query.split("&")))
                .anyMatch(PAGE_STARTS::equals);
    }
}
