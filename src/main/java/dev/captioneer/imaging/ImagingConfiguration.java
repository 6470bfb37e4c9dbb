package dev.captioneer.imaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One bound on memory for all decodes of the process, and what decodes under it. */
@Configuration(proxyBeanMethods = false)
class ImagingConfiguration {

    @Bean
    DecodeBudget decodeBudget() {
        return DecodeBudget.quarterOfHeap();
    }

    @Bean
    PictureReader pictureReader(DecodeBudget budget) {
        return new PictureReader(budget);
    }

    @Bean
    CaptionerPicture captionerPicture(PictureReader reader) {
        return new CaptionerPicture(reader);
    }

    @Bean
    Reencoder reencoder(PictureReader reader) {
        return new Reencoder(reader);
    }
}
