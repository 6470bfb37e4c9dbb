package dev.captioneer.review;

import dev.captioneer.project.ProjectSettings;
import java.util.List;

/** One thing that can be wrong with a caption that is not blank. */
interface CaptionCheck {

    List<Finding> check(String text, ProjectSettings settings);
}
