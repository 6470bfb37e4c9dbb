package dev.captioneer.imaging;

/** Carries an {@link Unreadable} from deep inside a parser to the class that makes an outcome of it. */
final class BrokenPictureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Unreadable reason;

    BrokenPictureException(String code, String detail) {
        super(code + ": " + detail, null, false, false);
        this.reason = new Unreadable(code, detail);
    }

    Unreadable reason() {
        return reason;
    }
}
