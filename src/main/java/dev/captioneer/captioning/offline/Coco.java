package dev.captioneer.captioning.offline;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The 80 kinds of things that the detectors know: the COCO data set, by its English names. */
final class Coco {

    static final String PERSON = "person";

    private static final List<String> LABELS = List.of(
            PERSON,
            "bicycle",
            "car",
            "motorcycle",
            "airplane",
            "bus",
            "train",
            "truck",
            "boat",
            "traffic light",
            "fire hydrant",
            "stop sign",
            "parking meter",
            "bench",
            "bird",
            "cat",
            "dog",
            "horse",
            "sheep",
            "cow",
            "elephant",
            "bear",
            "zebra",
            "giraffe",
            "backpack",
            "umbrella",
            "handbag",
            "tie",
            "suitcase",
            "frisbee",
            "skis",
            "snowboard",
            "sports ball",
            "kite",
            "baseball bat",
            "baseball glove",
            "skateboard",
            "surfboard",
            "tennis racket",
            "bottle",
            "wine glass",
            "cup",
            "fork",
            "knife",
            "spoon",
            "bowl",
            "banana",
            "apple",
            "sandwich",
            "orange",
            "broccoli",
            "carrot",
            "hot dog",
            "pizza",
            "donut",
            "cake",
            "chair",
            "couch",
            "potted plant",
            "bed",
            "dining table",
            "toilet",
            "tv",
            "laptop",
            "mouse",
            "remote",
            "keyboard",
            "cell phone",
            "microwave",
            "oven",
            "toaster",
            "sink",
            "refrigerator",
            "book",
            "clock",
            "vase",
            "scissors",
            "teddy bear",
            "hair drier",
            "toothbrush");

    /** Ids of the full list of 91 for which the data set has no pictures. */
    private static final Set<Integer> UNUSED = Set.of(12, 26, 29, 30, 45, 66, 68, 69, 71, 83);

    private static final int LAST_ID = 90;

    /** For each of our 80 its id in the full list, counted from 1. */
    private static final int[] IDS =
            IntStream.rangeClosed(1, LAST_ID).filter(id -> !UNUSED.contains(id)).toArray();

    private Coco() {}

    static int count() {
        return LABELS.size();
    }

    static String label(int index) {
        return LABELS.get(index);
    }

    /** The column of a label in tables that have one for each id of the full list, unused ones included. */
    static int column(int index) {
        return IDS[index] - 1;
    }
}
