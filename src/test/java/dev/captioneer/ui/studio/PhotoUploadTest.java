package dev.captioneer.ui.studio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.UploadManager;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.captioneer.project.Image;
import dev.captioneer.testing.Pictures;
import dev.captioneer.ui.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhotoUploadTest extends StudioTest {

    private final Div owner = new Div();
    private PhotoUpload upload;

    @BeforeEach
    void openUploads() {
        StudioModel model = new StudioModel(services, project);
        upload = new PhotoUpload(owner, intake, services.texts(), model.project()::peek);
        owner.add(upload.bar());
        UI.getCurrent().add(owner);
    }

    @Test
    void files_areTakenOnTheirOwnThreads_andWhatBecameOfEachIsSaid() {
        send(event("2.png", Pictures.png(2)), event("1.png", Pictures.png(1)), event("again.png", Pictures.png(1)));
        send(event("page.html", "<!doctype html><p>Hello".getBytes(UTF_8)));
        allFinished();

        assertThat(images.list(project.id()))
                .hasSize(2)
                .extracting(Image::project)
                .containsOnly(project.id());
        Page.await(() -> line().contains("2 added"));
        assertThat(line()).isEqualTo("2 added · 1 were there already · 1 not taken");
        assertThat(_find(owner, ListItem.class))
                .singleElement()
                .extracting(item -> item.getElement().getTextRecursively())
                .asString()
                .startsWith("page.html")
                .contains("This is a web page, not a picture.");
    }

    @Test
    void brokenStream_countsAsDone_andTheNextBatchBegins() {
        UploadEvent broken = event("1.png", Pictures.png(1));
        when(broken.getInputStream()).thenThrow(new UncheckedIOException(new IOException("reset")));
        send(broken);
        allFinished();

        send(event("2.png", Pictures.png(2)));
        allFinished();

        Page.await(() -> line().equals("1 added"));
    }

    @Test
    void cancelledBatch_takesNothingMore() {
        send(event("1.png", Pictures.png(1)));
        upload.cancel();

        send(event("2.png", Pictures.png(2)));

        assertThat(images.list(project.id())).extracting(Image::fileName).containsExactly("1.png");
    }

    @Test
    void pastedFiles_areABatchOfTheirOwn_andItsResultCanBeClosed() {
        send(pasted(event("1.png", Pictures.png(1)), "2"), pasted(event("2.png", Pictures.png(2)), "2"));
        Page.await(() -> line().equals("2 added"));

        send(pasted(event("3.png", Pictures.png(3)), "1"));
        Page.await(() -> line().equals("1 added"));

        _click(_get(owner, Button.class, spec -> spec.withText("OK")));
        Page.await(() -> !upload.bar().isVisible());
    }

    /** As requests do: on threads without a session. */
    private void send(UploadEvent... events) {
        try (ExecutorService requests = Executors.newSingleThreadExecutor()) {
            for (UploadEvent event : events) {
                requests.submit(() -> {
                    upload.take(event);
                    return event;
                });
            }
        }
    }

    private void allFinished() {
        ComponentUtil.fireEvent(owner, new UploadManager.AllFinishedEvent(owner));
    }

    private static UploadEvent event(String name, byte[] bytes) {
        UploadEvent event = mock(UploadEvent.class);
        InputStream stream = new ByteArrayInputStream(bytes);
        when(event.getFileName()).thenReturn(name);
        when(event.getFileSize()).thenReturn((long) bytes.length);
        when(event.getInputStream()).thenReturn(stream);
        when(event.getUI()).thenReturn(UI.getCurrent());
        VaadinRequest request = mock(VaadinRequest.class);
        when(event.getRequest()).thenReturn(request);
        return event;
    }

    private static UploadEvent pasted(UploadEvent event, String count) {
        VaadinRequest request = event.getRequest();
        when(request.getHeader(Clipboard.PASTE_FILE_COUNT_HEADER)).thenReturn(count);
        return event;
    }

    private String line() {
        return _find(owner, Span.class).stream().map(Span::getText).findFirst().orElse("");
    }
}
