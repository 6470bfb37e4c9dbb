package dev.captioneer.api;

import dev.captioneer.access.Workspaces;
import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the {@link WorkspaceId} of {@code Authorization: Bearer <token>} the principal of the request (RFC 6750). */
class BearerToken extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Workspaces workspaces;

    BearerToken(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        token(request).flatMap(workspaces::ofToken).ifPresent(BearerToken::authenticate);
        chain.doFilter(request, response);
    }

    private static Optional<Secret> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> new Secret(header.substring(SCHEME.length()).strip()));
    }

    private static void authenticate(WorkspaceId workspace) {
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(workspace, "", List.of());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
