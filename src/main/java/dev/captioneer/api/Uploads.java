package dev.captioneer.api;

import dev.captioneer.intake.Intake;
import dev.captioneer.kernel.ByteSize;
import dev.captioneer.project.Project;
import dev.captioneer.settings.CaptioneerProperties.Limits;
import dev.captioneer.settings.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads the files of a multipart request one after the other, straight from the connection into the intake: nothing is
 * kept in memory or in temporary files. Tomcat's own reader of such streams is used, because Spring's interface first
 * receives the whole request.
 */
@Component
class Uploads {

    private static final String PART = "files";
    private static final int LONGEST_PART_HEADER = 8 * 1024;
    private static final int SPARE_PARTS = 1_000;

    private final Intake intake;
    private final Limits limits;
    private final Texts texts;

    Uploads(Intake intake, Limits limits, Texts texts) {
        this.intake = intake;
        this.limits = limits;
        this.texts = texts;
    }

    /**
     * Takes file by file. What was taken stays taken when the rest cannot be read.
     *
     * @throws Refusal when nothing in the request is a file of ours
     */
    UploadResult take(Project project, HttpServletRequest request) {
        UploadResult result = new UploadResult(texts);
        try {
            FileItemIterator parts = reader().getItemIterator(new Capped(request, mostBytes()));
            while (result.size() < limits.maxImages() + SPARE_PARTS && parts.hasNext()) {
                take(project, parts.next(), result);
            }
        } catch (IOException | UncheckedIOException broken) {
            result.reject("", "API-UPLOAD-BROKEN-OFF");
        }
        if (result.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "API-NO-FILES").refusal();
        }
        return result;
    }

    private void take(Project project, FileItemStream part, UploadResult result) throws IOException {
        if (part.isFormField() || !PART.equals(part.getFieldName())) {
            return;
        }
        try (InputStream bytes = part.openStream()) {
            String fileName = Objects.requireNonNullElse(part.getName(), "");
            result.add(intake.take(project, fileName, bytes, OptionalLong.empty()));
        }
    }

    private static FileUpload reader() {
        FileUpload reader = new FileUpload();
        reader.setHeaderEncoding("UTF-8");
        reader.setPartHeaderSizeMax(LONGEST_PART_HEADER);
        return reader;
    }

    /** Twice what a project can hold: files that are refused may lie between those that are taken. */
    private long mostBytes() {
        return 2
                * ByteSize.ofMegabytes((long) limits.maxTotalUploadMb() + limits.maxFileSizeMb())
                        .bytes();
    }

    /** A request whose body ends with an error when it is too long to be meant. */
    private static final class Capped extends ServletRequestContext {

        private final long most;

        Capped(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new CappedStream(super.getInputStream(), most);
        }
    }
}
