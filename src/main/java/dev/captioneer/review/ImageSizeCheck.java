package dev.captioneer.review;

import dev.captioneer.kernel.PixelSize;
import java.util.ArrayList;
import java.util.List;

/** Pictures that a trainer at 1,024 pixels gets little out of. */
final class ImageSizeCheck {

    private static final int WANTED = 1_024;
    private static final int LEAST = 512;
    private static final double EXTREME = 3.0;

    List<Finding> check(PixelSize size) {
        List<Finding> findings = new ArrayList<>();
        double side = Math.sqrt(size.pixels());
        if (side < LEAST) {
            findings.add(Finding.warns("IMAGE-TINY", size.toString(), LEAST));
        } else if (side < WANTED) {
            findings.add(Finding.warns("IMAGE-SMALL", size.toString(), WANTED));
        }
        if (size.longSide() > EXTREME * size.shortSide()) {
            findings.add(Finding.warns("IMAGE-ASPECT", size.toString()));
        }
        return findings;
    }
}
