package dev.captioneer.api;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody foresaw: the log gets the trace, the caller a problem without it. */
@RestControllerAdvice(basePackageClasses = BugAdvice.class)
@Order
class BugAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(BugAdvice.class);

    private final ProblemWriter problems;

    BugAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> failed(Exception bug, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.debug("The client went away or the answer broke off", bug);
            return null;
        }
        LOG.error("A call failed", bug);
        return problems.entity(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "API-INTERNAL"));
    }
}
