package dev.captioneer.review;

import dev.captioneer.project.ProjectSettings;
import java.util.List;
import org.springframework.stereotype.Service;

/** The checks on one caption; cheap enough for every key stroke. */
@Service
public class CaptionChecks {

    /** What is wrong with a caption, those that stop an export first; empty where it is fine. */
    public List<Finding> check(String text, ProjectSettings settings) {
        throw new UnsupportedOperationException("follows");
    }

    public CaptionMeasure measure(String text) {
        throw new UnsupportedOperationException("follows");
    }
}
