package dev.captioneer.captioning.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Takes the details out of the errors of single pictures in a job. The SDK 1.70.0 expects texts there; Google sends
 * objects, and one such error would make the whole job unreadable.
 */
final class PlainErrors implements Interceptor {

    private static final String JOBS = "/batches";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        boolean aboutJobs = chain.request().url().encodedPath().contains(JOBS);
        if (body == null || !response.isSuccessful() || !aboutJobs) {
            return response;
        }
        JsonNode whole = JSON.readTree(body.bytes());
        for (JsonNode error : whole.findValues("error")) {
            if (error instanceof ObjectNode object) {
                object.remove("details");
            }
        }
        return response.newBuilder()
                .body(ResponseBody.create(JSON.writeValueAsBytes(whole), body.contentType()))
                .build();
    }
}
