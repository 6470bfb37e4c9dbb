package dev.captioneer.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prepares the pictures of an export in their order, a few ahead of the one that is being written, so that all cores
 * decode while the disk writes. Closing stops what still runs.
 */
final class LookAhead implements AutoCloseable {

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Future<ExportPicture>> ahead = new ArrayDeque<>();
    private final ExportPictures pictures;
    private final Iterator<PlannedImage> images;

    LookAhead(ExportPictures pictures, List<PlannedImage> images) {
        this.pictures = pictures;
        this.images = images.iterator();
        for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
            prepareOneMore();
        }
    }

    /** The picture of the next image. */
    ExportPicture next() throws IOException, InterruptedException {
        Future<ExportPicture> next = ahead.remove();
        try {
            ExportPicture picture = next.get();
            prepareOneMore();
            return picture;
        } catch (ExecutionException e) {
            throw new IOException("A picture could not be prepared", e.getCause());
        }
    }

    private void prepareOneMore() {
        if (images.hasNext()) {
            PlannedImage planned = images.next();
            ahead.add(workers.submit(() -> pictures.prepare(planned.image())));
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
