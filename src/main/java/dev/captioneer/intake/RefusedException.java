package dev.captioneer.intake;

/** Carries a {@link Reason} from a step of the intake to {@link Intake}, which makes an outcome of it. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    RefusedException(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    RefusedException(String code, Object... arguments) {
        this(Reason.of(code, arguments));
    }

    Reason reason() {
        return reason;
    }
}
