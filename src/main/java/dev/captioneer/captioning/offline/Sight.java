package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import dev.captioneer.captioning.offline.Sightings.Person;
import dev.captioneer.captioning.offline.Sightings.Thing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The loaded models, and what they are sure to see. Any number of threads may look at once. */
final class Sight implements AutoCloseable {

    private final List<Network> networks = new ArrayList<>();
    private final OrtEnvironment runtime;
    private final Detector first;
    private final Detector second;
    private final PeopleReader people;
    private final TextLines texts;

    /**
     * Loads all models, about half a second and 100 MB.
     *
     * @throws OrtException where the runtime refuses a model
     * @throws LinkageError where the runtime does not run on this platform
     */
    Sight() throws IOException, OrtException {
        runtime = OrtEnvironment.getEnvironment();
        runtime.setTelemetry(false);
        first = new CenterNet(network(ModelFiles.ours("centernet")));
        second = new SsdMobileNet(network(ModelFiles.ours("cocossd")));
        people = new PeopleReader(
                new PoseReader(network(ModelFiles.ours("movenet"))),
                new FaceFinder(network(ModelFiles.ours("blazeface"))));
        texts = new TextLines(
                new TextFinder(network(ModelFiles.ppOcr("ch_PP-OCRv4_det"))),
                new TextReader(network(ModelFiles.ppOcr("ch_PP-OCRv4_rec")), ModelFiles.alphabet()));
    }

    /**
     * Looks at a picture of any size.
     *
     * @throws InterruptedException where the thread is interrupted between two models
     * @throws OrtException where the runtime gives up, for instance without memory
     */
    Sightings see(BufferedImage picture) throws OrtException, InterruptedException {
        Pixels pixels = Pixels.of(picture);
        List<Candidate> once = first.look(pixels);
        goOn();
        Agreement agreed = new Agreement(once, second.look(pixels));
        goOn();
        List<Person> persons = people.read(pixels, agreed.people());
        goOn();
        List<Thing> things = agreed.things().stream()
                .map(thing -> new Thing(thing.label(), thing.score(), thing.box()))
                .toList();
        return new Sightings(things, persons, texts.read(pixels));
    }

    @Override
    public void close() {
        networks.forEach(Network::close);
    }

    private Network network(byte[] model) throws OrtException {
        Network network = Network.load(runtime, model);
        networks.add(network);
        return network;
    }

    private static void goOn() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Looking was cancelled");
        }
    }
}
