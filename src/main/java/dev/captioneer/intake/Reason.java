package dev.captioneer.intake;

import java.util.List;

/** Why a file is not taken: a stable code and the arguments of its sentence. */
record Reason(String code, List<Object> arguments) {

    static final String INCOMPLETE = "IMG-INCOMPLETE";
    static final String TOO_LARGE = "IMG-TOO-LARGE";
    static final String TOO_MANY = "IMG-TOO-MANY";
    static final String TOTAL_SIZE = "IMG-TOTAL-SIZE";
    static final String CANCELLED = "IMG-CANCELLED";
    static final String DISK_FULL = "DISK-FULL";
    static final String DISK_ERROR = "DISK-ERROR";

    static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
