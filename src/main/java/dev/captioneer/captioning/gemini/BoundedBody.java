package dev.captioneer.captioning.gemini;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** Stops reading an answer that is far larger than any honest one: the SDK would take all of it into memory. */
final class BoundedBody implements Interceptor {

    /** In bytes; the list of a thousand models takes less than one MB. */
    static final long LARGEST = 8L * 1024 * 1024;

    private final long largest;

    /** @param largest in bytes */
    BoundedBody(long largest) {
        this.largest = largest;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        return body == null
                ? response
                : response.newBuilder().body(new Bounded(body, largest)).build();
    }

    private static final class Bounded extends ResponseBody {

        private final ResponseBody body;
        private final BufferedSource source;

        Bounded(ResponseBody body, long largest) {
            this.body = body;
            source = Okio.buffer(new Counted(body.source(), largest));
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }

    private static final class Counted extends ForwardingSource {

        private final long largest;
        private long read;

        Counted(Source source, long largest) {
            super(source);
            this.largest = largest;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long more = super.read(sink, byteCount);
            read += Math.max(0, more);
            if (read > largest) {
                throw new IOException("The answer is larger than " + largest + " bytes");
            }
            return more;
        }
    }
}
