package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtException;
import dev.captioneer.captioning.Box;
import dev.captioneer.captioning.offline.Sightings.Extent;
import dev.captioneer.captioning.offline.Sightings.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how much of each person is in the picture, where that is clear. */
record PeopleReader(PoseReader poses, FaceFinder faces) {

    /** Of a crowd the extent of each is not worth its time. */
    private static final int MOST_POSES = 3;

    /** The share of a person's height that a face takes in a picture of the head. */
    private static final double FACE_OF_A_HEAD = 0.35;

    List<Person> read(Pixels picture, List<Candidate> people) throws OrtException {
        List<Person> read = new ArrayList<>();
        for (Candidate person : people) {
            Optional<Extent> extent = people.size() > MOST_POSES ? Optional.empty() : extent(picture, person.box());
            read.add(new Person(person.score(), person.box(), extent));
        }
        return read;
    }

    private Optional<Extent> extent(Pixels picture, Box person) throws OrtException {
        Optional<Extent> extent = poses.read(picture, person).extent();
        boolean head = extent.filter(Extent.HEAD::equals).isPresent();
        return head && !isFilledByAFace(picture, person) ? Optional.empty() : extent;
    }

    private boolean isFilledByAFace(Pixels picture, Box person) throws OrtException {
        return faces.find(picture, person).stream()
                .anyMatch(face -> face.box().height() >= FACE_OF_A_HEAD * person.height());
    }
}
