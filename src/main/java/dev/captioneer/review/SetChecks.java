package dev.captioneer.review;

import dev.captioneer.project.Image;
import dev.captioneer.project.ProjectSettings;
import java.util.List;
import org.springframework.stereotype.Service;

/** All checks on the images and captions of a project: each by itself, and across the set. */
@Service
public class SetChecks {

    public SetFindings check(List<Image> images, ProjectSettings settings) {
        throw new UnsupportedOperationException("follows");
    }
}
